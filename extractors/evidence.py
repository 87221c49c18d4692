"""Tell whether the words around a title show that it was conferred, and does not only name somebody.

The model for honors sees titles wherever they stand (劳模走基层); one that nothing supports is dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from extractors.lexicon import rows

_AIM = "aim"
_STOPS = "。；！？\n"
_CLAUSE_STOPS = "。；！？，,;\n"
_NEAR = 16
"""Characters before a title in which a word supports it that may confer or only tell (建成)."""

_COUNT_BEHIND = re.compile(r"”?\s?[\d一二两三四五六七八九十百千]")
_COUNT_BEFORE = re.compile(r"[\d一二两三四五六七八九十百千余多万][个名项家位件人所]$")


@cache
def _sure() -> re.Pattern[str]:
    return _any_of(row["word"] for row in rows("conferrals") if row["sure"])


@cache
def _likely() -> re.Pattern[str]:
    return _any_of(row["word"] for row in rows("conferrals") if row["role"] != _AIM)


@cache
def _levels() -> re.Pattern[str]:
    return _any_of(row["word"] for row in rows("levels"))


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))


def is_conferred(text: str, start: int, end: int) -> bool:
    """Say whether a word of conferral, a level, quotation marks or a count supports a title.

    >>> is_conferred("组织劳模走基层", 2, 4), is_conferred("选树劳模20名", 2, 4)
    (False, True)
    """
    title = text[start:end]
    if title.count("“") != title.count("”"):
        return False
    sentence = max(text.rfind(mark, 0, start) for mark in _STOPS) + 1
    clause = max(text.rfind(mark, 0, start) for mark in _CLAUSE_STOPS) + 1
    return bool(
        _levels().match(title)
        or (text[start - 1 : start] == "“" and text[end : end + 1] == "”")
        or _COUNT_BEHIND.match(text, end)
        or _COUNT_BEFORE.search(text[max(0, start - 3) : start])
        or _sure().search(text, sentence, start)
        or _likely().search(text, max(clause, start - _NEAR), start)
    )
