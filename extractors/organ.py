"""Find the organs of regions: the name or level of a region and what stands for the organ (市总).

Words: ``organization_bodies.csv``, ``organization_levels.csv``, and the regions of the gazetteer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from daachorse import MATCH_KIND_LEFTMOST_LONGEST, CharwiseDoubleArrayAhoCorasick

from extractors.lexicon import rows
from extractors.mention import OrganizationMention

RULE = "organ behind its region's name or level"


@cache
def _automaton() -> tuple[CharwiseDoubleArrayAhoCorasick, tuple[str, ...]]:
    words = sorted(_bodies() | {row["word"] for row in rows("organization_decoys")})
    return CharwiseDoubleArrayAhoCorasick(words, MATCH_KIND_LEFTMOST_LONGEST), tuple(words)


@cache
def _bodies() -> frozenset[str]:
    return frozenset(row["body"] for row in rows("organization_bodies"))


@cache
def _levels() -> tuple[str, ...]:
    """Return the words for levels, the longest first."""
    return tuple(sorted((row["word"] for row in rows("organization_levels")), key=len)[::-1])


@cache
def _no_level() -> frozenset[str]:
    return frozenset(row["before"] for row in rows("organization_no_level"))


def find_organs(text: str, regions: Mapping[int, int]) -> Iterator[OrganizationMention]:
    """Yield the organs of a text; ``regions`` gives the start of the region ending at an offset.

    >>> [(m.start, m.end, m.form) for m in find_organs("省委、西安市总工会", {6: 3})]
    [(0, 2, 'abbreviation'), (3, 9, 'full')]
    """
    automaton, words = _automaton()
    for start, end, index in automaton.find(text):
        if words[index] not in _bodies():
            continue
        first = region_start(text, start, regions)
        if first is not None:
            form = "full" if start in regions and end - start > len("总工") else "abbreviation"
            yield OrganizationMention(first, end, RULE, form)


def region_start(text: str, at: int, regions: Mapping[int, int]) -> int | None:
    """Return where the name or level of a region begins that ends at an offset, if one does.

    A region that stands directly before it is taken along (西安市莲湖区, 珠海市市委).

    >>> region_start("全市人大", 2, {}), region_start("市人大", 1, {})
    (None, 0)
    """
    first = regions.get(at)
    if first is None:
        level = next((word for word in _levels() if text.endswith(word, 0, at)), None)
        if level is None or text[at - len(level) - 1 : at - len(level)] in _no_level():
            return None
        first = at - len(level)
    while first in regions:
        first = regions[first]
    return first
