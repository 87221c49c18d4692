"""A text with what the finders of organizations ask of it: words, regions, well-known names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from daachorse import MATCH_KIND_LEFTMOST_LONGEST, CharwiseDoubleArrayAhoCorasick

from extractors import touch
from extractors.gazetteer import regions_in
from extractors.lexicon import rows
from extractors.organization.extended import STATES
from extractors.organization.tags import Word, Words, tagged
from extractors.simplify import simplified

_NAME_TAGS = frozenset({"nt", "nz", "nrt", "ns", "eng"})
"""Tags of words that are names."""

_UNMISTAKABLE = 4
"""Characters from which a well-known name needs no words that begin and end with it."""


@cache
def _known_names() -> CharwiseDoubleArrayAhoCorasick:
    lexicons = ("organizations", "organizations_further", "companies")
    names = {simplified(row["name"]) for lexicon in lexicons for row in rows(lexicon)}
    words = sorted(names | listed("organization_decoys"))
    return CharwiseDoubleArrayAhoCorasick(words, MATCH_KIND_LEFTMOST_LONGEST)


def known_in(text: str, words: Words, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the well-known names in a span of a text: start and end."""
    before = start
    for since, until, _ in _known_names().find(text[start:end]):
        first, last = start + since, start + until
        if _is_known(text, words, first, last, begun=first == before):
            yield first, last
            before = last


def _is_known(text: str, words: Words, start: int, end: int, *, begun: bool) -> bool:
    """Say whether a well-known name that is written here is meant, and no piece of words.

    ``begun`` says that one ends where it begins (中共中央|国务院), though a word may not. A name behind the
    state's (中华人民共和国|外交部) begins too.
    """
    if text[start:end] in listed("organization_decoys") or _is_place(text, words, end):
        return False
    if text.startswith(_DEPARTMENT[1], end) and text[end - 1] == _DEPARTMENT[0]:
        return False
    begun = begun or words.begin_at(start) or text.endswith(STATES, 0, start)
    whole = begun and ends_well(text, words, end)
    return whole or end - start >= _UNMISTAKABLE


_DEPARTMENT = "部门"
"""The word that a ministry's name may run into (交通运输|部门)."""


def ends_well(text: str, words: Words, end: int) -> bool:
    """Say whether a word ends at an offset, or an office begins there (党委|书记, 武警|官兵)."""
    return words.begin_at(end) or text.startswith(_offices(), end)


@cache
def _offices() -> tuple[str, ...]:
    return tuple(row["word"] for row in rows("organization_offices"))


def _is_place(text: str, words: Words, end: int) -> bool:
    """Say whether a word behind an offset makes the name before it that of a place (同济|大桥)."""
    places = (row["word"] for row in rows("organization_places"))
    return any(text.startswith(word, end) and words.begin_at(end + len(word)) for word in places)


@cache
def _zones() -> CharwiseDoubleArrayAhoCorasick:
    names = {row[column] for row in rows("zones") for column in ("name", "short")}
    return CharwiseDoubleArrayAhoCorasick(sorted(names), MATCH_KIND_LEFTMOST_LONGEST)


@cache
def listed(lexicon: str) -> frozenset[str]:
    """Return the words of a lexicon of single words."""
    return frozenset(row["word"] for row in rows(lexicon))


@cache
def endings(lexicon: str) -> tuple[str, ...]:
    """Return the words of a lexicon of single words, for ``str.endswith``."""
    return tuple(listed(lexicon))


@cache
def _levels_by_first() -> touch.Words:
    return touch.by_first(listed("organization_levels"))


@cache
def _levels_by_last() -> touch.Words:
    return touch.by_last(listed("organization_levels"))


@cache
def _no_level() -> frozenset[str]:
    return frozenset(row["before"] for row in rows("organization_no_level"))


@cache
def _heads() -> frozenset[str]:
    return frozenset(row["head"] for row in rows("organization_heads"))


def _is_head(word: str, level: str) -> bool:
    """Say whether a word is a level and a head (市图书馆), not a word of its own (区域)."""
    return word[len(level) :] in _heads()


_LEVELS = frozenset("省市州县区旗乡镇")
"""Levels of one character."""


@dataclass(frozen=True, slots=True)
class RegionWord:
    """The name or level of a region at the beginning of a word; ``level`` tells which it is."""

    start: int
    end: int
    level: bool


_OF_EACH = re.compile("各(?:(?:省|自治区|直辖市|市|地|州|盟|县|区|旗|乡|镇|街道)[、和及（(])+$")
"""What stands before the last level of a list that is no place: 各市、|县人民政府."""

_LISTED = 24
"""Characters in which such a list is looked for."""


def of_each(text: str, start: int) -> bool:
    """Say whether what begins at an offset ends a list of levels that names no place (各市、县)."""
    return _OF_EACH.search(text, max(0, start - _LISTED), start) is not None


@dataclass(frozen=True, slots=True)
class Page:
    """A text, its words and their offsets, and where its regions and well-known names stand.

    ``regions`` and ``known_ends`` give starts by ends, ``known`` ends by starts.
    """

    text: str
    words: Words
    regions: Mapping[int, int]
    known: Mapping[int, int]
    known_ends: Mapping[int, int]

    @property
    def word_starts(self) -> Sequence[int]:
        """Return the offsets at which words begin, and the length of the text."""
        return self.words.starts

    def is_name(self, word: Word) -> bool:
        """Say whether a word is a name or begins one that is well known."""
        if word.start in self.known or word.end in self.known_ends:
            return True
        return word.tag in _NAME_TAGS and word.text not in listed("organization_everyday")

    def is_region(self, word: Word) -> bool:
        """Say whether a word is the name of a region, or ends with one."""
        return word.end in self.regions

    def is_full_region(self, word: Word) -> bool:
        """Say whether a word ends with the name of a region and the word for its kind (西安市)."""
        return self.is_region(word) and word.text[-1:] in listed("organization_levels")

    def is_head(self, word: Word) -> bool:
        """Say whether a word may end a name."""
        return word.text in _heads()

    def region_word(self, word: Word) -> RegionWord | None:
        """Return the region's name or level that a word is, or begins with before an organ."""
        for end in range(word.end, word.start, -1):
            if end in self.regions and self.regions[end] <= word.start:
                return RegionWord(self._first(self.regions[end]), end, False)
        for level in _levels_by_first().get(word.text[0], ()):
            if word.text == level or (word.text.startswith(level) and _is_head(word.text, level)):
                return self._level(word.start, word.start + len(level))
        return None

    def _level(self, start: int, end: int) -> RegionWord | None:
        if self.text[start - 1 : start] in _no_level() and start not in self.regions:
            return None
        if self.text[end : end + 1] in ("（", "("):
            return None
        if of_each(self.text, start) or self._is_level(end):
            return None
        return RegionWord(self._first(start), end, True)

    def _is_level(self, start: int) -> bool:
        """Say whether the word at an offset is a level too, so that none is meant (旗|县|医院)."""
        index = bisect_left(self.word_starts, start)
        word = self.words[index] if index < len(self.words) else None
        return word is not None and word.start == start and word.text in _LEVELS

    def _first(self, start: int) -> int:
        """Return where the regions begin that stand directly before an offset, or the offset."""
        while start in self.regions:
            start = self.regions[start]
        return start

    def region_start(self, at: int) -> int | None:
        """Return where the name or level of a region begins that ends at an offset, if one does."""
        if at in self.regions:
            return self._first(at)
        level = touch.before(_levels_by_last(), self.text, at)
        if not level or not self.words.begin_at(at - len(level)):
            return None
        found = self._level(at - len(level), at)
        return found.start if found else None


def read_page(text: str) -> Page:
    """Return the page of a text, read in simplified characters.

    >>> page = read_page("西安市莲湖区总工会")
    >>> page.region_start(6), page.region_start(9)
    (0, None)
    """
    text = simplified(text)
    words = tagged(text)
    known = dict(known_in(text, words, 0, len(text)))
    regions = {mention.end: mention.start for mention in regions_in(text)}
    regions |= {end: start for start, end, _ in _zones().find(text)}
    return Page(text, words, regions, known, {end: start for start, end in known.items()})
