"""Lines become paragraphs: a line that had no room for the next one's first word goes on in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import takewhile
from statistics import median
from typing import TypeAlias

from pipeline.load.pdf.flow import Sheet
from pipeline.load.pdf.lines import Line, glue
from pipeline.load.pdf.table import Table

_CLOSES = re.compile(r"[。；！？：;!?][”’」』）)》]*$")
_OPENS = re.compile(
    r"(?:[一二三四五六七八九十百]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]"
    r"|\d{1,2}(?:[、．)）]|\.(?!\d))|第[一二三四五六七八九十百\d]{1,4}[章节条]|[●■◆▪•*□√])"
)
_PAUSES = re.compile("[，、,（(“《]$")
_LEAST_LENGTH = 12
"""Heights that a line is long at least before its end can be no end of a paragraph."""

_RULE_OF_INDENT = 0.1
"""Share of the lines that begin two characters to the right where paragraphs are told by that."""

_MOST_PITCH = 2.8
"""Heights of a line that two lines of a paragraph are apart at most, from top to top."""

_SAME_BORDER = 5.0
"""Points within which the borders of a table that goes on over a page are the same."""

_MOST_HEADS = 3
"""Rows of a table's head that are repeated on the next page at most."""

_LEAST_FULL = 2
"""Lines that end at the same place on a page that has a width of its own."""

_Key: TypeAlias = tuple[int, int, int]
"""The width of the pages, the column, and the page, or -1 for all pages of this width."""


@dataclass(frozen=True, slots=True)
class Measure:
    """Where the lines of a column usually begin and end, and whether indents tell paragraphs.

    ``sure`` says that the page itself shows where its lines end.
    """

    left: float
    right: float
    indents: bool = False
    sure: bool = False


@dataclass(slots=True)
class _Placed:
    """A line or a table, the page it stands on, and the column, among those of like pages."""

    item: Line | Table
    page: int
    key: tuple[int, int]

    def measure(self, measures: dict[_Key, Measure]) -> Measure:
        """Return the measure of the place it stands in."""
        return measures[*self.key, self.page]


def paragraphs(sheets: list[Sheet]) -> Iterator[str]:
    """Yield the text of all pages: paragraphs, and tables between empty lines."""
    placed = _with_whole_tables(sheets)
    measures = _measures(placed)
    text = ""
    before: _Placed | None = None
    for each in placed:
        if isinstance(each.item, Table):
            yield from (text, "", *("\t".join(row) for row in each.item.rows), "")
            text = ""
        elif before is not None and _goes_on(before, each, measures):
            text = glue(text, each.item.text)
        else:
            yield from (text,) if text else ()
            text = each.item.text
        before = each
    yield text


def _with_whole_tables(sheets: list[Sheet]) -> list[_Placed]:
    """Return what stands on the pages, with tables that go on over pages made whole."""
    placed: list[_Placed] = []
    for page, sheet in enumerate(sheets):
        for item, column in zip(sheet.items, sheet.columns, strict=True):
            last = placed[-1] if placed else None
            if (
                last is not None
                and last.page + 1 == page
                and isinstance(last.item, Table)
                and isinstance(item, Table)
                and _same_borders(last.item, item)
            ):
                _go_on(last.item, item)
                last.page = page
            else:
                placed.append(_Placed(item, page, (round(sheet.width / 10), column)))
    return placed


def _measures(placed: Iterable[_Placed]) -> dict[_Key, Measure]:
    """Return the measure of each column of each page: its own, or that of the pages before it."""
    columns: dict[_Key, list[Line]] = {}
    for each in placed:
        if isinstance(each.item, Line):
            columns.setdefault((*each.key, -1), []).append(each.item)
            columns.setdefault((*each.key, each.page), []).append(each.item)
    measures: dict[_Key, Measure] = {}
    before = Measure(0.0, 0.0)
    for key, found in sorted(columns.items()):
        before = _measure(found) if key[2] < 0 else _own(found, measures[*key[:2], -1], before)
        measures[key] = before
    indents = _tell_by_indents(columns, measures)
    return {key: replace(measure, indents=indents) for key, measure in measures.items()}


def _tell_by_indents(columns: dict[_Key, list[Line]], measures: dict[_Key, Measure]) -> bool:
    """Say whether so many lines are indented by two characters that these begin paragraphs."""
    indented = count = 0
    for key, found in columns.items():
        left = measures[key].left
        indented += sum(1.4 < (line.left - left) / line.height < 2.8 for line in found)
        count += len(found)
    return indented >= _RULE_OF_INDENT * count


def _own(found: list[Line], whole: Measure, before: Measure) -> Measure:
    """Return the measure of a page among others: its lines may begin and end elsewhere."""
    wide = [line for line in found if line.right - line.left > 0.6 * (whole.right - whole.left)]
    right, times = _right(wide) if wide else (0.0, 0)
    if times >= _LEAST_FULL:
        lefts = Counter(round(line.left) for line in wide)
        left = min((at for at in lefts if lefts[at] >= _LEAST_FULL), default=min(lefts))
        return replace(whole, left=float(left), right=right, sure=True)
    fits = all(line.right < before.right + line.height for line in found)
    return replace(before if fits else whole, sure=False)


def _measure(found: list[Line]) -> Measure:
    longest = max(line.right - line.left for line in found)
    wide = [line for line in found if line.right - line.left >= 0.6 * longest]
    return Measure(_usual([line.left for line in wide]), _right(wide)[0])


def _right(wide: list[Line]) -> tuple[float, int]:
    """Return where most lines of prose end, and how many do."""
    rights = sorted(line.right for line in wide)
    height = median(line.height for line in wide)
    counts = [n - bisect_left(rights, at - 0.5 * height) for n, at in enumerate(rights, 1)]
    best = max(range(len(rights)), key=lambda n: (counts[n], n))
    return rights[best], counts[best]


def _usual(values: list[float]) -> float:
    counts = Counter(round(value) for value in values)
    return float(min(counts, key=lambda value: (-counts[value], value)))


def _goes_on(before: _Placed, each: _Placed, measures: dict[_Key, Measure]) -> bool:
    """Say whether a line goes on in the next one."""
    line, following = before.item, each.item
    if isinstance(line, Table) or isinstance(following, Table):
        return False
    measure, beyond = before.measure(measures), each.measure(measures)
    indent = (following.left - beyond.left) / following.height
    slack = _slack(line, measure, indent)
    if not _is_full(line, following, measure.right, slack) or _OPENS.match(following.text):
        return False
    if not 0.85 < line.height / following.height < 1.18 or _is_apart(before, each):
        return False
    if _CLOSES.search(line.text):
        return measure.indents and indent < 0.7
    hangs = indent < 4 and _OPENS.match(line.text) is not None
    return hangs or indent < 1.2 or indent <= (line.left - measure.left) / line.height + 0.5


def _slack(line: Line, measure: Measure, indent: float) -> float:
    """Return how many heights a full line may leave free, given the indent of the following one."""
    if _PAUSES.search(line.text):
        return 3.5
    if not measure.indents or indent > 0.7:
        return 0.8
    return 0.8 if measure.sure else 2.5


def _is_apart(before: _Placed, each: _Placed) -> bool:
    """Say whether two lines of a column of a page are too far from each other for one paragraph."""
    if before.page != each.page or before.key != each.key:
        return False
    height = before.item.bottom - before.item.top
    return not 0 < each.item.top - before.item.top < _MOST_PITCH * height


def _is_full(line: Line, following: Line, right: float, slack: float) -> bool:
    """Say whether a line had no room for the first word of the next one, and ``slack`` of a height."""
    if line.right - line.left < _LEAST_LENGTH * line.height:
        return False
    return right - line.right < following.word + slack * line.height


def _same_borders(one: Table, other: Table) -> bool:
    return len(one.borders) == len(other.borders) and all(
        abs(a - b) < _SAME_BORDER for a, b in zip(one.borders, other.borders, strict=True)
    )


def _repeated(heads: list[list[str]], rows: list[list[str]]) -> int:
    """Return how many of a table's first rows repeat the first ones on the page before."""
    same = takewhile(lambda pair: pair[0] == pair[1], zip(heads[:_MOST_HEADS], rows, strict=False))
    return sum(1 for _ in same)


def _go_on(table: Table, rest: Table) -> None:
    """Add the rows of the next page; its first one may be the end of the last row."""
    rows = rest.rows[_repeated(table.rows, rest.rows) :]
    if rows and table.rows and _is_rest(table.rows[-1], rows[0]):
        table.rows[-1] = [glue(*pair) for pair in zip(table.rows[-1], rows.pop(0), strict=True)]
    table.rows += rows


def _is_rest(row: list[str], following: list[str]) -> bool:
    """Say whether a row without a first cell only holds words that end the cells above."""
    if following[0] or not any(following):
        return False
    return all(
        not below or (above and not below[0].isdigit())
        for above, below in zip(row, following, strict=True)
    )
