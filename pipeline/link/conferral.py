"""Find the word of conferral (荣获, 被授予) that governs a title, and group titles that share one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from daachorse import MATCH_KIND_LEFTMOST_LONGEST, CharwiseDoubleArrayAhoCorasick

from extractors.lexicon import rows
from pipeline.model import Document, Honor, Span

_GAP = re.compile(
    r"[”」』’\"]?\s?(?:称号|荣誉称号|荣誉|等)?"
    r"(?:(?:共|各|累计)?\s?[\d.,]+\s?[万]?[\u4e00-\u9fff]{1,2})?"
    r"[、和及与,，;；]?(?:以及|还有)?\s?"
    r"(?:(?:全国|全省|全市|国家|首批|第[一二三四五六七八九十]+批|省级|市级|国家级|区级|县级|\d{4}年度?|\d+[个名家项]))*[“「『‘\"]?"
)
"""What may stand between two titles of one list."""

_CLAUSE_ENDS = "，,。；;：:！？\n"


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of conferral and its role: ``receiver``, ``giver``, ``named`` or ``aim``."""

    start: int
    end: int
    word: str
    role: str


@dataclass(frozen=True, slots=True)
class Group:
    """Titles of one list, as indices of the document's honors, and the cue before the first."""

    members: tuple[int, ...]
    cue: Cue | None


@cache
def _automaton() -> tuple[CharwiseDoubleArrayAhoCorasick, tuple[tuple[str, str], ...]]:
    words = tuple((row["word"], row["role"]) for row in rows("conferrals"))
    return CharwiseDoubleArrayAhoCorasick([w for w, _ in words], MATCH_KIND_LEFTMOST_LONGEST), words


def groups(doc: Document, honors: Sequence[Honor]) -> Iterator[Group]:
    """Yield the lists of titles of a document; a title alone is a list of one."""
    members: list[int] = []
    for index, honor in enumerate(honors):
        if members and not _continues(doc, honors[members[-1]], honor):
            yield Group(tuple(members), cue_before(doc, honors[members[0]].start))
            members = []
        members.append(index)
    if members:
        yield Group(tuple(members), cue_before(doc, honors[members[0]].start))


def _continues(doc: Document, before: Honor, honor: Honor) -> bool:
    between = doc.text[before.end : honor.start]
    return len(between) <= 40 and _GAP.fullmatch(between) is not None


def cue_before(doc: Document, start: int) -> Cue | None:
    """Return the last word of conferral before an offset in its sentence."""
    sentence = doc.sentences[doc.sentence_at(start)]
    automaton, words = _automaton()
    found = None
    for first, last, index in automaton.find(doc.text[sentence.start : start]):
        word, role = words[index]
        found = Cue(sentence.start + first, sentence.start + last, word, role)
    return found


def clause_start(text: str, offset: int) -> int:
    """Return where the clause that holds an offset begins.

    >>> clause_start("会议召开，我市获评", 7)
    5
    """
    return max(text.rfind(mark, 0, offset) for mark in _CLAUSE_ENDS) + 1


def clause_span(text: str, offset: int) -> Span:
    """Return the span from the beginning of the clause up to an offset."""
    return clause_start(text, offset), offset
