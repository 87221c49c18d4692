"""Lay out the cells of a table as lines of text, whatever format it is from."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

_WIDEST = 200
"""Columns at most that merged cells may make."""

_LONGEST_CELL = 300
"""Characters of a cell at most, else the table only lays out a page."""


class Linked(str):
    """A line that is a link to another page: no text of this one but in a table of text."""

    __slots__ = ()


class Grid:
    """Takes the lines of a table in the order of its cells; gives a line a row, or the lines as they are.

    >>> grid = Grid()
    >>> for row in (["指标", "产量"], ["粮食", "52"]):
    ...     grid.row()
    ...     for text in row:
    ...         grid.cell({})
    ...         grid.line(text)
    >>> grid.lines()
    ['', '指标\\t产量', '粮食\\t52', '']
    """

    def __init__(self) -> None:
        """Begin without rows; lines outside of cells are kept."""
        self._rows: list[list[list[str] | None]] = []
        self._flow: list[str] = []
        self._covered: dict[int, int] = {}
        self._nested = False

    def row(self) -> None:
        """Begin a row."""
        self._rows.append([])
        self._cover()

    def _cover(self) -> None:
        """Leave empty what cells of the rows above cover."""
        row = self._rows[-1]
        while self._covered.get(len(row), 0) and len(row) < _WIDEST:
            self._covered[len(row)] -= 1
            row.append(None)

    def cell(self, attributes: Mapping[str, str]) -> None:
        """Begin a cell; ``colspan`` and ``rowspan`` say what it covers besides its own place."""
        if not self._rows:
            self.row()
        row = self._rows[-1]
        width, height = _span(attributes.get("colspan")), _span(attributes.get("rowspan"))
        if len(row) >= _WIDEST:
            width, height = 1, 1
        for at in range(len(row), min(len(row) + width, _WIDEST)) if height > 1 else ():
            self._covered[at] = height - 1
        covered = [None] * (min(width, _WIDEST) - 1)
        row += [[], *covered]
        self._open = len(row) - len(covered) - 1
        if height == 1:
            self._cover()

    def line(self, text: str) -> None:
        """Add a line to the cell that is open, or outside of cells."""
        cell = self._rows[-1][self._open] if self._rows and self._rows[-1] else None
        (self._flow if cell is None else cell).append(text)

    def nest(self, lines: list[str]) -> None:
        """Add the lines of a table within; this one then only lays out the page."""
        self._nested = True
        for line in lines:
            self.line(line)

    def lines(self) -> list[str]:
        """Return the lines: a row a line with tabs between its cells, or those of a page laid out."""
        cells = [cell for row in self._rows for cell in row if cell is not None]
        flow = _unlinked(self._flow)
        if not any(_unlinked(cell) for cell in cells):
            return flow
        widest = max((sum(map(bool, row)) for row in self._rows), default=0)
        longest = max((sum(map(len, cell)) for cell in cells), default=0)
        if self._nested or widest < 2 or longest > _LONGEST_CELL:
            return [*flow, *(line for cell in cells for line in _unlinked(cell))]
        rows = ["\t".join(joined(cell or []) for cell in row).rstrip("\t") for row in self._rows]
        return [*flow, "", *filter(None, rows), ""]


def _unlinked(lines: list[str]) -> list[str]:
    return [line for line in lines if not isinstance(line, Linked)]


def joined(lines: list[str]) -> str:
    """Return the lines of a cell as one, a space between two where either is of Latin letters."""
    text = "".join(lines[:1])
    for before, line in pairwise(lines):
        apart = before[-1:].isascii() and line[:1].isascii()
        text += f" {line}" if apart else line
    return text.replace("\t", " ")


def _span(written: str | None) -> int:
    """Return how many places a cell takes; what is no number is one."""
    return min(max(int(written), 1), _WIDEST) if written and written.isdecimal() else 1
