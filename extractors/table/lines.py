"""Find the lines of a text that are rows of a table, and their cells."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeAlias

Span: TypeAlias = tuple[int, int]
"""Half-open character offsets."""


class Row(NamedTuple):
    """A line of a table: its offsets, and the span of each cell; an empty cell is an empty span."""

    start: int
    end: int
    cells: tuple[Span, ...]


_ROW = re.compile(
    r"^(?:[ \t]*(?P<bars>\|[^\n]*\|)[ \t]*|[ \t]*(?P<list>\[(?:'[^'\n]*'|\"[^\"\n]*\")"
    r"(?:, (?:'[^'\n]*'|\"[^\"\n]*\"))+\])[ \t]*|(?P<tabs>(?=[^\n]*\t)(?=[^\n]*\S)[^\n]*))$",
    re.MULTILINE,
)
"""A row between bars (Markdown), as a list of quoted cells, or with tabs between its cells."""

_QUOTED = re.compile("'[^'\n]*'|\"[^\"\n]*\"")
_RULE = re.compile(r"[\s|:=+—–-]*")
"""A line between head and body: | --- | --- |."""

_GAP = re.compile(r"[ \t]*(?:\n[ \t]*){0,2}")


_TITLE = re.compile(r"[ \t]*\n([^\n\t|。；，：:]{1,20})\n[ \t]*")
"""A title between the rows of a table, no line free before or behind it: 分产品."""


def blocks(text: str) -> Iterator[list[Row]]:
    """Yield the runs of neighbouring rows, two at least, in the order they stand.

    >>> [[row.cells for row in rows] for rows in blocks("指标\\t产量\\n粮食\\t52")]
    [[((0, 2), (3, 5)), ((6, 8), (9, 11))]]
    """
    block: list[Row] = []
    for row in _rows(text):
        title = _TITLE.fullmatch(text, block[-1].end, row.start) if block else None
        if title and row.cells:
            block.append(Row(*title.span(1), (title.span(1),)))
        elif block and not _GAP.fullmatch(text, block[-1].end, row.start):
            if len(block) > 1:
                yield block
            block = []
        if block and not row.cells:  # the rule between head and body
            block[-1] = block[-1]._replace(end=row.end)
        elif row.cells:
            block.append(row)
    if len(block) > 1:
        yield block


def _rows(text: str) -> Iterator[Row]:
    for match in _ROW.finditer(text):
        kind = match.lastgroup or ""
        start, end = match.span(kind)
        if _RULE.fullmatch(text, start, end):
            yield Row(start, end, ())
            continue
        spans = _CELLS[kind](text, start, end)
        yield Row(start, end, tuple(stripped(text, *span) for span in spans))


def _between_bars(text: str, start: int, end: int) -> Iterator[Span]:
    return _split(text, start + 1, end - 1, "|")


def _between_tabs(text: str, start: int, end: int) -> Iterator[Span]:
    return _split(text, start, end, "\t")


def _in_quotes(text: str, start: int, end: int) -> Iterator[Span]:
    return ((m.start() + 1, m.end() - 1) for m in _QUOTED.finditer(text, start, end))


def _split(text: str, start: int, end: int, separator: str) -> Iterator[Span]:
    while (at := text.find(separator, start, end)) >= 0:
        yield start, at
        start = at + 1
    yield start, end


_CELLS: dict[str, Callable[[str, int, int], Iterator[Span]]] = {
    "bars": _between_bars,
    "list": _in_quotes,
    "tabs": _between_tabs,
}
"""How the cells of a row are told apart, by the name of its group in ``_ROW``."""


def stripped(text: str, start: int, end: int) -> Span:
    """Return a span without the spaces at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end
