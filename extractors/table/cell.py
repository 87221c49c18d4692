"""The record of a table's cell."""

from __future__ import annotations

from typing import NamedTuple

from extractors.table.lines import Span
from extractors.table.unit import Scale


class Cell(NamedTuple):
    """A cell that holds a digit: its span, the heads that name it, and the unit they give.

    ``row`` and ``column`` are the spans of its heads without units in brackets, the outer first;
    ``beside`` those of the nearest column to the left whose numbers are no rates. ``unit`` is ``None``
    where the table gives none, or where the cell is no bare number.
    """

    start: int
    end: int
    row: tuple[Span, ...]
    column: tuple[Span, ...]
    beside: tuple[Span, ...]
    unit: Scale | None
