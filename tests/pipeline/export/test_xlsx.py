"""The workbook says what the CSV says, and opens as a table should."""

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal

import openpyxl
import pytest
from openpyxl.utils.escape import unescape

from pipeline.export import xlsx
from pipeline.export.cells import Draft
from pipeline.tables import TABLES, Table, columns
from tests.pipeline.export.conftest import NUMBERS, read_csv

LONG = 32_767


@pytest.fixture
def book(draft: Draft) -> Iterator[openpyxl.Workbook]:
    xlsx.write(draft)
    book = openpyxl.load_workbook(draft.folder / xlsx.FILE)
    yield book
    book.close()


def _same(value: object, cell: str) -> bool:
    if value is None:
        return cell == ""
    if isinstance(value, datetime):
        return value.date().isoformat() == cell
    if isinstance(value, str):
        text = unescape(value)
        if text.endswith("…"):
            return len(text) == LONG and cell.startswith(text[:-1])
        return text == cell or (cell.endswith("</r>") and text == cell + " ")
    return Decimal(str(value)) == Decimal(cell)


def _titles(table: Table) -> list[str]:
    return [row["title"] for row in columns() if row["table"] == table.name]


def test_every_cell_comes_back_and_none_is_a_formula(draft: Draft, book: openpyxl.Workbook) -> None:
    for table in TABLES:
        head, *lines = book[table.title].iter_rows()
        assert [cell.value for cell in head] == _titles(table)
        assert [cell.comment.text.partition(":")[0] for cell in head] == list(table.columns)
        for line, row in zip(lines, read_csv(draft, table.name), strict=True):
            for cell, text in zip(line, row.values(), strict=True):
                assert _same(cell.value, text), (cell.coordinate, text[:40])
                assert cell.data_type != "f"


def test_numbers_are_numbers_where_a_cell_shows_all_their_digits(book: openpyxl.Workbook) -> None:
    at = next(t for t in TABLES if t.name == "quantities").columns.index("value") + 1
    cells = [book["数量"].cell(line, at) for line in range(2, len(NUMBERS) + 2)]
    assert [cell.data_type for cell in cells] == list("nnnnsnssssnsn")


def test_the_head_stays_the_filter_is_there_and_documents_are_linked(
    book: openpyxl.Workbook,
) -> None:
    for table in TABLES:
        sheet = book[table.title]
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref.startswith("A1:")
    assert book["文档"]["B2"].hyperlink.target == "..\\in\\%231%20报告.txt"
    assert book["文档"]["B2"].value == "in/#1 报告.txt"


def test_a_table_longer_than_a_sheet_goes_on_in_the_next(
    draft: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx, "_MOST_ROWS", 5)
    xlsx.write(draft)
    book = openpyxl.load_workbook(draft.folder / xlsx.FILE)
    assert [book[name].max_row for name in ("数量", "数量 2", "数量 3")] == [6, 6, 4]
    assert book["数量 3"]["A1"].value == "文档编号"


def test_the_same_tables_give_the_same_bytes(draft: Draft) -> None:
    xlsx.write(draft)
    before = (draft.folder / xlsx.FILE).read_bytes()
    xlsx.write(draft)
    assert (draft.folder / xlsx.FILE).read_bytes() == before


def test_a_link_too_long_for_excel_is_left_out(draft: Draft) -> None:
    xlsx.write(Draft(draft.folder, {"in/#1 报告.txt": "a" * 3000}))
    book = openpyxl.load_workbook(draft.folder / xlsx.FILE)
    assert book["文档"]["B2"].hyperlink is None
