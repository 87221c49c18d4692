"""The files of a run: complete or not there, and read back as they were."""

import csv
import json
import os
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from pipeline.api import extract_text
from pipeline.find import find_inputs
from pipeline.rows import ErrorRow
from pipeline.run import outcomes
from pipeline.tables import TABLES
from pipeline.write import cell, cells, rows_of, sheets, writing


def _contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Decimal("1.20E+9"), "1200000000"),
        (Decimal("-3.2"), "-3.2"),
        (Decimal("0.000001"), "0.000001"),
        (Fraction(2, 3), "2/3"),
        (None, ""),
        ((), ""),
        (("国家级", "省级"), "国家级;省级"),
        (7, "7"),
    ],
)
def test_a_cell_is_plain(value: object, written: str) -> None:
    assert cell(value) == written


def test_every_table_has_its_header_even_when_it_is_empty(tmp_path: Path) -> None:
    with writing(tmp_path):
        pass
    for table in TABLES:
        with open(tmp_path / f"{table.name}.csv", encoding="utf-8", newline="") as file:
            assert tuple(next(csv.reader(file))) == table.columns
    assert json.loads((tmp_path / "datapackage.json").read_text("utf-8"))["resources"]


def test_what_would_break_a_csv_comes_back_whole(tmp_path: Path) -> None:
    nasty = 'a,"b"\n\r\n=1+1;总工会'
    with writing(tmp_path) as writer:
        writer.add(sheets(ErrorRow("x", "load", nasty)))
    with open(tmp_path / "errors.csv", encoding="utf-8", newline="") as file:
        assert list(csv.reader(file))[1] == ["x", "load", nasty]


def test_a_run_that_breaks_off_leaves_the_previous_outputs(tmp_path: Path) -> None:
    with writing(tmp_path) as writer:
        writer.add(sheets(ErrorRow("first", "load", "kept")))
    before = _contents(tmp_path)
    with pytest.raises(AttributeError), writing(tmp_path) as writer:
        writer.add(None)  # type: ignore[arg-type]  # anything that breaks off half-way
    assert _contents(tmp_path) == before


def test_the_csv_and_the_result_in_python_are_the_same(tmp_path: Path) -> None:
    text = "去年,全市新增就业5.2万人,市总工会被评为全国先进集体。"
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "r.txt").write_text(text, "utf-8")
    with writing(tmp_path / "out") as writer:
        for outcome in outcomes(find_inputs([tmp_path / "in"])):
            writer.add(sheets(outcome))
    result = extract_text(text, name="r")
    for table in TABLES:
        with open(tmp_path / "out" / f"{table.name}.csv", encoding="utf-8", newline="") as file:
            rows = [tuple(row) for row in csv.reader(file)][1:]
        own = [
            tuple(cell(getattr(row, column)) for column in table.columns)
            for row in getattr(result, table.name)
        ]
        if table.name == "documents":
            rows, own = [r[2:] for r in rows], [r[2:] for r in own]
        assert rows == own, table.name


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_one_may_not_write_is_an_error(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(PermissionError), writing(tmp_path / "out"):
        pass


def test_an_error_has_its_row_in_its_table_only() -> None:
    error = ErrorRow("a.txt", "load", "empty")
    rows = {table.name: rows_of(error, table) for table in TABLES}
    assert [name for name, found in rows.items() if found] == ["errors"]
    assert cells(*rows["errors"]) == ["a.txt", "load", "empty"]
