"""The command ``tilian-spark``, which ``spark-submit`` runs too: this file.

It has a folder without stages, since Python puts a script's folder first: ``profile`` is a stage of ours
and a module that PySpark needs.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from pyspark.sql import SparkSession

from pipeline.spark.frames import save
from pipeline.tables import TABLES

DONE, WRONG_USE = 0, 2
"""Exit statuses. Reports that failed are rows: YARN would start the whole job again on another status."""


def main(argv: Sequence[str] | None = None) -> int:
    """Read a table of reports and write their tables; return 0 when done, 2 on wrong use."""
    args = _parser().parse_args(argv)
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.Builder().appName("tilian")
    if args.master:
        builder = builder.master(args.master)
    session = builder.getOrCreate()
    reports = session.read.format(args.format).options(**dict(args.option)).load(args.reports)
    if args.partitions:
        reports = reports.repartition(args.partitions)
    try:
        save(reports, args.output)
    except ValueError as error:
        print(f"tilian-spark: {error}", file=sys.stderr)
        return WRONG_USE
    _summary(session, args.output)
    return DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="tilian-spark",
        description="Turn a table of Chinese reports into tables of Parquet with Spark. Its columns are "
        "text, or content (the bytes of files), and a unique doc_id, or path, or both.",
        epilog="exit status: 0 done (reports that failed stand in errors), 2 wrong use",
    )
    add = parser.add_argument
    add(
        "reports",
        nargs="+",
        metavar="REPORTS",
        help="a table, or files of one, anywhere Spark reads",
    )
    add("-o", "--output", required=True, metavar="FOLDER", help="where the tables go")
    add(
        "--format",
        default="parquet",
        help="what Spark reads: parquet, orc, json, csv … (default: parquet)",
    )
    add(
        "--option",
        action="append",
        default=[],
        type=_option,
        metavar="NAME=VALUE",
        help="an option of the format, such as header=true",
    )
    add("--partitions", type=int, metavar="N", help="spread the reports over N tasks first")
    add("--master", help="where to run, such as local[4,4]; spark-submit says it itself")
    return parser


def _option(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise argparse.ArgumentTypeError(f"{text}: NAME=VALUE is needed")
    return name, value


def _summary(session: SparkSession, folder: str) -> None:
    print(f"tables in {folder}/")
    for table in TABLES:
        print(f"  {table.name:24}{session.read.parquet(f'{folder}/{table.name}').count():>12} rows")


if __name__ == "__main__":
    sys.exit(main())
