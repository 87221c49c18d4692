"""Find tables whose cells only spaces tell apart, below a caption that names the unit.

Statistical communiqués on the web keep their tables so: 单位：%, then 居民消费价格 2.5 2.3 3.0 a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.table.lines import Row, Span

_CAPTION = re.compile(r"^[^\n。]{0,60}单位[:：][^\n|\t]{1,20}$", re.MULTILINE)
_LINE = re.compile(r"[^\n]+")
_NUMBER = r"[-−]?\d[\d,]*(?:\.\d+)?"
_BODY = re.compile(
    rf"\s*(?P<head>\S(?:[^\n。；，|\t]{{0,38}}?\S)??)(?P<numbers>(?:\s+{_NUMBER})+)\s*"
)
_HEAD = re.compile(r"[^\d。；，:：|\t]{1,60}")
_WORD = re.compile(r"[\u4e00-\u9fff]\s[\u4e00-\u9fff](?!\S)|\S+")
"""A word of a head; letters may be spread (指 标)."""

_MOST_HEADS = 3
"""Lines that heads may take."""


def spaced_blocks(text: str) -> Iterator[list[Row]]:
    """Yield the rows of such tables; the words of the heads are one row, if there is one a column.

    Without heads only a single column, or shares alone, are sure to have the unit of the caption.

    >>> text = "单位：%\\n指 标 全国\\n城市\\n粮食 2.5 2.0"
    >>> [[text[a:b] for a, b in row.cells] for row in next(spaced_blocks(text))]
    [['指 标', '全国', '城市'], ['粮食', '2.5', '2.0']]
    """
    for caption in _CAPTION.finditer(text):
        heads, body = _read(text, caption.end())
        named = list(_head_row(text, heads, len(body[0].cells))) if body else []
        if named or any("%" in caption.group() or len(row.cells) == 2 for row in body[:1]):
            yield [*named, *body]


def _read(text: str, start: int) -> tuple[list[Span], list[Row]]:
    """Return the lines of the heads and the rows of the body behind a caption."""
    heads: list[Span] = []
    body: list[Row] = []
    for line in _LINE.finditer(text, start):
        if not line.group().strip():
            continue
        match = _BODY.fullmatch(text, *line.span())
        if match:
            body.append(_row(match))
        elif body or len(heads) == _MOST_HEADS or not _HEAD.fullmatch(text, *line.span()):
            break
        else:
            heads.append(line.span())
    return heads, body


def _row(match: re.Match[str]) -> Row:
    numbers = re.finditer(_NUMBER, match["numbers"])
    first = match.start("numbers")
    cells = ((first + n.start(), first + n.end()) for n in numbers)
    return Row(match.start(), match.end(), (match.span("head"), *cells))


def _head_row(text: str, heads: Sequence[Span], width: int) -> Iterator[Row]:
    words = [m.span() for start, end in heads for m in _WORD.finditer(text, start, end)]
    if len(words) == width:
        yield Row(heads[0][0], heads[-1][1], tuple(words))
