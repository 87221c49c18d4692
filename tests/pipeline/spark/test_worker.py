"""The batches that a Python worker makes."""

import pytest

from pipeline.tables import TABLES

pytest.importorskip("pyspark", reason="needs the extra spark: pip install 'tilian[spark]'")

import pyarrow as pa

from pipeline.spark import worker
from pipeline.spark.worker import read_batches, schema

TEXT = "西安市总工会工作报告\n\n2023年，新增会员5.2万人。"


def _batch(**columns: list[str | None]) -> pa.RecordBatch:
    return pa.RecordBatch.from_pydict(columns)


def test_each_row_stands_in_the_column_of_its_table() -> None:
    (batch,) = read_batches([_batch(doc_id=["a", "b"], text=[TEXT, None])])
    assert batch.schema == schema()
    rows = batch.to_pylist()
    assert {row["table"] for row in rows} == {
        *(
            "documents",
            "quantities",
            "organization_mentions",
            "organizations",
            "sentences",
            "errors",
        )
    }
    for row in rows:
        assert [t.name for t in TABLES if row[t.name] is not None] == [row["table"]]
    assert [row["errors"]["path"] for row in rows if row["table"] == "errors"] == ["b"]
    quantity = next(row["quantities"] for row in rows if row["table"] == "quantities")
    assert TEXT[quantity["start"] : quantity["end"]] == quantity["text"] == "5.2万人"


@pytest.mark.parametrize(
    ("columns", "doc_id", "path", "kind"),
    [
        ({"doc_id": ["7"]}, "7", "7", "text"),
        ({"path": ["x/a.b.md"]}, "x/a.b", "x/a.b.md", "markdown"),
        ({"path": ["x/a.md"], "doc_id": ["7"]}, "7", "x/a.md", "markdown"),
        ({"path": ["x/a.md"], "doc_id": [None]}, "x/a", "x/a.md", "markdown"),
    ],
)
def test_ids_and_paths_name_each_other(
    columns: dict[str, list[str | None]], doc_id: str, path: str, kind: str
) -> None:
    (batch,) = read_batches([_batch(**columns, text=[TEXT])])
    (row,) = (row["documents"] for row in batch.to_pylist() if row["documents"])
    assert (row["doc_id"], row["path"], row["format"]) == (doc_id, path, kind)


def test_what_files_hold_is_read_as_the_ending_says() -> None:
    page = f"<html><body><p>{TEXT}</p></body></html>".encode()
    found = _batch_of_files(["a.html", "b.txt", "c.doc", "d.txt"], [page, b"", b"x", None])
    (batch,) = read_batches([found])
    rows = batch.to_pylist()
    assert [row["documents"]["format"] for row in rows if row["documents"]] == ["html"]
    assert [row["quantities"]["text"] for row in rows if row["quantities"]] == ["5.2万人"]
    assert [row["errors"]["path"] for row in rows if row["errors"]] == ["b.txt", "c.doc", "d.txt"]


def _batch_of_files(paths: list[str], contents: list[bytes | None]) -> pa.RecordBatch:
    return pa.RecordBatch.from_pydict({"path": paths, "content": contents})


def test_a_text_is_taken_before_what_its_file_holds() -> None:
    columns = {"path": ["a.txt"], "text": [TEXT], "content": [b"x"]}
    (batch,) = read_batches([pa.RecordBatch.from_pydict(columns)])
    assert [row["quantities"]["text"] for row in batch.to_pylist() if row["quantities"]] == [
        "5.2万人"
    ]


def test_much_text_makes_several_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "_CHARACTERS", 2 * len(TEXT))
    reports = _batch(doc_id=[str(n) for n in range(5)], text=[TEXT] * 5)
    batches = list(read_batches([reports, reports]))
    counts = [batch.column("table").to_pylist().count("documents") for batch in batches]
    assert counts == [2, 2, 1, 2, 2, 1]


def test_no_reports_make_no_batch() -> None:
    assert list(read_batches([_batch(doc_id=[], text=[])])) == []
