"""Tell whether the words around a title show that it was conferred, and does not only name somebody.

The model for honors sees titles wherever they stand (劳模走基层); one that nothing supports is dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from extractors.gazetteer import find_regions
from extractors.lexicon import rows

_AIM = "aim"
_STOPS = "。\n；！？"
_CLAUSE_STOPS = "，。\n；！？,;"
_NEAR = 16
"""Characters before a title in which a word supports it that may confer or only tell (建成)."""

_FARTHEST = 400
"""Characters before a title in which any word supports it."""

_COUNT_BEHIND = re.compile(r"”?\s?[\d一二两三四五六七八九十百千]")
_COUNT_BEFORE = re.compile(r"[\d一二两三四五六七八九十百千余多万][个名项家位件人所]$")

_IN_QUOTES = re.compile("[^“]*”")
"""What follows a word within quotation marks."""

_AS_TITLE = re.compile("”?(?:[、和及][^，。；]{1,40})?等?(?:荣誉)?称号")
"""A title, or the last of its list, is called one."""

_WORK = re.compile("”?(?:创建|建设|争创|申报)(?!名单|行列|单位)")
"""Work on a title behind it."""


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
    if title.count("“") != title.count("”") or title.count("（") != title.count("）"):
        return False
    if title.endswith(_no_honors()) or _is_aim(text, start, end) or _is_built(text, start, end):
        return False
    sentence = _begin(text, start, _STOPS)
    clause = _begin(text, start, _CLAUSE_STOPS)
    return bool(
        _levels().match(title)
        or any(mention.start == 0 for mention in find_regions(title))
        or (text[start - 1 : start] == "“" and text[end : end + 1] == "”")
        or _COUNT_BEHIND.match(text, end)
        or _COUNT_BEFORE.search(text[max(0, start - 3) : start])
        or _sure().search(text, sentence, start)
        or _likely().search(text, max(clause, start - _NEAR), start)
    )


@cache
def _no_honors() -> tuple[str, ...]:
    return tuple(row["word"] for row in rows("not_honors"))


def _begin(text: str, end: int, stops: str) -> int:
    """Return where a stretch begins that ends at an offset and holds none of the stops."""
    begin = max(0, end - _FARTHEST)
    for stop in stops:
        begin = max(begin, text.rfind(stop, begin, end) + 1)
    return begin


def _is_aim(text: str, start: int, end: int) -> bool:
    """Say whether a title is only aimed at: 积极争创全国文明城市, with no count of what was reached."""
    clause = _begin(text, start, _CLAUSE_STOPS)
    aims = [aim.end() for aim in _aims().finditer(text, clause, start)]
    aims = [aim for aim in aims if not _IN_QUOTES.match(text, aim, start)]
    if not aims or _COUNT_BEHIND.match(text, end) or _AS_TITLE.match(text, end):
        return False
    if _COUNT_BEFORE.search(text[max(0, start - 3) : start]):
        return False
    return _likely().search(text, aims[-1], start) is None


def _is_built(text: str, start: int, end: int) -> bool:
    """Say whether a title goes on into the work on it, with nothing that confers it: …示范城市建设."""
    if not _WORK.match(text, end):
        return False
    return _likely().search(text, _begin(text, start, _CLAUSE_STOPS), start) is None


@cache
def _aims() -> re.Pattern[str]:
    """Return the words of aiming, but not those that say that the aim was reached (成功创建)."""
    words = [row["word"] for row in rows("aims")]
    return re.compile(f"(?<!成功)(?<!获批)(?<!新)(?:{_any_of(words).pattern})(?!为|成)")
