"""Follow a name leftwards from its end, over the words that a name may hold.

Words: ``organization_inner.csv``, ``organization_stops.csv``.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from extractors.lexicon import rows
from extractors.organization.breaks import TOGETHER, breaks, is_verb
from extractors.organization.page import Page, listed
from extractors.organization.tags import Word

_LONGEST = 40
"""Characters a name may have before its head."""

_STOP_TAGS = frozenset("cpruydeoxmqftvkhai")
"""First letters of the tags of words at which no name goes on, unless they are inner words."""

PIECE_TAGS = frozenset("aqzgjbtn")
"""First letters of the tags of single characters that are likely pieces of a name."""

_CUT_TAGS = PIECE_TAGS | frozenset("vd")
"""First letters of the tags of single characters that may belong to a word cut in pieces."""

CLOSED_BY = {"）": "（", ")": "(", "”": "“"}
"""Closing marks within a name, and what opens them."""

_JOINTS = frozenset("·—－-")
"""Marks that join the parts of a name."""

_DIGITS = "〇零一二三四五六七八九十"
"""Characters of a number within a name."""

_AND = "与"
"""The conjunction that stands within names too (科学与工程研究所)."""

_COMPANY = "公司"


def passed_words(
    page: Page, at: int, start: int, *, company: bool = False, apart: bool = False
) -> Sequence[Word]:
    """Return the words before a head that a name may hold, in reading order.

    ``at`` is the index of the word the head begins in; that word counts when it begins before. A
    company may be called by any word behind its region's name (浙江|富兴|燃料有限公司). One that stands
    ``apart`` is no part of the company before it, as a branch is (某有限公司|西安分公司).
    """
    last = at if page.words[at].start < start else at - 1
    first = last + 1
    while first > 0 and start - page.word_starts[first - 1] <= _LONGEST:
        word = page.words[first - 1]
        before = _before(page, first - 1, word)
        if before is None and company and _called(page, first - 1, word):
            before = first - 1
        another = apart and word.end <= start and word.text.endswith(_COMPANY)
        if before is None or another:
            break
        first = before
    return page.words[first : last + 1]


def _called(page: Page, index: int, word: Word) -> bool:
    """Say whether the word at an index may be what a company behind its region is called."""
    if index == 0 or _stops(word) or (word.tag[0] not in _CALLED_TAGS and word.text != _OF):
        return False
    before = page.words[index - 1]
    if len(word.text) > 1:
        return page.is_region(before)
    following = page.words[index + 1]
    cut = len(following.text) == 1 and following.tag[0] in _CALLED_TAGS
    pieces = cut or _in_pieces(page, index)
    return page.is_name(before) or (word.text not in _DIGITS and pieces)


def _stops(word: Word) -> bool:
    if word.text in listed("organization_stops"):
        return True
    return word.text in breaks() and word.text not in listed("organization_inner")


_OF = "之"
"""The particle that companies are called by too (天之彩)."""

_CALLED_TAGS = "avdztifbm"
"""First letters of the tags of words that companies are called by although they are no nouns."""


def _before(page: Page, index: int, word: Word) -> int | None:
    """Return the index to which a name goes on over the word at an index, or ``None``."""
    if word.text in CLOSED_BY:
        return _opening(page.words, index)
    return index if _goes_on(page, index, word) else None


def _opening(words: Sequence[Word], closing: int) -> int | None:
    """Return the index of the mark that opens what a closing mark ends, if near and plain."""
    mark = CLOSED_BY[words[closing].text]
    for index in range(closing - 1, max(closing - _BRACKETED, 0) - 1, -1):
        if words[index].text == mark:
            return index
        if words[index].tag == "x":
            return None
    return None


_BRACKETED = 7
"""Words that may stand in brackets within a name."""


def _goes_on(page: Page, index: int, word: Word) -> bool:
    """Say whether a name may hold the word at an index."""
    if _stops(word) or _acts(page, index, word) or _between(page, index):
        return False
    if word.text in listed("organization_inner") or word.tag.startswith(("vn", "an")):
        return True
    if word.text in _JOINTS:
        return page.words[index - 1].tag != "n" or page.words[index + 1].tag != "n"
    if word.tag[0] == "m" or word.text in _DIGITS:
        return page.text[max(word.end - _LONGEST, 0) : word.end].rstrip(_DIGITS).endswith("第")
    return _and(page, index) if word.text == _AND else _by_tag(page, index, word)


def _and(page: Page, index: int) -> bool:
    """Say whether the conjunction at an index stands within a name, not between two."""
    before, following = page.words[index - 1], page.words[index + 1]
    ended = before.text.endswith(_ends()) or page.is_region(before)
    return not ended and not _opens(page, following)


def _between(page: Page, index: int) -> bool:
    """Say whether a verb at an index stands between two names (某大学|联合|某市…)."""
    if page.words[index].text != TOGETHER or index == 0:
        return False
    ended = page.words[index - 1].text.endswith(_ends())
    return ended and _opens(page, page.words[index + 1])


def _opens(page: Page, word: Word) -> bool:
    """Say whether a word begins another organization's name."""
    known = word.start in page.known or word.tag in _NAMED
    return known or page.region_word(word) is not None


_NAMED = ("nt", "ns")
"""Tags of names with which another organization's begins."""


@cache
def _ends() -> tuple[str, ...]:
    """Return the ends of names of two characters or more (海螺集团)."""
    heads = [row["head"] for row in rows("organization_heads")]
    bodies = [row["body"] for row in rows("organization_bodies")]
    return tuple(end for end in [*heads, *bodies] if len(end) > 1)


def _by_tag(page: Page, index: int, word: Word) -> bool:
    """Say whether a name may hold the word at an index, by its part of speech."""
    kind = word.tag[0]
    if len(word.text) == 1 and kind in PIECE_TAGS:
        return kind != "q" or index == 0 or page.words[index - 1].tag[0] != "m"
    if len(word.text) == 1 and kind in "vd":
        return _in_pieces(page, index)
    if kind == "i" and len(word.text) == len("孤独症"):
        return True
    return kind not in _STOP_TAGS or page.is_region(word)


def _in_pieces(page: Page, index: int) -> bool:
    """Say whether a single character stands beside another: a word the dictionary cuts (增|材)."""
    beside = [*page.words[max(index - 1, 0) : index], *page.words[index + 1 : index + 2]]
    return any(len(word.text) == 1 and word.tag[0] in _CUT_TAGS for word in beside)


def _acts(page: Page, index: int, word: Word) -> bool:
    """Say whether the word at an index is a verb behind a region or a name (西安|建设|中心)."""
    if index == 0 or not is_verb(page.text, word):
        return False
    before = page.words[index - 1]
    return page.is_head(before) or (page.is_name(before) and not page.is_full_region(before))
