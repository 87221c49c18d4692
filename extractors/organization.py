"""Find named organizations: by whole names, by the organs of regions, by the ends of names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from daachorse import MATCH_KIND_LEFTMOST_LONGEST, CharwiseDoubleArrayAhoCorasick

from extractors.gazetteer import find_regions
from extractors.headed import find_headed
from extractors.lexicon import rows
from extractors.mention import OrganizationMention
from extractors.organ import find_organs
from extractors.tags import tagged

RULE_KNOWN = "well-known name"


@cache
def _automaton() -> tuple[CharwiseDoubleArrayAhoCorasick, tuple[str, ...]]:
    names = {row["name"] for lexicon in ("organizations", "companies") for row in rows(lexicon)}
    words = sorted(names)
    return CharwiseDoubleArrayAhoCorasick(words, MATCH_KIND_LEFTMOST_LONGEST), tuple(words)


def find_organizations(text: str) -> Iterator[OrganizationMention]:
    """Yield the named organizations of a text, those that overlap too."""
    words = tagged(text)
    begins, ends = {w.start for w in words}, {w.end for w in words}
    regions = {m.end: m.start for m in find_regions(text)}
    automaton, _ = _automaton()
    for start, end, _ in automaton.find(text):
        if start in begins or end in ends:
            yield OrganizationMention(start, end, RULE_KNOWN, "full")
    yield from find_organs(text, regions)
    yield from find_headed(text, words, regions)
