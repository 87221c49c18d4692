"""Find names by their ends (公司, 医院, 研究院) and by where their beginnings must be.

From the end a name is followed leftwards, word by word, to a word at which no name goes on; within
what was passed it begins at a region, at a level (市), or at a word that is itself a name.
Words: ``organization_heads.csv``, ``organization_inner.csv``, ``organization_stops.csv``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from daachorse import MATCH_KIND_LEFTMOST_LONGEST, CharwiseDoubleArrayAhoCorasick

from extractors.lexicon import Row, rows
from extractors.mention import OrganizationMention
from extractors.organ import region_start
from extractors.tags import Word

RULE_REGION = "name from a region to a head"
RULE_NAME = "name from a proper word to a head"

_LONGEST = 40
"""Characters a name may have before its head."""

_STOP_TAGS = frozenset("cpruydeoxmqftvkhzlai")
"""First letters of the tags of words at which no name goes on, unless they are inner words."""

_PROPER_TAGS = frozenset({"nt", "nz", "nrt", "ns", "eng"})
"""Tags of words that are names themselves."""

_OPEN = {"）": "（", ")": "(", "”": "“"}
"""Closing marks within a name, and what opens them."""

_JOINTS = "·—－-"
"""Marks that join the parts of a name."""


@cache
def _automaton() -> tuple[CharwiseDoubleArrayAhoCorasick, tuple[Row, ...]]:
    heads = rows("organization_heads")
    words = [row["head"] for row in heads]
    return CharwiseDoubleArrayAhoCorasick(words, MATCH_KIND_LEFTMOST_LONGEST), heads


@cache
def _inner() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("organization_inner"))


@cache
def _stops() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("organization_stops"))


def find_headed(
    text: str, words: Sequence[Word], regions: Mapping[int, int]
) -> Iterator[OrganizationMention]:
    """Yield the names that end in a head; ``regions`` gives starts of regions by their ends."""
    automaton, heads = _automaton()
    starts = [word.start for word in words]
    ends = {word.end for word in words}
    for start, end, index in automaton.find(text):
        if end not in ends:
            continue
        passed = _passed(words, bisect_right(starts, start) - 1, start)
        edge = _edge(text, passed, start, heads[index], regions)
        if edge is not None:
            first, rule = edge
            yield OrganizationMention(first, end, rule, "full")


def _passed(words: Sequence[Word], at: int, start: int) -> list[Word]:
    """Return the words before a head that a name may hold, in reading order.

    ``at`` is the index of the word the head begins in; that word counts when it begins before.
    """
    passed: list[Word] = []
    index = at if words[at].start < start else at - 1
    while index >= 0 and start - words[index].start <= _LONGEST:
        word = words[index]
        if word.text in _OPEN:
            opened = _opening(words, index)
            if opened is None:
                break
            passed += reversed(words[opened : index + 1])
            index = opened - 1
            continue
        if not _goes_on(words, index):
            break
        passed.append(word)
        index -= 1
    passed.reverse()
    return passed


def _opening(words: Sequence[Word], closing: int) -> int | None:
    """Return the index of the mark that opens what a closing mark ends, if near and plain."""
    mark = _OPEN[words[closing].text]
    for index in range(closing - 1, max(closing - 8, -1), -1):
        if words[index].text == mark:
            return index
        if words[index].tag == "x":
            return None
    return None


def _goes_on(words: Sequence[Word], index: int) -> bool:
    """Say whether a name may hold the word at an index."""
    word = words[index]
    if word.text in _stops():
        return False
    if word.text in _inner() or word.text in _JOINTS:
        return True
    if word.tag.startswith(("vn", "an")):
        return True
    if word.tag[0] == "m":
        return word.text[0] == "第"
    return word.tag[0] not in _STOP_TAGS or word.tag == "zg"


def _edge(
    text: str, passed: Sequence[Word], start: int, head: Row, regions: Mapping[int, int]
) -> tuple[int, str] | None:
    """Return where the name begins, and by which rule, or ``None`` where there is no name."""
    least = start if head["alone"] else start - 1
    for index, word in enumerate(passed):
        begins = _region_word(text, word, regions)
        if begins is None or begins[1] > least:
            continue
        first = begins[0]
        name = _name_before(passed, index)
        return (min(first, name), RULE_REGION) if name is not None else (first, RULE_REGION)
    for word in passed:
        if word.tag in _PROPER_TAGS and word.end <= least:
            return word.start, RULE_NAME
    return None


def _region_word(text: str, word: Word, regions: Mapping[int, int]) -> tuple[int, int] | None:
    """Return the span of the region or level that a word is or begins with."""
    for end in range(word.end, word.start, -1):
        first = region_start(text, end, regions)
        if first is not None and first <= word.start:
            return first, end
    return None


def _name_before(passed: Sequence[Word], index: int) -> int | None:
    """Return the start of the names that stand directly before the word at an index."""
    first = None
    while index > 0 and passed[index - 1].tag in _PROPER_TAGS:
        index -= 1
        first = passed[index].start
    return first
