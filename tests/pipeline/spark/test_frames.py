"""A Spark job gives the rows of a local run, whatever happens to its workers."""

import os
import signal
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pipeline.cli import main
from pipeline.find import find_inputs
from pipeline.load import load
from pipeline.model import Document, Input, ReportError
from pipeline.tables import TABLES

pytest.importorskip("pyspark", reason="needs the extra spark: pip install 'tilian[spark]'")

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.spark import extract, frames, save
from pipeline.spark.worker import read_batches

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

REPORTS, LENGTH = 200, 1000
"""How many reports are compared, and what is taken of a real one, in characters."""

SHARED = Path(__file__).parents[4] / "shared" / "data"
PLACES = ("西安市", "咸阳市", "宝鸡市")
DEADLY, DEFECTIVE = "致命的报告", "有缺陷的报告"


def _text(number: int) -> str:
    """Make up a report; the two-unit and the rare character shift offsets that count bytes or units."""
    place = PLACES[number % len(PLACES)]
    return (
        f"{place}总工会工作报告\n\n😀𠮷祥：2023年，全市新增会员{number}.2万人，增长{number % 90}%。\n"
        f"获评全国先进集体{number % 7 + 1}个，{place}总工会（以下简称市总）投入三分之一以上。\n"
        f"市总、{place}教育局联合发文，陕西省总工会补助1190余万元。"
    )


def _made_up(folder: Path) -> Path:
    for number in range(REPORTS):
        text = "" if number % 50 == 49 else _text(number)
        ending = "md" if number % 3 else "txt"
        (folder / f"{number:03}.{ending}").write_text(text, "utf-8")
    return folder


def _real(folder: Path) -> Path:
    files = [f for f in SHARED.rglob("*") if f.is_file() and f.suffix in {".txt", ".md"}]
    if len(files) < REPORTS:
        pytest.skip(f"needs {REPORTS} real reports below {SHARED}")
    for number, file in enumerate(sorted(files, key=lambda f: f.stat().st_size)[:REPORTS]):
        raw = file.read_text("utf-8", "replace")
        (folder / f"{number:03}{file.suffix}").write_text(raw[:LENGTH], "utf-8", newline="")
    return folder


def _frame(spark: "SparkSession", inputs: Iterable[Input]) -> "DataFrame":
    rows = [(source.path, _raw(source)) for source in inputs]
    return spark.createDataFrame(rows, "path string, text string").repartition(3)


def _raw(source: Input) -> str:
    try:
        return load(source).raw
    except ReportError:
        return ""


def _rows(path: Path, name: str) -> list[dict[str, Any]]:
    table = next(table for table in TABLES if table.name == name)
    rows: list[dict[str, Any]] = pq.read_table(path).to_pylist()
    return sorted(rows, key=lambda row: [row[column] for column in table.key])


@pytest.mark.parametrize("make", [_made_up, _real])
def test_the_tables_are_those_of_a_local_run(
    make: Any, spark: "SparkSession", tmp_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    folder = make(tmp_path / "in")
    main(["extract", str(folder), "-o", str(tmp_path / "one"), "--format", "parquet", "--quiet"])
    save(_frame(spark, find_inputs([folder])), str(tmp_path / "many"))
    for table in TABLES:
        one = _rows(tmp_path / "one" / f"{table.name}.parquet", table.name)
        many = _rows(tmp_path / "many" / table.name, table.name)
        if table.name == "errors":  # a text has no file to speak of
            one, many = ([row | {"error": ""} for row in rows] for rows in (one, many))
        assert len(one) == len(many), table.name
        assert [pair for pair in zip(one, many, strict=True) if pair[0] != pair[1]] == []
    assert pq.read_table(tmp_path / "many" / "staging").num_rows == 0


def _dangerous(mark: str) -> Any:
    """Return a reader of batches in whose worker some reports are deadly or defective.

    The first report whose text has ``mark``, a file that it removes, kills its worker once.
    """

    def read(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        run: Any = import_module("pipeline.run")

        def segment(doc: Document) -> Any:
            if Path(mark).exists() and doc.text.startswith(PLACES[1]):
                Path(mark).unlink()
                os.kill(os.getpid(), signal.SIGKILL)
            if DEADLY in doc.text:
                os.kill(os.getpid(), signal.SIGKILL)
            if DEFECTIVE in doc.text:
                raise ZeroDivisionError(doc.doc_id)
            return before(doc)

        before = run.segment
        run.segment = segment
        try:
            yield from read_batches(batches)
        finally:
            run.segment = before

    return read


def _documents(rows: Iterable[Any]) -> list[tuple[str, int]]:
    return sorted((row["doc_id"], row["quantities"]) for row in rows)


def test_a_killed_worker_costs_nothing(
    spark: "SparkSession", tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reports = spark.createDataFrame(
        [(f"{n:02}", _text(n)) for n in range(40)], "doc_id string, text string"
    )
    calm = _documents(extract(reports)["documents"].collect())
    mark = tmp_path / "mark"
    mark.touch()
    monkeypatch.setattr(frames, "read_batches", _dangerous(str(mark)))
    rough = extract(reports)
    assert _documents(rough["documents"].collect()) == calm
    assert not mark.exists()
    assert len(calm) == 40
    assert rough["errors"].collect() == []


def test_a_poisoned_report_costs_its_own_row(
    spark: "SparkSession", tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [*(_text(n) for n in range(9)), DEADLY, DEFECTIVE, "", None]
    reports = spark.createDataFrame(list(enumerate(texts)), "doc_id int, text string")
    monkeypatch.setattr(frames, "read_batches", _dangerous(str(tmp_path / "no")))
    save(reports.selectExpr("cast(doc_id as string) doc_id", "text"), str(tmp_path))
    documents = _rows(tmp_path / "documents", "documents")
    errors = _rows(tmp_path / "errors", "errors")
    assert [row["doc_id"] for row in documents] == [str(n) for n in range(9)]
    assert [(row["path"], row["stage"]) for row in errors] == [
        ("10", "segment"),
        ("11", "load"),
        ("12", "load"),
        ("9", "read"),
    ]


@pytest.mark.parametrize("columns", [["text"], ["doc_id"], ["path", "body"]])
def test_a_frame_without_the_columns_is_refused(spark: "SparkSession", columns: list[str]) -> None:
    frame = spark.createDataFrame([], ", ".join(f"{name} string" for name in columns))
    with pytest.raises(ValueError, match="text or content, and doc_id or path"):
        extract(frame)


def test_what_files_hold_is_read(spark: "SparkSession") -> None:
    page = bytearray("<p>新增就业5万人。</p>".encode("gb18030"))
    reports = spark.createDataFrame([("a.html", page)], "path string, content binary")
    (row,) = extract(reports)["quantities"].collect()
    assert (row.doc_id, row.text) == ("a", "5万人")


def test_no_reports_give_empty_tables(spark: "SparkSession", tmp_path: Path) -> None:
    save(spark.createDataFrame([], "doc_id string, text string"), str(tmp_path))
    for table in TABLES:
        read = pq.read_table(tmp_path / table.name)
        assert read.num_rows == 0
        assert tuple(read.column_names[: len(table.columns)]) == table.columns
