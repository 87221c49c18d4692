"""Find the organs of regions: the name or level of a region and what stands for the organ (市总).

Words: ``organization_bodies.csv``, ``organization_levels.csv``, and the regions of the gazetteer.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import Literal

from daachorse import MATCH_KIND_LEFTMOST_LONGEST, CharwiseDoubleArrayAhoCorasick

from extractors import touch
from extractors.lexicon import rows
from extractors.mention import OrganizationMention
from extractors.organization.leftward import PIECE_TAGS
from extractors.organization.page import Page, ends_well, listed
from extractors.organization.tags import Word

RULE = "organ behind its region's name or level"


@cache
def _automaton() -> tuple[CharwiseDoubleArrayAhoCorasick, tuple[str, ...]]:
    words = sorted(_bodies() | {row["word"] for row in rows("organization_decoys")})
    return CharwiseDoubleArrayAhoCorasick(words, MATCH_KIND_LEFTMOST_LONGEST), tuple(words)


@cache
def _bodies() -> frozenset[str]:
    return frozenset(row["body"] for row in rows("organization_bodies"))


def find_organs(page: Page) -> Iterator[OrganizationMention]:
    """Yield the organs of a page.

    >>> from extractors.organization.page import read_page
    >>> [(m.start, m.end, m.form) for m in find_organs(read_page("省委、西安市总工会"))]
    [(0, 2, 'abbreviation'), (3, 9, 'full')]
    """
    automaton, words = _automaton()
    for start, end, index in automaton.find(page.text):
        if words[index] not in _bodies() or _goes_on(page, start, end):
            continue
        term = _TERM.search(page.text, max(start - _TERM_LONGEST, 0), start)
        first = page.region_start(term.start() if term else start)
        if first is not None:
            first -= _prefix(page, first)
            first = _settlement(page, first)
            yield OrganizationMention(first, end, RULE, "full" if first < start - 1 else _SHORT)
    for league in _LEAGUE.finditer(page.text):
        if page.words.begin_at(league.start()):
            yield OrganizationMention(*league.span(), RULE, _SHORT)


_LEAGUE = re.compile("团(?:自治区|[省市县区州旗])委(?!员)")
"""The committee of the league of a region (团市委), a word of its own to the dictionary."""


def _settlement(page: Page, first: int) -> int:
    """Return where the name of a town or village begins whose level word stands at an offset.

    Such places are in no gazetteer. Their name is what stands behind a region near by
    (西安市|红石桥|乡), else the pieces of names before (红石桥|乡).
    """
    if not page.text.startswith(_small(), first):
        return first
    for end in range(first - 1, first - _SETTLEMENT - 1, -1):
        if end in page.regions and page.text[end:first].isalpha():
            return page.region_start(end) or 0
    begun = first
    for word in reversed(_words_before(page, first)):
        if first - word.start > _SETTLEMENT or not _name_piece(word):
            break
        begun = word.start
    return begun


def _words_before(page: Page, first: int) -> list[Word]:
    stop = bisect_left(page.word_starts, first)
    return page.words[max(stop - _SETTLEMENT, 0) : stop]


def _name_piece(word: Word) -> bool:
    return word.tag[0] in PIECE_TAGS and word.text not in listed("organization_stops")


_SETTLEMENT = 4
"""Characters that the name of a town or village has at most, before 镇 or 乡."""


@cache
def _small() -> tuple[str, ...]:
    return tuple(row["word"] for row in rows("organization_levels") if not row["level"])


def _goes_on(page: Page, start: int, end: int) -> bool:
    """Say whether a body of one character is the beginning of a longer word (市|总产值)."""
    return end - start == 1 and not ends_well(page.text, page.words, end)


_TERM = re.compile("第?[一二三四五六七八九十]{1,5}届$")
_TERM_LONGEST = 6
"""The term of an assembly between its region and its name (市十六届人大), and its length."""

_SHORT: Literal["abbreviation"] = "abbreviation"


def _prefix(page: Page, at: int) -> int:
    """Return the length of a party's name that ends at an offset (中共西安市委)."""
    length = len(touch.before(_prefixes(), page.text, at))
    return length if length > 1 or page.words.begin_at(at - 1) else 0


@cache
def _prefixes() -> touch.Words:
    return touch.by_last(row["prefix"] for row in rows("organization_prefixes"))
