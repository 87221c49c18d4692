"""The words that say whether something was conferred, built or only had, and which of them governs.

Words: ``conferrals.csv``, ``honor_links.csv``, ``honor_works.csv``, ``levels.csv``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from extractors.lexicon import rows

_AIM = "aim"
_BEHIND = "behind"

JOINTS = re.compile("[、和及与]")
"""What joins the titles of a list."""

_ADVERB = 3
"""Characters that an adverb before a verb has at most."""


@cache
def sure() -> re.Pattern[str]:
    """Return the words behind which a quoted phrase is always a title."""
    return any_of(row["word"] for row in rows("conferrals") if row["sure"])


@cache
def likely() -> re.Pattern[str]:
    """Return the words that confer, or tell who has a title; those that only aim are none."""
    words = [row["word"] for row in rows("conferrals") if row["role"] != _AIM]
    return any_of([*words, *_links()])


def _links() -> list[str]:
    found = rows("honor_links", key=("word", "role"))
    return [row["word"] for row in found if row["role"] != _BEHIND]


def last_governing(text: str, clause: int, start: int) -> re.Match[str] | None:
    """Return the last word before a title that may govern it, in no title itself (获评…建设示范区)."""
    last: re.Match[str] | None = None
    for found in _governing().finditer(text, clause, start):
        if found.group() not in loose() or not _in_title(text, clause, last, found):
            last = found
    return last


def _in_title(text: str, clause: int, last: re.Match[str] | None, found: re.Match[str]) -> bool:
    """Say whether a word of work stands within a title: 获评全国文明城市、全国社区|建设|示范城市."""
    joints = list(JOINTS.finditer(text, last.end() if last else clause, found.start()))
    begin = joints[-1].end() if joints else clause
    if last and (not joints or found.start() - begin > _ADVERB):
        return True
    built = found.group() in works("build")
    return built and level_words().search(text, begin, found.start()) is not None


@cache
def loose() -> frozenset[str]:
    """Return the words of having and building, which confer nothing by themselves."""
    return frozenset([*works("before"), *works("build")])


@cache
def _governing() -> re.Pattern[str]:
    words = any_of([*loose(), *_links(), *(row["word"] for row in rows("conferrals"))])
    return re.compile(f"(?<!成功)(?:{words.pattern})")


@cache
def level_words() -> re.Pattern[str]:
    """Return the words of a level that stand for nothing else; 市 and 区 end the names of places."""
    words = [row["word"] for row in rows("levels") if len(row["word"]) > 1]
    return any_of([*words, *(row["word"] for row in rows("region_nicknames"))])


@cache
def works(place: str) -> tuple[str, ...]:
    """Return the words of a place of ``honor_works.csv``."""
    found = rows("honor_works", key=("word", "place"))
    return tuple(row["word"] for row in found if row["place"] == place)


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of any of some words, the longest first."""
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))
