"""Say which region a report speaks for: the one its title names, or that most of its names are of.

Words: ``region_hints.csv``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from fractions import Fraction
from functools import cache

from daachorse import CharwiseDoubleArrayAhoCorasick

from extractors.gazetteer import (
    LEVELS,
    Region,
    RegionMention,
    ancestors,
    by_code,
    find_regions,
    regions_in,
    within,
)
from extractors.lexicon import rows
from extractors.simplify import simplified

_NATION = "国家"
"""The level of hints that speak for all regions together."""

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
    held = ((by_code(code), n) for code, n in votes.items())
    parts = {region: n for region, n in held if region is not None and region.parent == parent}
    if not parts:
        return None, 0, Fraction(0)
    region = max(parts, key=lambda region: (parts[region], region.code))
    return region, parts[region], Fraction(parts[region], sum(parts.values()))


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
