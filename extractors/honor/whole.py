"""Make whole titles of spans that the model reads: whole quotation marks, one title each, no batch before.

Words: ``title_heads.csv``, ``levels.csv``, ``honors.csv``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extractors.lexicon import rows

_SHORT = 4
"""Characters below which what stands in quotation marks is the end of a title (“金奖”)."""

_BETWEEN = re.compile("”[和、及与]?“")
_BATCH = "(?:第[一二三四五六七八九十]+批|首批|唯一的?|首个|首家)"
_EDITION = re.compile(r"第[一二三四五六七八九十百\d]+届$")
_KINDS = re.compile(r"（[\u4e00-\u9fff、]{1,8}）")
"""What a title holds besides, in brackets: 百强县（市）."""

_COUNT = re.compile(r"\d+[个名项件家]?$")


def whole_titles(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the titles of a span, in the order they stand.

    >>> for text in ("荣获国家优质工程“金奖”", "获评全国首批文明城市", "评选劳动模范和先进工作者"):
    ...     end = len(text) - text.endswith("”")
    ...     print([text[first:last] for first, last in whole_titles(text, 2, end)])
    ['国家优质工程“金奖”']
    ['文明城市']
    ['劳动模范', '先进工作者']
    """
    for span in _quoted(text, start, end):
        yield from _apart(text, *_bare(text, *span))


def _quoted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield what lies between quotation marks where the span cuts them, else the span made whole."""
    between = _BETWEEN.search(text, start, end)
    if between:
        yield from _quoted(text, start, between.start())
        yield from _quoted(text, between.end(), end)
        return
    opening, closing = text.find("“", start, end), text.rfind("”", start, end)
    if opening >= 0 and closing < 0 and text[end : end + 1] == "”":
        inner = text[opening + 1 : end]
        is_title = len(inner) >= _SHORT or inner in _known()
        yield (opening + 1, end) if is_title or opening == start else (start, end + 1)
    elif closing >= 0 and opening < 0 and text[start - 1 : start] == "“":
        yield (start, closing) if closing == end - 1 else (start - 1, end)
    elif opening == start and closing == end - 1:
        yield start + 1, end - 1
    else:
        yield start, end


@cache
def _known() -> frozenset[str]:
    return frozenset(row["title"] for row in rows("honors"))


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a title with its edition and what stands in brackets behind it.

    Levels in a row, a level with a batch, half a bracket and a count are none of it.
    """
    batch = _batches().match(text, start, end)
    if batch and text[start - 1 : start] != "“" and end - batch.end() >= _SHORT:
        start = batch.end()
    title = text[start:end]
    if "（" in title and "）" not in title:
        start += title.index("（") + 1
    elif title.endswith("）") and "（" not in title:
        end -= 1
    count = _COUNT.search(text[start:end])
    if count:
        return start, end - len(count.group())
    edition, kinds = _EDITION.search(text, max(0, start - 8), start), _KINDS.match(text, end)
    return edition.start() if edition else start, kinds.end() if kinds else end


@cache
def _batches() -> re.Pattern[str]:
    words = sorted((row["word"] for row in rows("levels")), key=len, reverse=True)
    level = f"(?:{'|'.join(map(re.escape, words))})"
    return re.compile(f"(?:{level}?{_BATCH}|{level}(?:[、和及]{level})+)")


def _apart(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the two titles that a conjunction joins, each of which ends as titles do, or the span."""
    for joint in re.finditer("[和及与]", text[start:end]):
        left, right = text[start : start + joint.start()], text[start + joint.end() : end]
        if len(right) >= _SHORT and left.endswith(_heads()) and right.endswith(_heads()):
            yield start, start + joint.start()
            yield from _apart(text, start + joint.end(), end)
            return
    yield start, end


@cache
def _heads() -> tuple[str, ...]:
    return tuple(row["head"] for row in rows("title_heads") if len(row["head"]) > 1)
