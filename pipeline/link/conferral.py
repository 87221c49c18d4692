"""Find the word of conferral (荣获, 被授予) that governs a title, and group titles that share one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from daachorse import MATCH_KIND_LEFTMOST_LONGEST, CharwiseDoubleArrayAhoCorasick

from extractors.lexicon import Row, rows
from pipeline.model import Document, Honor

BEHIND = "behind"
"""The role of a word that stands behind its title: 某市…示范区获批."""

PRAISED = "praised"
"""The role of a word behind titles, with who praises before it: 12个先进集体荣获省政府表彰."""

_PRAISED = re.compile(
    "(?:荣获|获得|获|受到)(?P<by>[^，。；“”]{2,20}?)(?P<praise>通报表扬|表彰|表扬|嘉奖)"
)

_GAP = re.compile(
    r"[”」』’\"]?\s?(?:称号|荣誉称号|荣誉|等)?"
    r"(?:(?:共|各|累计)?\s?[\d.,]{1,15}\s?[万]?[\u4e00-\u9fff]{1,2}|[一两三四五六七八九十]{1,2}次)?"
    r"[、和及与,，;；]?(?:以及|还有)?\s?"
    r"(?:(?:全国|全省|全市|国家|首批|第[一二三四五六七八九十]+批|省级|市级|国家级|区级|县级|\d{4}年度?|\d{1,15}[个名家项]))*[“「『‘\"]?"
)
"""What may stand between two titles of one list."""

_BEFORE_BEHIND = re.compile('[”」』’"]?(?:均|已|都|正式|成功|顺利|全部|双双|先后|相继|建成)*')

_HOLDER = "者"
"""What makes of a word of conferral one who holds a title (获得者)."""

_OF = "的"
"""What makes of it something said of the title that a word before it tells of: 登上某局评选的…."""

_CLAUSE_ENDS = "，,。；;：:！？\n"
_LONGEST_CLAUSE = 400
"""Characters that a clause may have."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of conferral and its role.

    The role is ``receiver``, ``giver``, ``named``, ``aim``, ``behind`` or ``praised``, of which the
    span is that of who praises.
    """

    start: int
    end: int
    word: str
    role: str


@dataclass(frozen=True, slots=True)
class Group:
    """Titles of one list, as indices of the document's honors, and the word that governs them.

    ``floor`` is where the title before the list ends, or 0.
    """

    members: tuple[int, ...]
    cue: Cue | None
    floor: int


@cache
def _automaton() -> tuple[CharwiseDoubleArrayAhoCorasick, tuple[tuple[str, str], ...]]:
    """Return the automaton of the words before titles, and the word and role of each."""
    roles = {r["word"]: r["role"] for r in _links() if r["role"] != BEHIND}
    roles |= {row["word"]: row["role"] for row in rows("conferrals")}
    words = tuple(roles.items())
    return CharwiseDoubleArrayAhoCorasick([w for w, _ in words], MATCH_KIND_LEFTMOST_LONGEST), words


@cache
def _behind() -> re.Pattern[str]:
    words = sorted((r["word"] for r in _links() if r["role"] == BEHIND), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))


def _links() -> Sequence[Row]:
    return rows("honor_links", key=("word", "role"))


def groups(doc: Document, honors: Sequence[Honor]) -> Iterator[Group]:
    """Yield the lists of titles of a document; a title alone is a list of one."""
    if not honors:
        return
    breaks = [at for at, (a, b) in enumerate(pairwise(honors), 1) if not _continues(doc, a, b)]
    for first, last in pairwise([0, *breaks, len(honors)]):
        floor = honors[first - 1].end if first else 0
        cue = _cue(doc, honors[first].start, honors[last - 1].end, floor)
        yield Group(tuple(range(first, last)), cue, floor)


def _continues(doc: Document, before: Honor, honor: Honor) -> bool:
    between = doc.text[before.end : honor.start]
    return len(between) <= 40 and _GAP.fullmatch(between) is not None


def _cue(doc: Document, start: int, end: int, floor: int) -> Cue | None:
    """Return what governs the titles of a span: the word behind them, if none stands in their clause."""
    before = cue_before(doc, start)
    if before and before.start >= max(clause_start(doc.text, start), floor):
        return before
    return _cue_behind(doc.text, end) or before


def cue_before(doc: Document, start: int) -> Cue | None:
    """Return the last word of conferral before an offset in its sentence, not too far off."""
    opening = max(doc.sentences[doc.sentence_at(start)].start, start - _LONGEST_CLAUSE)
    automaton, words = _automaton()
    found = None
    for first, last, index in automaton.find(doc.text[opening:start]):
        word, role = words[index]
        said = doc.text.startswith(_OF, opening + last) and found is not None
        near = found and clause_start(doc.text, opening + first) <= found.start
        if doc.text.startswith(_HOLDER, opening + last) or (said and near):
            continue
        found = Cue(opening + first, opening + last, word, role)
    return found


def _cue_behind(text: str, end: int) -> Cue | None:
    praised = _PRAISED.match(text, end)
    if praised:
        return Cue(*praised.span("by"), praised["praise"], PRAISED)
    between = _BEFORE_BEHIND.match(text, end)
    found = _behind().match(text, between.end()) if between else None
    return Cue(found.start(), found.end(), found.group(), BEHIND) if found else None


def clause_start(text: str, offset: int) -> int:
    """Return where the clause that holds an offset begins.

    >>> clause_start("会议召开，我市获评", 7)
    5
    """
    floor = max(0, offset - _LONGEST_CLAUSE)
    return max(max(text.rfind(mark, floor, offset) for mark in _CLAUSE_ENDS) + 1, floor)
