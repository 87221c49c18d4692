"""The cells of a row of a table on a page become text; what no rule parts may still be several rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.load.pdf.lines import FIRST_WIDE, Line, glue

_PADDING = 12.0
"""Points that a cell leaves free at its sides, both together."""

_GLUED = "（(，。、；）)%％"
"""What a line begins with that goes on with the line before."""

_WIDE = 12
"""Heights of a line that a cell is wide in which a short line is not broken off."""

_GROUPED = re.compile(r"-?\d{1,3}(?:,\d{3})*(?:\.\d+)?%?")
"""A number with commas between its thousands."""

_FIGURES = "0123456789,."
_NUMBER = re.compile(r"[-－—–]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?[%％]?|[-－—–/]")
"""What stands for a number in a table: with or without commas, or a dash for none."""


@dataclass(frozen=True, slots=True)
class Cell:
    """The lines that stand in a cell, and its width in points."""

    lines: list[Line]
    width: float


def rows_of(cells: Sequence[Cell]) -> list[list[str]]:
    """Return the texts of cells between two rules: in one row, or in one for each line of numbers."""
    tops = _tops(cells)
    if not tops:
        return [[_text(cell) for cell in cells]]
    ends = [*(top - _ABOVE for top in tops[1:]), float("inf")]
    rows = []
    first = float("-inf")
    for end in ends:
        rows.append([_text(_between(cell, first, end)) for cell in cells])
        first = end
    return rows


_ABOVE = 3.0
"""Points that a row's other lines begin above its numbers at most."""


def _between(cell: Cell, first: float, end: float) -> Cell:
    return Cell([line for line in cell.lines if first <= line.top < end], cell.width)


def _tops(cells: Sequence[Cell]) -> list[float]:
    """Return where the rows begin, if two columns or more agree on that and one is of numbers."""
    several = [cell for cell in cells if len(cell.lines) > 1]
    numbers = [cell for cell in several if all(_NUMBER.fullmatch(x.text) for x in cell.lines)]
    if not numbers or any(_is_broken(cell) for cell in several):
        return []
    longest = max(numbers, key=lambda cell: len(cell.lines))
    tops = [line.top for line in longest.lines]
    agree = sum(_agrees(cell, tops) for cell in several)
    return tops if agree > 1 else []


def _is_broken(cell: Cell) -> bool:
    """Say whether a number goes on in the next line."""
    return any(_is_one_number(a.text, b.text) for a, b in pairwise(cell.lines))


def _agrees(cell: Cell, tops: Sequence[float]) -> bool:
    """Say whether a cell has a line beside each of these places, and no other."""
    return len(cell.lines) == len(tops) and all(
        abs(line.top - top) < _ABOVE for line, top in zip(cell.lines, tops, strict=True)
    )


def _text(cell: Cell) -> str:
    """Return the text of a cell: a line that had no room for more goes on without a space."""
    text = ""
    before: Line | None = None
    for line in cell.lines:
        if before is None or _goes_on(before, line, cell.width):
            text = glue(text, line.text)
        else:
            text = f"{text} {line.text}"
        before = line
    return text


def _goes_on(line: Line, following: Line, width: float) -> bool:
    """Say whether a cell's line breaks off in what the following one ends.

    Chinese lines do, but for a short one in a wide cell; figures where they make one number.
    """
    last, first = line.pieces[-1].glyphs[-1], following.pieces[0].glyphs[0]
    length = line.right - line.left
    if max(last[2], first[2]) >= FIRST_WIDE:
        return length > 0.5 * width or width < _WIDE * line.height or first[2] in _GLUED
    if last[2] in _FIGURES and first[2] in _FIGURES:
        return _is_one_number(line.text, following.text) or (
            following.right - following.left < 0.6 * length
        )
    return width - length < first[1] - first[0] + _PADDING


def _is_one_number(before: str, after: str) -> bool:
    """Say whether a number with commas was broken: it is well formed only as a whole.

    >>> _is_one_number("43,414,4", "53.25"), _is_one_number("7,490", "6,942")
    (True, False)
    """
    whole, *parts = (bool(_GROUPED.fullmatch(text)) for text in (before + after, before, after))
    return whole and not all(parts)
