"""The finished CSV files of a run, and what their cells are."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_type_hints

from extractors.mention import Number
from pipeline.tables import Table

_LONGEST_CELL = 2**31 - 1
EXACT_DIGITS = 15
"""Significant digits that every double keeps, and that Excel and SQLite show."""

_INTEGERS = range(-(2**63), 2**63)


class Kind(Enum):
    """What a column holds. Absent values are empty cells whatever the kind."""

    TEXT = "text"
    TEXTS = "texts joined by ;"
    INTEGER = "integer"
    DATE = "date"
    SHARE = "number from 0 to 1 in two decimals"
    EXACT = "exact number: a decimal, or a fraction such as 2/3"


_KINDS: tuple[tuple[Any, Kind], ...] = (
    (int, Kind.INTEGER),
    (int | None, Kind.INTEGER),
    (date | None, Kind.DATE),
    (Decimal, Kind.SHARE),
    (Number | None, Kind.EXACT),
    (tuple[str, ...], Kind.TEXTS),
)


@cache
def kinds(table: Table) -> tuple[Kind, ...]:
    """Return the kinds of a table's columns, in order: those of the fields of its rows."""
    hints = get_type_hints(table.row)
    return tuple(
        next((kind for hint, kind in _KINDS if hint == hints[column]), Kind.TEXT)
        for column in table.columns
    )


@dataclass(frozen=True, slots=True)
class Draft:
    """A folder with the finished CSV files; exports go there too.

    ``links`` leads from the path of a document to its file, relative to the outputs.
    """

    folder: Path
    links: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def rows(self, table: Table) -> Iterator[list[str]]:
        """Yield the rows of a table, as the CSV has them, without its header."""
        csv.field_size_limit(_LONGEST_CELL)
        with open(self.folder / f"{table.name}.csv", encoding="utf-8", newline="") as file:
            rows = csv.reader(file)
            next(rows)
            yield from rows


def as_number(text: str) -> int | float | None:
    """Return an exact number as a machine's number, or None where that would not be exact.

    >>> as_number("1200"), as_number("5.20"), as_number("2/3"), as_number("0.1234567890123456")
    (1200, 5.2, None, None)
    """
    if not text or "/" in text:
        return None
    number = Decimal(text)
    if number == number.to_integral_value():
        return int(number) if int(number) in _INTEGERS else None
    return float(number) if significant(number) <= EXACT_DIGITS else None


def significant(number: Decimal) -> int:
    """Return how many digits a number has between its zeros.

    >>> significant(Decimal("0.0520")), significant(Decimal("-1200"))
    (2, 2)
    """
    return len("".join(map(str, number.as_tuple().digits)).strip("0"))
