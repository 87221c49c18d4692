"""Know the regions of China: look them up by code and by name, find them in a text.

Source of the rows: GB/T 2260. A region's code is six digits; a parent's code is known from it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from daachorse import MATCH_KIND_LEFTMOST_LONGEST, CharwiseDoubleArrayAhoCorasick

from extractors.lexicon import rows
from extractors.words import is_verb, is_word


@dataclass(frozen=True, slots=True)
class Region:
    """A region; ``level`` is 省, 市 (prefectures) or 区县; ``parent`` is a code or empty."""

    code: str
    name: str
    short: str
    level: str
    parent: str


@dataclass(frozen=True, slots=True)
class RegionMention:
    """A region's name in a text, the regions it may mean, and whether it stands in full."""

    start: int
    end: int
    regions: tuple[Region, ...]
    full: bool


@cache
def _regions() -> dict[str, Region]:
    return {
        row["code"]: Region(row["code"], row["name"], row["short"], row["level"], row["parent"])
        for row in rows("regions")
    }


def by_code(code: str) -> Region | None:
    """Return the region of a GB/T 2260 code.

    >>> by_code("610100").name
    '西安市'
    """
    return _regions().get(code)


@cache
def _names() -> tuple[dict[str, tuple[Region, ...]], dict[str, tuple[Region, ...]]]:
    """Return the regions by full name (former names included) and by short name."""
    full: defaultdict[str, list[Region]] = defaultdict(list)
    short: defaultdict[str, list[Region]] = defaultdict(list)
    for region in _regions().values():
        full[region.name].append(region)
        short[region.short].append(region)
    for row in rows("regions_former", key=("name", "code")):
        full[row["name"]].append(_regions()[row["code"]])
    for word in {row["word"] for row in rows("region_words")}:
        short.pop(word, None)
        full.pop(word, None)
    for word in full:
        short.pop(word, None)
    return (
        {name: tuple(held) for name, held in full.items()},
        {name: _highest(held) for name, held in short.items()},
    )


def _highest(regions: list[Region]) -> tuple[Region, ...]:
    """Keep the regions of the highest level: 朝阳 alone is the city, 吉林 the province."""
    level = min(regions, key=lambda r: LEVELS.index(r.level)).level
    return tuple(r for r in regions if r.level == level)


LEVELS = ("省", "市", "区县")
"""Levels of regions, the highest first."""


def named(name: str) -> tuple[Region, ...]:
    """Return the regions of a full, former or short name; a short name means the highest level.

    >>> [r.code for r in named("西安")], [r.name for r in named("富阳市")]
    (['610100'], ['富阳区'])
    """
    full, short = _names()
    return full.get(name) or short.get(name, ())


def ancestors(region: Region) -> tuple[Region, ...]:
    """Return the regions above a region, the nearest first.

    >>> [r.name for r in ancestors(by_code("610104"))]
    ['西安市', '陕西省']
    """
    above = by_code(region.parent)
    return (above, *ancestors(above)) if above else ()


def within(region: Region, other: Region) -> bool:
    """Say whether a region is another or lies in it."""
    return region == other or other in ancestors(region)


@cache
def _automaton() -> tuple[CharwiseDoubleArrayAhoCorasick, tuple[str, ...]]:
    full, short = _names()
    words = sorted({*full, *short, *(row["word"] for row in rows("region_words"))})
    return CharwiseDoubleArrayAhoCorasick(words, MATCH_KIND_LEFTMOST_LONGEST), tuple(words)


def find_regions(text: str) -> Iterator[RegionMention]:
    """Yield the regions named in a text, in order; the region before settles a double name.

    >>> [m.regions[0].code for m in find_regions("南京市鼓楼区和西安")]
    ['320100', '320106', '610100']
    """
    full = _names()[0]
    last: RegionMention | None = None
    for start, name in _found(text):
        regions = named(name)
        if not regions:
            continue
        if last is not None and last.end == start:
            inside = tuple(r for r in _all(name) if within(r, last.regions[0]))
            regions = inside or regions
        last = RegionMention(start, start + len(name), regions, name in full)
        yield last


def _found(text: str) -> Iterator[tuple[int, str]]:
    """Yield the names in a text, and what looks like one, with their offsets; none overlap."""
    automaton, words = _automaton()
    until = 0
    for start, end, index in automaton.find(text):
        if start < until:
            continue
        at, name = start, words[index]
        if len(name) == _SHORTEST and start > until:
            found = automaton.find(text[start + 1 : end + _FARTHER])
            behind = next((words[n] for skip, _, n in found if not skip), "")
            if _cuts(text, start) or (name[0] in _JOINTS and _is_large(behind)):
                at, name = start + 1, behind
        until = at + len(name)
        yield at, name


def _is_large(name: str) -> bool:
    """Say whether a name is that of a province or city, or stands in full."""
    return any(region.level != LEVELS[-1] or region.name == name for region in named(name)[:1])


_FARTHER = 4
"""Characters that the name of a region may go on behind that of a county that begins before it."""

_SHORTEST = 2
"""Characters of the short names of regions, and of the full name of a county that bears but one (成县)."""

_AND = "和"
"""A county's name that is the commonest joint."""

_JOINTS = "和同"
"""What may stand before a region and be the first character of another (和|平凉市, 同|江苏省)."""


def _cuts(text: str, start: int) -> bool:
    """Say whether the region that begins at an offset begins in a word: 建|成县, 建|成安|徽.

    Before a short name that word is a verb (not 市南|安) and no other ends there (组建|成都).
    """
    before = text[start - 1 : start]
    if not before.isalpha():
        return False
    if text[start + 1] == _COUNTY:
        return text[start] == _AND or is_word(before + text[start])
    other = start > 1 and is_verb(text[start - 2 : start])
    return is_verb(before + text[start]) and not other


_COUNTY = "县"


@lru_cache(maxsize=1)
def regions_in(text: str) -> tuple[RegionMention, ...]:
    """Return the regions named in a text, in order.

    The last are kept, as several stages ask for the regions of the same text, one after the other.
    """
    return tuple(find_regions(text))


@cache
def _all(word: str) -> tuple[Region, ...]:
    """Return the regions of every level that a word may name."""
    return (*named(word), *(r for r in _regions().values() if r.short == word))
