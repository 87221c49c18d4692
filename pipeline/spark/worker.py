"""What a Python worker of Spark does: Arrow batches of reports in, Arrow batches of rows out.

Lexicons and the model are loaded once a worker, since Spark keeps its workers and they keep modules.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Any, TypeAlias

import pyarrow as pa
from pyspark import TaskContext

from pipeline.export.parquet import arrays, columns
from pipeline.find import without_ending
from pipeline.model import Input
from pipeline.pool import each
from pipeline.run import Outcome, lost, process_bytes, process_text
from pipeline.tables import TABLES, Table
from pipeline.write import cells, rows_of

Report: TypeAlias = tuple[Input, str | bytes]
"""A report and its text, or what its file holds."""

Found: TypeAlias = tuple[str, Outcome]
"""The id of a document and what came of it."""

_CHARACTERS = 500_000
"""Text whose rows make an Arrow batch: some 50 MB in a worker."""

_ISOLATED = 2
"""Processes that read the reports of a task that failed before; one that dies costs its report."""


def schema() -> pa.Schema:
    """Return the columns of the rows of all tables together.

    ``table`` is the table of a row, and the column of that name holds it; the other tables' are null.
    """
    text = pa.large_string()
    structs = [(table.name, pa.struct(columns(table, large=True))) for table in TABLES]
    return pa.schema([("table", text), ("doc_id", text), *structs])


def read_batches(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Yield the rows of reports.

    Their columns are ``text`` or ``content`` or both, and ``doc_id`` or ``path`` or both.
    """
    for batch in batches:
        reports = [_report(row) for row in batch.to_pylist()]
        for part in _parts(reports):
            sources = (source.doc_id for source, _ in part)
            yield _rows(list(zip(sources, _outcomes(part), strict=True)))


def _report(row: dict[str, Any]) -> Report:
    path = row.get("path") or row.get("doc_id") or ""
    name = row.get("doc_id") or without_ending(path)
    return Input("", path, name), row.get("text") or row.get("content") or ""


def _parts(reports: list[Report]) -> Iterator[list[Report]]:
    """Yield the reports in parts of some ``_CHARACTERS``, a longer report alone or as the last."""
    part: list[Report] = []
    size = 0
    for report in reports:
        part.append(report)
        size += len(report[1])
        if size >= _CHARACTERS:
            yield part
            part, size = [], 0
    if part:
        yield part


def _outcomes(reports: list[Report]) -> Iterator[Outcome]:
    """Read reports; a task that failed before reads them in processes of their own.

    Most likely its worker was killed, and a report that kills whoever reads it would fail the job.
    """
    task = TaskContext.get()
    again = task is not None and task.attemptNumber() > 0
    return each(_read, reports, _ISOLATED if again else 1, _lost)


def _read(report: Report) -> Outcome:
    source, given = report
    if isinstance(given, str):
        return process_text(source, given)
    return process_bytes(source, given)


def _lost(report: Report) -> Outcome:
    return lost(report[0])


def _rows(found: list[Found]) -> pa.RecordBatch:
    """Return the rows of some documents, table by table."""
    groups = [_group(table, found) for table in TABLES]
    tables = [table.name for table, (ids, _) in zip(TABLES, groups, strict=True) for _ in ids]
    ids = [name for names, _ in groups for name in names]
    starts = accumulate((len(names) for names, _ in groups), initial=0)
    structs = [_among(rows, at, len(ids)) for at, (_, rows) in zip(starts, groups, strict=False)]
    texts = [pa.array(values, pa.large_string()) for values in (tables, ids)]
    return pa.RecordBatch.from_arrays([*texts, *structs], schema=schema())


def _group(table: Table, found: list[Found]) -> tuple[list[str], pa.StructArray]:
    """Return the documents' ids and rows of a table, one a row."""
    rows = [(name, cells(row)) for name, outcome in found for row in rows_of(outcome, table)]
    fields = columns(table, large=True)
    if not rows:
        return [], pa.array([], pa.struct(fields))
    values = arrays(table, [row for _, row in rows], large=True)
    named = [pa.field(name, kind) for name, kind in fields]
    return [name for name, _ in rows], pa.StructArray.from_arrays(values, fields=named)


def _among(rows: pa.StructArray, at: int, length: int) -> pa.Array:
    """Return a column of this length that is null but for the rows at their place."""
    after = length - at - len(rows)
    return pa.concat_arrays([pa.nulls(at, rows.type), rows, pa.nulls(after, rows.type)])
