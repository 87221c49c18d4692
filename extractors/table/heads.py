"""Take a table's rows from top to bottom; give each number the heads and the unit it stands under."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby, pairwise

from extractors.table.cell import Cell
from extractors.table.lines import Row, Span, stripped
from extractors.table.parts import wholes
from extractors.table.unit import Scale, in_caption, in_head, role, scale, without_unit

_PLAIN = r"(?:[1-9]\d{0,2}(?:,\d{3})+|0|[1-9]\d*)(?:\.\d+)?"
BARE = re.compile(rf"[-−–+]?{_PLAIN}|[（(]{_PLAIN}[）)]")
"""A number without a unit; accountants write a negative one in brackets."""

_AMOUNT = re.compile(rf"(?:{BARE.pattern})\s?(?:[%％‰]|[^\d\s年月日]{{1,4}})?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DIGIT = re.compile(r"\d")
_OPENING = re.compile(
    r"(?:其中[:：、]?|[另注][:：、])?\s*(?:[一二三四五六七八九十]{1,3}[、.]"
    r"|[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[、.．](?!\d))?\s*"
)
_MARK = re.compile(r"(?:\[\d{1,4}\]|[①-⑳*]){1,9}$")
_SHARES = frozenset("%％‰")

_ABOVE = 3
"""Lines above a table in which its unit may stand."""

_PAIR = 2
"""Cells of a row that may be a name and its value."""

_MOST_HEADS = 4
"""Rows at most that heads take."""

_LONGEST_HEAD = 40
"""Characters of the longest head."""

_MOST_LABELS = 2
"""Cells at most that name a row."""


class Heads:
    """What holds for the rows that follow: the rows of heads, and the units of the caption."""

    def __init__(self, text: str, units: tuple[Scale, ...]) -> None:
        """Take the text and the units that stand above the table."""
        self._text = text
        self._rows: list[Row] = []
        self.units = units

    def take(self, group: Sequence[Row], body: Sequence[Row]) -> None:
        """Take rows without numbers and the rows with numbers below them.

        A row of one cell is a title or a caption. The others are heads of the rows below, or, in a
        list of names and values, rows of it, which end what the heads before them said.
        """
        for row in group:
            units = in_caption(self._text, row.start, row.end)
            self.units = self.units if units is None else units
        rows = [row for row in group if _filled(row) > 1]
        if rows:
            self._rows = rows if _are_heads(rows, body) else []

    def __bool__(self) -> bool:
        """Say whether there are heads."""
        return bool(self._rows)

    def column(self, at: int) -> tuple[Span, ...]:
        """Return the heads above a column, the upper first; an empty one is that to its left."""
        cells: list[Span] = []
        for row in reversed(self._rows):
            own = row.cells[at] if at < len(row.cells) else (0, 0)
            if own[0] < own[1]:
                cells.append(own)
            elif cells and self.role(cells[0]) != "rate":
                cells += [cell for cell in row.cells[1:at] if cell[0] < cell[1]][-1:]
        return tuple(reversed(cells))

    def beside(self, at: int) -> tuple[Span, ...]:
        """Return the heads of the nearest column to the left whose numbers are no rates."""
        for left in range(at - 1, 0, -1):
            column = self.column(left)
            if column and not self.roles(column) & {"rate", "serial", "unit"}:
                return column
        return ()

    def role(self, head: Span) -> str:
        """Return what the lexicon says of the numbers under a head."""
        start, end = bare(self._text, head) or head
        return role("".join(self._text[start:end].split()))

    def roles(self, heads: Sequence[Span]) -> set[str]:
        """Return what the lexicon says of several heads."""
        return {self.role(head) for head in heads}


def read(text: str, rows: Sequence[Row]) -> Iterator[Cell]:
    """Yield the cells with digits of a table's body."""
    above = _above(text, rows[0].start)
    heads = Heads(text, in_caption(text, above, rows[0].start) or ())
    parts = [(body, list(some)) for body, some in groupby(rows, partial(_is_body, text))]
    for (is_body, part), (_, following) in pairwise([*parts, (False, [])]):
        if not is_body:
            heads.take(part, following)
            continue
        whole = wholes(text, part)
        below = [*part, *following[:1], Row(0, 0, ())][1:]
        for at, row in enumerate(part):
            yield from _cells(text, row, below[at], heads, whole.get(at))


def _filled(row: Row) -> int:
    return sum(start < end for start, end in row.cells)


def _are_heads(rows: Sequence[Row], body: Sequence[Row]) -> bool:
    """Say whether rows are heads of those below: one of two cells, or up to four of more."""
    widest = max(map(_filled, (*rows, *body)))
    most = 1 if widest == _PAIR else _MOST_HEADS
    return len(rows) <= most and bool(body)


def _above(text: str, start: int) -> int:
    """Return where the lines above a table begin in which its unit may stand."""
    lines, at = 0, start
    while at > 0 and lines < _ABOVE:
        last = text.rfind("\n", 0, at - 1) + 1
        lines += bool(text[last:at].strip())
        at = last
    return at


def _is_body(text: str, row: Row) -> bool:
    return any(
        _AMOUNT.fullmatch(text, *cell) and not _YEAR.fullmatch(text, *cell)
        for cell in row.cells[1:]
        if cell[0] < cell[1]
    )


def _cells(text: str, row: Row, following: Row, heads: Heads, whole: Span | None) -> Iterator[Cell]:
    outer = (whole,) if whole else ()
    labels = _labels(text, row, heads)
    named = _named_unit(text, row, heads)
    for at, (start, end) in enumerate(row.cells):
        if at == 0 or not _DIGIT.search(text, start, end) or (start, end) in labels:
            continue
        column = heads.column(at)
        own = (heads and _before(text, row, at)) or labels or _nearest(text, row, at)
        unit = None
        if (
            own
            and bool(column) == bool(heads)
            and BARE.fullmatch(text, start, end)
            and not _goes_on(text, following, at)
        ):
            unit = _unit(text, heads, own, column, named)
        row_heads, heads_above, beside = (
            _all_bare(text, some)
            for some in ((*outer, *own) if own == labels else own, column, heads.beside(at))
        )
        yield Cell(start, end, row_heads, heads_above, beside, unit)


def _labels(text: str, row: Row, heads: Heads) -> tuple[Span, ...]:
    """Return the cells that name a row: those with words before its first number, two at most."""
    named: list[Span] = []
    for at, cell in enumerate(row.cells):
        if at and _AMOUNT.fullmatch(text, *cell):
            break
        if _has_words(text, cell) and not heads.roles(heads.column(at)) & {"serial", "unit"}:
            named.append(cell)
    return tuple(
        cell for cell in named[:_MOST_LABELS] if cell == named[0] or not scale(text[slice(*cell)])
    )


def _has_words(text: str, cell: Span) -> bool:
    return any(character.isalpha() for character in text[slice(*cell)])


def _before(text: str, row: Row, at: int) -> tuple[Span, ...]:
    """Return the words between a number and the one before it: tables stand side by side."""
    for left in range(at - 1, 0, -1):
        if _AMOUNT.fullmatch(text, *row.cells[left]):
            return row.cells[left + 1 : left + 2] if left + 2 == at else ()
    return ()


def _nearest(text: str, row: Row, at: int) -> tuple[Span, ...]:
    """Return the cell with words that stands nearest to the left."""
    words = [c for c in row.cells[:at] if _has_words(text, c) and not _AMOUNT.fullmatch(text, *c)]
    return tuple(words[-1:])


def _goes_on(text: str, following: Row, at: int) -> bool:
    """Say whether a cell was broken over two lines: the next has no label and only digits below."""
    below = following.cells[at] if at < len(following.cells) else (0, 0)
    first = following.cells[0] if following.cells else (0, 0)
    return first[0] == first[1] and text[slice(*below)].isdecimal()


def _named_unit(text: str, row: Row, heads: Heads) -> Scale | None:
    """Return the unit that a cell of the row names, in a column of units or behind its label."""
    for at, (start, end) in enumerate(row.cells):
        is_unit = "unit" in heads.roles(heads.column(at)) or at == 1
        unit = scale(text[start:end]) if is_unit and start < end else None
        if unit:
            return unit
    return None


def _unit(
    text: str, heads: Heads, labels: Sequence[Span], column: Sequence[Span], named: Scale | None
) -> Scale | None:
    """Return a number's unit: its column's, that named in its row, its row's, or the caption's."""
    roles = heads.roles((*column, *labels))
    if roles & {"serial", "unit"}:
        return None
    above = (in_head(text[slice(*head)]) for head in reversed(column))
    beside = (in_head(text[slice(*head)]) for head in reversed(labels))
    found = next(filter(None, above), None)
    if found is None and "rate" not in heads.roles(column):
        found = named or next(filter(None, beside), None)
    return found or _of_caption(heads.units, roles)


def _of_caption(units: Sequence[Scale], roles: set[str]) -> Scale | None:
    """Return the unit of a caption that fits what its heads say, if just one does."""
    shares = [unit for unit in units if unit.unit in _SHARES]
    others = [unit for unit in units if unit.unit not in _SHARES]
    fitting = others or shares
    if "rate" in roles:
        fitting = shares
    elif "count" in roles:
        fitting = [unit for unit in others if not unit.unit.endswith("元")]
    return fitting[0] if len(fitting) == 1 else None


def _all_bare(text: str, heads: Sequence[Span]) -> tuple[Span, ...]:
    return tuple(span for span in (bare(text, head) for head in heads) if span)


def bare(text: str, head: Span) -> Span | None:
    """Return a head without its unit, its number and its footnote, or ``None`` if nothing is left."""
    start, end = head
    mark = _MARK.search(text[start:end])
    end = start + mark.start() if mark else end
    end = start + without_unit(text[start:end])
    opening = _OPENING.match(text, start, end)
    start, end = stripped(text, opening.end() if opening else start, end)
    told = any(character.isalpha() for character in text[start:end]) or _YEAR.fullmatch(
        text, start, end
    )
    return (start, end) if told and end - start <= _LONGEST_HEAD else None
