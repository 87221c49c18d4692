"""Find names by their ends (公司, 医院, 研究院) and by where their beginnings must be.

From the end a name is followed leftwards, word by word, to a word at which no name goes on; within
what was passed it begins at a region, at a level (市), or at a word that is itself a name.
Words: ``organization_heads.csv``, ``organization_inner.csv``, ``organization_stops.csv``,
``organization_starts.csv``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from daachorse import CharwiseDoubleArrayAhoCorasick

from extractors.lexicon import Row, rows
from extractors.mention import OrganizationMention
from extractors.page import Page
from extractors.tags import Word

RULE_REGION = "name from a region to a head"
RULE_NATION = "name from 中国 or 国家 to a head"
RULE_NAME = "name from a proper word to a head"
RULE_ODD = "odd word between a break and a head"
RULE_NUMBER = "numbered hospital or school"

_PIECE_TAGS = frozenset("aqzgjbtnvd")
"""First letters of the tags of single characters that may belong to a word cut in pieces."""

_NEVER_NATIONAL = "工会"
"""The type whose national organs are known by name, so that 全国工会 is none."""

_NUMBERED = frozenset({"医院", "学校"})
"""Types of organizations that are known by a number (第四人民医院)."""

_LONGEST = 40
"""Characters a name may have before its head."""

_STOP_TAGS = frozenset("cpruydeoxmqftvkhai")
"""First letters of the tags of words at which no name goes on, unless they are inner words."""

_ODD_LONGEST = 8
"""Characters before the head in a name that is known by an odd word alone."""

_ODD_NAMES = ("nr", "ns", "nz", "j")
"""How the tags of names and abbreviations begin."""

_BREAKS = "xvcp"
"""First letters of the tags of words behind which a name may begin."""

_ODD_TAGS = frozenset("aqzgjbtn")
"""First letters of the tags of single characters that are likely pieces of a name."""

_PROPER_TAGS = frozenset({"nt", "nz", "nrt", "ns", "eng"})
"""Tags of words that are names themselves."""

_OPEN = {"）": "（", ")": "(", "”": "“"}
"""Closing marks within a name, and what opens them."""

_JOINTS = frozenset("·—－-")
"""Marks that join the parts of a name."""

_DIGITS = "〇零一二三四五六七八九十"
"""Characters of a number within a name."""

_AND = "与"
"""The conjunction that stands within names too (科学与工程研究所)."""


@cache
def _automaton() -> tuple[CharwiseDoubleArrayAhoCorasick, tuple[Row | None, ...]]:
    heads: dict[str, Row | None] = {row["word"]: None for row in rows("organization_decoys")}
    heads |= {row["head"]: row for row in rows("organization_heads")}
    words = list(heads)
    return CharwiseDoubleArrayAhoCorasick(words), tuple(heads.values())


@cache
def _words(lexicon: str) -> frozenset[str]:
    return frozenset(row["word"] for row in rows(lexicon))


def find_headed(page: Page) -> Iterator[OrganizationMention]:
    """Yield the names of a page that end in a head."""
    for start, end, head in _heads(page):
        passed = _passed(page, bisect_right(page.word_starts, start) - 1, start)
        if head["alone"] == "part" and not _is_part(page, passed, start):
            continue
        edge = _edge(page, passed, start, head)
        if edge is not None and not _counted(page, edge[0], end):
            yield OrganizationMention(edge[0], end, edge[1], "full")


def _heads(page: Page) -> Iterator[tuple[int, int, Row]]:
    """Yield start, end and row of the heads on a page, the longest of those with the same end."""
    automaton, heads = _automaton()
    found: dict[int, tuple[int, Row | None]] = {}
    for start, end, index in automaton.find_overlapping(page.text):
        found.setdefault(end, (start, heads[index]))
        if heads[index] is None:
            for inside in range(start + 1, end):
                found.pop(inside, None)
    for end, (start, head) in found.items():
        if head is not None and _ends_well(page, end):
            yield start, end, head


def _is_part(page: Page, passed: Sequence[Word], start: int) -> bool:
    """Say whether a part of an organization is told from its other parts (南京大学|苏州|校区)."""
    if not passed or page.text[start - 1] in _no_parts() or page.is_head(passed[-1]):
        return False
    return any(page.is_head(word) or page.is_name(word) for word in passed[:-1])


@cache
def _no_parts() -> frozenset[str]:
    return frozenset(row["before"] for row in rows("organization_no_parts"))


def _ends_well(page: Page, end: int) -> bool:
    """Say whether a word ends at an offset, or an office begins there (党委|书记)."""
    return end in page.word_ends or page.text.startswith(_offices(), end)


@cache
def _offices() -> tuple[str, ...]:
    return tuple(row["word"] for row in rows("organization_offices"))


def _passed(page: Page, at: int, start: int) -> list[Word]:
    """Return the words before a head that a name may hold, in reading order.

    ``at`` is the index of the word the head begins in; that word counts when it begins before.
    """
    passed: list[Word] = []
    words = page.words
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
        if not _goes_on(page, index):
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


def _goes_on(page: Page, index: int) -> bool:
    """Say whether a name may hold the word at an index."""
    word = page.words[index]
    tag = word.tag
    if word.text in _words("organization_stops") or _acts(page, index):
        return False
    if word.text in _words("organization_inner") or tag.startswith(("vn", "an")):
        return True
    if word.text in _JOINTS:
        return page.text[word.start - 1] != word.text != page.text[word.end]
    if word.text == _AND:
        return not page.is_head(page.words[index - 1]) and not page.is_region(page.words[index - 1])
    if tag[0] == "m" or word.text in _DIGITS:
        return page.text[: word.end].rstrip(_DIGITS).endswith("第")
    if len(word.text) == 1 and tag[0] in _ODD_TAGS:
        return not (tag[0] == "q" and index and page.words[index - 1].tag[0] == "m")
    if len(word.text) == 1 and tag[0] in "vd":
        return _in_pieces(page, index)
    return tag[0] not in _STOP_TAGS or page.is_region(word) or (tag == "i" and len(word.text) == 3)


def _in_pieces(page: Page, index: int) -> bool:
    """Say whether a single character stands beside another: a word the dictionary cuts (增|材)."""
    beside = page.words[max(index - 1, 0) : index] + page.words[index + 1 : index + 2]
    return any(len(word.text) == 1 and word.tag[0] in _PIECE_TAGS for word in beside)


def _acts(page: Page, index: int) -> bool:
    """Say whether the word at an index is a verb behind a region or a name (西安|建设|中心)."""
    nouns = _verbs().get(page.words[index].text)
    if nouns is None or index == 0 or page.text.startswith(nouns, page.words[index].end):
        return False
    before = page.words[index - 1]
    return page.is_head(before) or (page.is_name(before) and not page.is_full_region(before))


@cache
def _verbs() -> dict[str, tuple[str, ...]]:
    return {row["word"]: tuple(row["nouns"].split(";")) for row in rows("organization_verbs")}


def _edge(page: Page, passed: Sequence[Word], start: int, head: Row) -> tuple[int, str] | None:
    """Return where the name begins, and by which rule, or ``None`` where there is no name."""
    depth = 0
    proper: int | None = None
    for index, word in enumerate(passed):
        depth += (word.text in _OPEN.values()) - (word.text in _OPEN)
        if depth:
            continue
        region = page.region_word(word)
        if region is not None and _enough(head, start - region.end, region.level):
            return min(region.start, _name_before(page, passed, index)), RULE_REGION
        if (
            head["type"] != _NEVER_NATIONAL
            and word.text in _words("organization_starts")
            and start - word.end >= len("海关")
        ):
            return min(word.start, _name_before(page, passed, index)), RULE_NATION
        if proper is None and page.is_name(word) and (word.end != start or head["alone"] == "yes"):
            proper = index
    if proper is not None:
        return _name_before(page, passed, proper), RULE_NAME
    if passed and passed[0].text[0] == "第" and head["type"] in _NUMBERED:
        return passed[0].start, RULE_NUMBER
    if _odd(page, passed, start, head):
        return passed[0].start, RULE_ODD
    return None


def _odd(page: Page, passed: Sequence[Word], start: int, head: Row) -> bool:
    """Say whether a few words between a break and a head look like a name.

    One of them must be a name, or a character that the dictionary finds in no word.
    """
    if head["odd"] != "yes" or not passed or start - passed[0].start > _ODD_LONGEST:
        return False
    index = bisect_right(page.word_starts, passed[0].start) - 2
    if passed[0].tag == "x" or (index >= 0 and page.words[index].tag[0] not in _BREAKS):
        return False
    return any(_odd_word(word) for word in passed)


def _odd_word(word: Word) -> bool:
    if len(word.text) == 1:
        return word.text not in _words("organization_everyday")
    return word.tag.startswith(_ODD_NAMES)


def _enough(head: Row, between: int, level: bool) -> bool:
    """Say whether a region makes a name with a head so many characters behind it."""
    return between > 0 or (
        between == 0 and head["alone"] in ({"yes"} if level else {"yes", "name"})
    )


def _name_before(page: Page, passed: Sequence[Word], index: int) -> int:
    """Return the start of the names and pieces of names directly before the word at an index."""
    first = passed[index].start
    while index > 0 and _joins(page, passed[index - 1], passed[index]):
        index -= 1
        first = min(first, page.known_ends.get(passed[index].end, passed[index].start))
    return first


def _joins(page: Page, word: Word, following: Word) -> bool:
    """Say whether a word belongs to the name that the following word begins or goes on with."""
    if page.is_name(word):
        return True
    whole = following.tag == "nt" or len(following.text) > len("西安")
    return not whole and _piece(word)


def _piece(word: Word) -> bool:
    """Say whether a word is likely a piece of a name that the dictionary does not know."""
    return word.tag.startswith("nr") or (len(word.text) == 1 and word.tag[0] in _ODD_TAGS)


def _counted(page: Page, first: int, end: int) -> bool:
    """Say whether a name is counted: 3家省级医院 and 村卫生室20个 name none."""
    if _COUNT.match(page.text, end):
        return True
    index = bisect_right(page.word_starts, first) - 2
    while index >= 0 and page.words[index].tag[0] == "q":
        index -= 1
        if index >= 0 and page.words[index].tag[0] == "m":
            return True
    return False


_COUNT = re.compile("[0-9０-９一二三四五六七八九十百千]+[余多]?[家个所座处支]")
