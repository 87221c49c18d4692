"""From a frame of reports to the frames of the tables, and to Parquet."""

from __future__ import annotations

from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as sql
from pyspark.sql.pandas.types import from_arrow_schema

from pipeline.rows import OrganizationRow
from pipeline.spark.worker import read_batches, schema
from pipeline.tables import TABLES, Table

_SETTINGS = {
    "spark.sql.execution.arrow.useLargeVarTypes": "true",
    "spark.sql.execution.arrow.maxRecordsPerBatch": "200",
    "spark.sql.execution.arrow.maxBytesPerBatch": "64m",
}
"""How reports go to the workers: batches far below 2 GB, and large ones not impossible."""

_STAGING = "staging"


def extract(reports: DataFrame) -> dict[str, DataFrame]:
    """Return the tables of the reports by name, with the columns of ``--format parquet``.

    The reports have ``text``, or ``content`` (the bytes of a file whose format the ending of ``path``
    says), and a unique ``doc_id``, or ``path``, or both. Each table is computed from the reports when it
    is used; ``save`` reads them only once. Sets how the session makes Arrow batches.

    Raises:
        ValueError: a column is missing.
    """
    return _tables(_rows(reports))


def save(reports: DataFrame, folder: str) -> None:
    """Write the tables of the reports below ``folder``, each a folder of Parquet files.

    The folder is of any file system that Spark knows. Tables that stand there are replaced.

    Raises:
        ValueError: a column is missing.
    """
    staging = f"{folder}/{_STAGING}"
    rows = _rows(reports)
    rows.write.mode("overwrite").partitionBy("table").parquet(staging)
    staged = reports.sparkSession.read.schema(rows.schema).parquet(staging)
    for name, frame in _tables(staged).items():
        frame.write.mode("overwrite").parquet(f"{folder}/{name}")
    _empty(staged, staging)


def _rows(reports: DataFrame) -> DataFrame:
    for name, value in _SETTINGS.items():
        reports.sparkSession.conf.set(name, value)
    names = [name for name in ("doc_id", "path") if name in reports.columns]
    given = [name for name in ("text", "content") if name in reports.columns]
    if not names or not given:
        have = ", ".join(reports.columns)
        raise ValueError(
            f"reports need the columns text or content, and doc_id or path; there are {have}"
        )
    return reports.select(*names, *given).mapInArrow(read_batches, from_arrow_schema(schema()))


def _tables(rows: DataFrame) -> dict[str, DataFrame]:
    return {table.name: _table(rows, table) for table in TABLES}


def _table(rows: DataFrame, table: Table) -> DataFrame:
    own = rows.where(sql.col("table") == table.name)
    if table.row is OrganizationRow:
        return _joined(own.select(sql.col("doc_id"), f"{table.name}.*"), table)
    return own.select(f"{table.name}.*")


def _joined(organizations: DataFrame, table: Table) -> DataFrame:
    """Join the organizations of the documents as ``write.join_organizations`` does."""
    joined: dict[str, Column] = {
        "aliases": _union("aliases"),
        "mentions": sql.sum("mentions"),
        "documents": sql.sum("documents"),
    }
    first = [c for c in table.columns if c not in {*joined, *table.key}]
    grouped = organizations.groupBy(*table.key).agg(
        sql.min_by(sql.struct(*first), "doc_id").alias("first"),
        *(column.alias(name) for name, column in joined.items()),
    )
    return grouped.select(*(f"first.{c}" if c in first else c for c in table.columns))


def _union(name: str) -> Column:
    """Return what the lists of a group hold, each once, sorted; null where that is nothing.

    Equal lists are dropped before they travel: a name in every report stays small.
    """
    values = sql.array_sort(sql.array_distinct(sql.flatten(sql.collect_set(name))))
    return sql.when(sql.size(values) > 0, values)


def _empty(like: DataFrame, folder: str) -> None:
    """Leave no rows in a folder; Spark has no call that removes one."""
    like.sparkSession.createDataFrame([], like.schema).write.mode("overwrite").parquet(folder)
