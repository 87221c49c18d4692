"""The words that no name holds, or begins with.

Words: ``organization_breaks.csv``, ``organization_verbs.csv``.
"""

from __future__ import annotations

from functools import cache, lru_cache

from extractors import touch
from extractors.gazetteer import find_regions
from extractors.lexicon import rows
from extractors.organization.page import listed
from extractors.organization.tags import Word

INSIDE, FIRST, PLACE, PART, LEAD = "inside", "first", "place", "part", "lead"
"""Where a word of ``organization_breaks.csv`` breaks a name."""

TOGETHER = "联合"
"""A verb between two names (某大学联合某公司) that stands within names too (联合大学)."""


@cache
def breaks(where: str = INSIDE) -> frozenset[str]:
    """Return the words that no name holds inside, or as its first word."""
    return frozenset(r["word"] for r in rows("organization_breaks") if r["where"] == where)


@cache
def leads() -> touch.Words:
    """Return the words that are cut off where a span begins so."""
    return touch.by_first(breaks(LEAD))


def opens_none(word: str) -> bool:
    """Say whether a word begins as no name does."""
    return bool(touch.behind(_openings(), word, 0))


@cache
def _openings() -> touch.Words:
    return touch.by_first(word for word in breaks(INSIDE) | breaks(FIRST) if len(word) > 1)


@lru_cache(maxsize=8192)
def is_place(word: str) -> bool:
    """Say whether a word is the name of a region or of a part of the world."""
    return any(mention.start == 0 for mention in find_regions(word)) or word in breaks(PART)


def acts(word: str, tag: str) -> bool:
    """Say whether a word is a verb or says how something is done: no name begins so."""
    doing = tag[0] == "d" or (tag[0] == "v" and tag != "vn")
    return len(word) > 1 and doing and word not in listed("organization_inner")


def is_verb(text: str, word: Word) -> bool:
    """Say whether a word that may be a noun is a verb here: no noun follows that it goes with."""
    nouns = _verbs().get(word.text)
    return nouns is not None and not text.startswith(nouns, word.end)


@cache
def _verbs() -> dict[str, tuple[str, ...]]:
    return {row["word"]: tuple(row["nouns"].split(";")) for row in rows("organization_verbs")}
