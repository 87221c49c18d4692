"""Find the whole that a row of a table is part of: 出口总额 above 其中：一般贸易.

A row that begins with 其中 is part of the row above it. Where that row is a part itself, or may be one
(加工贸易 below 其中：一般贸易), a label that comes again tells a new whole (其中：住宅); else the amounts decide:
a part has the unit of its whole and is no larger, and parts beside each other are no larger together.
What they leave open stays open. Rows that stand behind 其中 without it
are parts where all of them together are the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from extractors.table.lines import Row, Span

_PART = re.compile(r"\W{0,3}其中")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")

_ROUNDING = Decimal("0.002")
"""How far the sum of rounded parts may be from their whole, as a share of it: 1913 + 5638 + 2139 = 9690, not 9691."""


class _Line(NamedTuple):
    """A row of the body: its place, its name, and the cells behind it, numbers and words apart."""

    at: int
    name: Span
    label: str
    numbers: dict[int, Decimal]
    words: dict[int, str]


class _Group(NamedTuple):
    """A whole, the rows since the last 其中 that are, or may be, its parts, and all labels behind 其中."""

    whole: _Line
    parts: tuple[_Line, ...] = ()
    labels: frozenset[str] = frozenset()

    def holds(self, line: _Line) -> bool:
        """Say whether a row may be one more part."""
        share = _share((*self.parts, line), self.whole)
        return not self.is_whole() and share is not None and share <= 1 + _ROUNDING

    def is_whole(self) -> bool:
        """Say whether the parts, two at least and the last not nothing, are all of the whole."""
        share = _share(self.parts, self.whole)
        if share is None or len(self.parts) == 1 or not _share(self.parts[-1:], self.whole):
            return False
        return abs(share - 1) <= _ROUNDING


def wholes(text: str, rows: Sequence[Row]) -> dict[int, Span]:
    """Return for rows of a table's body, by their place among them, the name of their whole.

    >>> from extractors.table.lines import blocks
    >>> text = "出口\\t9691\\n其中：一般贸易\\t4163\\n进口\\t7916\\n其中：一般贸易\\t3332"
    >>> {at: text[slice(*name)] for at, name in wholes(text, next(blocks(text))).items()}
    {1: '出口', 3: '进口'}
    """
    found: dict[int, Span] = {}
    group: _Group | None = None
    for line, before in _lines(text, rows):
        if _PART.match(text, *line.name):
            whole = _whole(group, line, before)
            if whole:
                found[line.at] = whole.name
            if whole is before and before:
                group = _Group(before, (line,), frozenset({line.label}))
            elif group:
                group = _Group(group.whole, (line,) if whole else (), group.labels | {line.label})
        elif group and group.holds(line):
            group = group._replace(parts=(*group.parts, line))
        else:
            group = None
        if group and group.is_whole():
            found |= {part.at: group.whole.name for part in group.parts}
    return found


def _whole(group: _Group | None, line: _Line, before: _Line | None) -> _Line | None:
    """Return the row that a row with 其中 is part of: the one before, or the whole of that one."""
    if group is None or before is None or line.label in group.labels:
        return before
    of_before = _Group(before).holds(line)
    of_whole = _Group(group.whole).holds(line)
    if of_before == of_whole:
        return None
    return before if of_before else group.whole


def _share(parts: Sequence[_Line], whole: _Line) -> Decimal | None:
    """Return what share of a whole its parts are, by their first numbers in one column."""
    columns = [at for at in whole.numbers if all(at in part.numbers for part in parts)]
    other_units = any(part.words != whole.words for part in parts)
    if other_units or not columns or not whole.numbers[columns[0]]:
        return None
    return sum((part.numbers[columns[0]] for part in parts), Decimal()) / whole.numbers[columns[0]]


def _lines(text: str, rows: Sequence[Row]) -> Iterator[tuple[_Line, _Line | None]]:
    """Yield the rows that have a name, each with the one before it."""
    before: _Line | None = None
    for at, row in enumerate(rows):
        name, *cells = row.cells
        if name[0] < name[1]:
            said = {at: text[slice(*cell)].replace(",", "") for at, cell in enumerate(cells)}
            numbers = {at: Decimal(cell) for at, cell in said.items() if _NUMBER.fullmatch(cell)}
            words = {at: cell for at, cell in said.items() if cell.isalpha()}
            line = _Line(at, name, text[slice(*name)], numbers, words)
            yield line, before
            before = line
