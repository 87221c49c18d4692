"""Cut who received a title out of a clause: without adverbs, openings, years and numbers of times."""

from __future__ import annotations

import re
from functools import cache

from extractors.gazetteer import find_regions
from extractors.lexicon import rows
from pipeline.model import Span

_TIMES = re.compile(
    r"(?:连续)?第?[\d一二两三四五六七八九十]{1,9}(?:次|年|届|度)$|连续$|成为[^，,]{0,8}唯一$"
    r"|(?:(?:19|20)\d{2}年?度?[-—、和至]){0,9}(?:19|20)\d{2}年?度?[-—]?$"
)
_OPENING = re.compile(
    r"[（(][上下][接转][^（()）]{1,10}[）)]|自?\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?起?|近日|日前|有(?=\d)|[”」』、—–*•·]+|[^\s]*[\u4e00-\u9fff]\s+(?=[\u4e00-\u9fff\d])"
)
_CONTEST = re.compile(
    "在[^，,。；;]{1,24}[中上里]$|从[全第末后][^，,。；;]{1,10}$|于(?:19|20)\d{2}年[^，,。；;]*$"
)
"""Where or when a title was won, or from what place, behind who won it: 甲县|在全省考核中, 甲县|从全省末尾."""

_JOINTS = re.compile("、|和|及|与|以及")
_NOTE = re.compile(r"\[\^?\d{1,3}\]$")
"""The number of a footnote."""

_ROLE = "作为"
"""What stands before what somebody is: 东山茶艺|作为重要部分列入…."""

_SHORT = 30
"""Characters that stand in quotation marks before a comma at most."""

_LONGEST = 120
"""Characters a recipient may have."""


@cache
def words(place: str) -> tuple[str, ...]:
    """Return the words of a place of ``recipient_words.csv``, the longest first."""
    found = [
        r["word"] for r in rows("recipient_words", key=("word", "place")) if r["place"] == place
    ]
    return tuple(sorted(found, key=len, reverse=True))


def trimmed(text: str, span: Span) -> Span | None:
    """Return a span without the adverbs at its end and the openings at its start.

    Nothing where nobody is left (全市累计), or more than a name can be.

    >>> trimmed("今年我市先后荣获", (0, 6))
    (2, 4)
    """
    start, end = span
    start = _start(text, start, end)
    role = text.find(_ROLE, start + 1, end)
    end = _end(text, start, role if role > start + 1 else end)
    start, end = _bare(text, _opened(text, start, end), end)
    name = text[start:end]
    told = 0 < len(name) <= _LONGEST and name not in words("nobody")
    whole = name.count("“") == name.count("”") and not name.endswith(words("verb"))
    return (start, end) if told and whole and not name.startswith(words("where")) else None


def _bare(text: str, start: int, end: int) -> Span:
    """Return a span without the quotation marks that hold all of it: “东山味道”."""
    quoted = text[start : start + 1] == "“" and text.find("”", start, end) == end - 1
    return (start + 1, end - 1) if quoted else (start, end)


def _opened(text: str, start: int, end: int) -> int:
    """Return where a name begins whose quotation marks a comma parts: “东山，西山”之歌."""
    if text.count("”", start, end) > text.count("“", start, end):
        opening = text.rfind("“", max(0, start - _SHORT), start)
        return opening if opening >= 0 else start
    return start


def parts(text: str, span: Span) -> list[Span]:
    """Return the members of a list of recipients.

    >>> parts("甲县和乙镇分别", (0, 5))
    [(0, 2), (3, 5)]
    """
    start, found = span[0], []
    for joint in _JOINTS.finditer(text, *span):
        found.append((start, joint.start()))
        start = joint.end()
    return [*found, (start, span[1])]


def _end(text: str, start: int, end: int) -> int:
    while end > start:
        piece = text[start:end]
        word = next((w for w in words("end") if piece.endswith(w)), "")
        word = "" if len(word) == 1 and _is_place(piece[-_PLACE:]) else word
        times = _TIMES.search(piece) or _CONTEST.search(piece) or _mark(piece)
        cut = (
            len(word)
            or (len(times.group()) if times else 0)
            or len(piece) - len(piece.rstrip(" \u3000"))
        )
        if not cut or len(piece) - cut == 1:
            return end
        end -= cut
    return end


def _is_place(text: str) -> bool:
    """Say whether a text ends in the name of a region (于都, 成都)."""
    return any(mention.end == len(text) for mention in find_regions(text))


_PLACE = 4
"""Characters at the end of who received a title in which such a name is looked for."""


def _mark(piece: str) -> re.Match[str] | None:
    """Return a footnote's number, or the closing mark of a title of a book that opens nowhere."""
    half = re.search("》$", piece) if "《" not in piece else None
    return half or _NOTE.search(piece)


def _start(text: str, start: int, end: int) -> int:
    while start < end:
        piece = text[start:end]
        word = next((w for w in words("start") if piece.startswith(w)), "")
        year = _OPENING.match(piece)
        cut = (
            len(word)
            or (year.end() if year else 0)
            or len(piece) - len(piece.lstrip(" \u3000\xa0"))
        )
        if not cut:
            return start
        start += cut
    return start
