"""XLSX: one workbook for Excel and WPS, one sheet a table, more where a table is longer than one.

The first row has the Chinese titles; the comment of each has the column's name and what it says.
Numbers and dates are such where the cell holds them exactly, all else is text, and no cell is a
formula. A text longer than a cell may be is cut and ends with …; the CSV has it whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal
from itertools import chain, islice
from typing import Any
from urllib.parse import quote

from xlsxwriter import Workbook

from pipeline.export.cells import EXACT_DIGITS, Draft, Kind, kinds, significant
from pipeline.tables import TABLES, Table, columns

FILE = "tilian.xlsx"

_MOST_ROWS = 1_048_576 - 1
_MOST_LINKS = 65_530
_LONGEST_TEXT = 32_767
"""UTF-16 units of a cell."""

_LONGEST_LINK = 1_000
"""Characters, far enough from the 2,079 UTF-16 units of Excel."""

_MOST_ZEROS = 300

_ESCAPES = {code: quote(chr(code), safe="/") for code in range(128)}
_NO_XML = re.compile("[\ufffe\uffff]")

_MADE = datetime(2000, 1, 1)
"""The same in every run, as the same tables must give the same bytes."""

_FIRST_DATE = date(1900, 3, 1)
"""Excel takes 1900 for a leap year: what is earlier would be off by a day."""

_WIDTHS = {"text": 48, "error": 48, "doc_id": 24, "path": 32, "title": 32, "canonical": 32}
_USUAL_WIDTH = 12


def write(draft: Draft) -> None:
    """Write all tables into one workbook.

    Raises:
        OSError: the file cannot be written.
    """
    options = {"constant_memory": True, "tmpdir": str(draft.folder), "use_zip64": True}
    with open(draft.folder / FILE, "wb") as file:
        book = Workbook(file, options)
        book.set_properties({"created": _MADE})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for table in TABLES:
            _write_table(book, day, draft, table)
        book.close()


def _write_table(book: Any, day: Any, draft: Draft, table: Table) -> None:
    rows = draft.rows(table)
    for number, group in enumerate(_groups(rows), 1):
        sheet = book.add_worksheet(table.title if number == 1 else f"{table.title} {number}")
        _write_head(book, sheet, table)
        last = _write_rows(sheet, day, draft, table, group)
        sheet.autofilter(0, 0, last, len(table.columns) - 1)
        sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})


def _groups(rows: Iterator[list[str]]) -> Iterator[Iterator[list[str]]]:
    """Yield the rows sheet by sheet; the first sheet is there even when there is no row."""
    yield islice(rows, _MOST_ROWS)
    for first in rows:
        yield chain([first], islice(rows, _MOST_ROWS - 1))


def _write_head(book: Any, sheet: Any, table: Table) -> None:
    bold = book.add_format({"bold": True})
    sheet.freeze_panes(1, 0)
    own = [row for row in columns() if row["table"] == table.name]
    for at, row in enumerate(own):
        name = row["column"]
        sheet.set_column(at, at, _WIDTHS.get(name, _USUAL_WIDTH))
        sheet.write_string(0, at, row["title"], bold)
        sheet.write_comment(0, at, f"{name}: {row['description']}", {"author": "tilian"})


def _write_rows(sheet: Any, day: Any, draft: Draft, table: Table, rows: Iterator[list[str]]) -> int:
    """Write the rows below the head and return the number of the last."""
    link_at = table.columns.index("path") if table.name == "documents" else -1
    values = [_VALUES.get(kind, _fitting) for kind in kinds(table)]
    line = 0
    for line, row in enumerate(rows, 1):
        for at, (value, cell) in enumerate(zip(values, row, strict=True)):
            if cell:
                _put(sheet, line, at, value(cell), day)
        if link_at >= 0 and line <= _MOST_LINKS:
            _link(sheet, line, link_at, row[link_at], draft)
    return line


def _put(sheet: Any, line: int, at: int, value: Decimal | date | str, day: Any) -> None:
    if isinstance(value, str):
        sheet.write_string(line, at, value)
    elif isinstance(value, date):
        sheet.write_datetime(line, at, value, day)
    else:
        sheet.write_number(line, at, value)


def _link(sheet: Any, line: int, at: int, path: str, draft: Draft) -> None:
    """Lead from a document's path to its file; a link too long for Excel is left out."""
    url = link_to(draft.links.get(path, ""))
    if url and len(url) < _LONGEST_LINK:
        sheet.write_url(line, at, url, string=_fitting(path))


def link_to(target: str) -> str:
    """Return the link to a relative path; Excel wants only ASCII escaped.

    >>> link_to("../报告 #1.txt"), link_to("a")
    ('external:../报告%20%231.txt', 'external:./a')
    """
    if not target:
        return ""
    start = "" if target.startswith("../") else "./"
    return f"external:{start}{target.translate(_ESCAPES)}"


def _number(text: str) -> Decimal | str:
    """Return a number where a cell shows all its digits, else the text."""
    if "/" in text:
        return text
    number = Decimal(text)
    return number if significant(number) <= EXACT_DIGITS and _in_reach(number) else text


def _in_reach(number: Decimal) -> bool:
    return not number or abs(number.adjusted()) < _MOST_ZEROS


def _date(text: str) -> date | str:
    day = date.fromisoformat(text)
    return day if day >= _FIRST_DATE else text


def _fitting(text: str) -> str:
    """Return a text that a cell can hold, all of it if possible.

    One that looks like the library's own mark-up would be taken for it: it gets a space at its end.
    """
    text = _NO_XML.sub("\ufffd", text)
    if text.startswith("<r>") and text.endswith("</r>"):
        text += " "
    units = text.encode("utf-16-le")
    if len(units) <= 2 * _LONGEST_TEXT:
        return text
    return units[: 2 * (_LONGEST_TEXT - 1)].decode("utf-16-le", "ignore") + "…"


_VALUES: dict[Kind, Callable[[str], Decimal | date | str]] = {
    Kind.INTEGER: Decimal,
    Kind.SHARE: Decimal,
    Kind.EXACT: _number,
    Kind.DATE: _date,
}
