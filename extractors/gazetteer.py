"""Know the regions of China: look them up by code and by name, find them in a text.

Source of the rows: GB/T 2260. A region's code is six digits; a parent's code is known from it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, lru_cache

from daachorse import MATCH_KIND_LEFTMOST_LONGEST, CharwiseDoubleArrayAhoCorasick

from extractors.lexicon import rows
from extractors.simplify import simplified
from extractors.words import is_word


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


_NATION = "国家"
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
    automaton, words = _automaton()
    full = _names()[0]
    last: RegionMention | None = None
    for start, end, index in automaton.find(text):
        regions = named(words[index])
        beside = last is not None and last.end == start
        if not regions or (end - start == _SHORTEST and not beside and _cuts(text, start)):
            continue
        if last is not None and beside:
            inside = tuple(r for r in _all(words[index]) if within(r, last.regions[0]))
            regions = inside or regions
        last = RegionMention(start, end, regions, words[index] in full)
        yield last


_SHORTEST = 2
"""Characters of the full name of a county that bears one of its own (成县), of which few have less."""

_AND = "和"
"""A county's name that is the commonest joint."""


def _cuts(text: str, start: int) -> bool:
    """Say whether the county of one character that begins at an offset is the end of a word (建|成县)."""
    before = text[start - 1 : start]
    if text[start + 1] != _COUNTY or not before.isalpha():
        return False
    return text[start] == _AND or is_word(before + text[start])


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


_PUBLISHER = 10
"""How much more a region counts in the publisher's name than in the text."""

_FULL, _SHORT, _SMALL = 12, 6, 2
"""What a full name counts, the short name of a province or city, and that of a county."""

_NEVER_HOME = "700000"
"""From this code on: 台湾, 香港, 澳门."""

_ENOUGH = 12
"""What the names of a province and its parts must count together for the report to be at home in
it: one full name."""


def home_region(title: str, publisher: str, text: str) -> Region | None:
    """Return the region a report speaks for, or ``None`` where nothing tells.

    A region in the title settles it. Else the names in publisher and text tell which province it
    is, and which part of it when most of them belong to one; words like 全市, 我省, 县委 say how far
    down to look. Reports of the mainland speak of 台湾, 香港, 澳门 and are not at home there.

    >>> home_region("西安工会这五年", "", "市总工会在莲湖区、碑林区设站。").name
    '西安市'
    """
    if (told := _first_region(simplified(title))) is not None:
        return told
    votes: Counter[str] = Counter()
    text = simplified(text)
    _vote(votes, find_regions(simplified(publisher)), _PUBLISHER)
    _vote(votes, regions_in(text), 1)
    hints = _hints(text)
    home: Region | None = None
    for level in LEVELS:
        part, mass, share = _strongest(votes, home.code if home else "")
        if part is None or mass < _enough(hints, level) or share < _needed(hints, level):
            return home
        if part.level == level:
            home = part
    return home


def _enough(hints: dict[str, int], level: str) -> int:
    """Return what the votes of a region must reach: less for the province of 全市 or 我省."""
    said = sum(hints[lower] for lower in LEVELS) >= _SAID
    return _SHORT if said and level == LEVELS[0] else _ENOUGH


def _first_region(title: str) -> Region | None:
    """Return the region a title names first, with what narrows it (西安市莲湖区 is 莲湖区)."""
    told: RegionMention | None = None
    for mention in find_regions(title):
        if told is None:
            if not mention.full and mention.regions[0].level == "区县":
                continue
        elif mention.start != told.end or not within(mention.regions[0], told.regions[0]):
            break
        told = mention
    return told.regions[0] if told else None


def _vote(votes: Counter[str], mentions: Iterable[RegionMention], weight: int) -> None:
    """Count what the names in a text are worth for each region, and for those above it."""
    for mention in mentions:
        if mention.regions[0].code >= _NEVER_HOME:
            continue
        small = mention.regions[0].level == "区县"
        worth = _FULL if mention.full else _SMALL if small else _SHORT
        for region in mention.regions:
            for held in (region, *ancestors(region)):
                votes[held.code] += weight * worth // len(mention.regions)


def _strongest(votes: Counter[str], parent: str) -> tuple[Region | None, int, Fraction]:
    """Return the part of a region that counts most, its votes, and its share of all parts' votes."""
    parts = {code: n for code, n in votes.items() if _regions()[code].parent == parent}
    if not parts:
        return None, 0, Fraction(0)
    code = max(parts, key=lambda code: (parts[code], code))
    return _regions()[code], parts[code], Fraction(parts[code], sum(parts.values()))


def _needed(hints: dict[str, int], level: str) -> Fraction:
    """Return the share that a part must reach for the report to be the part's own."""
    if level == LEVELS[0]:
        national = hints[_NATION] > sum(hints[lower] for lower in LEVELS)
        return Fraction(4, 5) if national else Fraction(2, 5)
    depth = LEVELS.index(level)
    said = sum(hints[lower] for lower in LEVELS[depth:])
    above = sum(hints[upper] for upper in LEVELS[:depth])
    if said >= _SAID:
        return Fraction(1, 3) if said >= above else Fraction(2, 3)
    if level == "区县":
        return Fraction(2)  # a county's report always says 全县 or 区委
    return Fraction(4, 5) if above >= _SAID else Fraction(1, 2)


_SAID = 4
"""How much must speak for a level: one 我市, or 市委 and 市政府."""


@cache
def _hint_words() -> tuple[CharwiseDoubleArrayAhoCorasick, tuple[tuple[str, int], ...]]:
    """Return an automaton for the hints, and the level and weight of each."""
    table = rows("region_hints")
    hints = tuple((row["level"], int(row["weight"])) for row in table)
    return CharwiseDoubleArrayAhoCorasick([row["word"] for row in table]), hints


def _hints(text: str) -> dict[str, int]:
    """Return how strongly a text says that it speaks for a region of each level."""
    automaton, hints = _hint_words()
    weights = dict.fromkeys((_NATION, *LEVELS), 0)
    for _, _, index in automaton.find_overlapping(text):
        level, weight = hints[index]
        weights[level] += weight
    return weights
