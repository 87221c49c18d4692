"""The pipeline from Python, as the README shows it."""

from pathlib import Path

import pipeline
from pipeline.tables import TABLES


def test_extract_takes_one_path_or_many(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("新增就业5万人。", "utf-8")
    (tmp_path / "b.pages").write_bytes(b"")
    one = pipeline.extract(tmp_path / "a.txt")
    many = pipeline.extract([tmp_path], workers=2)
    assert [d.doc_id for d in one.documents] == ["a"]
    assert [d.doc_id for d in many.documents] == ["a"]
    assert [e.path for e in many.errors] == ["b.pages"]


def test_a_text_is_a_document_of_the_given_name() -> None:
    result = pipeline.extract_text("新增就业5万人。", name="note")
    assert [d.doc_id for d in result.documents] == ["note"]
    assert {s.doc_id for s in result.sentences} == {"note"}


def test_frames_have_the_columns_of_the_tables() -> None:
    frames = pipeline.extract_text("新增就业5万人。").frames()
    assert {name: tuple(frame.columns) for name, frame in frames.items()} == {
        table.name: table.columns for table in TABLES
    }


def test_the_text_of_a_page_is_at_hand(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>新增就业<b>5万人</b>。</p>", "utf-8")
    (tmp_path / "b.txt").write_text("新增会员3万人。", "utf-8")
    result = pipeline.extract(tmp_path)
    (quantity,) = [q for q in result.quantities if q.doc_id == "a"]
    assert result.texts["a"][quantity.start : quantity.end] == quantity.text
    assert list(result.texts) == ["a"]


def test_the_bytes_of_a_file_are_read_as_its_name_says() -> None:
    found = pipeline.extract_bytes("<p>新增就业5万人。</p>".encode("gb18030"), "x/a.html")
    assert [(row.doc_id, row.path, row.format) for row in found.documents] == [
        ("x/a", "x/a.html", "html")
    ]
    assert [row.text for row in found.quantities] == ["5万人"]
    assert [row.path for row in pipeline.extract_bytes(b"", "b.txt").errors] == ["b.txt"]
