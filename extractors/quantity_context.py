"""Judge from what stands around a numeral whether it is an amount, and what its unit is."""

from __future__ import annotations

import re
from functools import cache

from extractors.lexicon import rows
from extractors.mention import Numeral
from extractors.numeral_value import signs
from extractors.unit import unit_of

_QUOTE = re.compile("“[^“”\n]{1,14}”")
_PER = re.compile(
    "每(?P<number>[十百千万亿]*)(?P<unit>人|名|户|亩|公顷|家|平方公里|平方米|吨|立方米|公里|张|辆|个|件|套|头|次|例|股)"
    "(?:每(?P<time>年|月|天|日))?"
)
_PER_TIME = re.compile("每(?P<time>年|月|天|日)$")
_CLAUSE = re.compile("[，。；,;！？\n]")
_PER_REACH = 24
"""Characters before a number in which 每百户 still governs it."""

_TIMES = {"年": "年", "月": "月", "天": "天", "日": "天"}


@cache
def _held(place: str) -> frozenset[str]:
    return frozenset(
        row["word"] for row in rows("not_amounts", key=("word", "place")) if row["place"] == place
    )


@cache
def _phrases() -> re.Pattern[str]:
    words = sorted(_held("whole"), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))


def is_name(text: str, numeral: Numeral, end: int) -> bool:
    """Say whether a numeral with its unit, which ends at ``end``, is part of a word or name."""
    start = numeral.start
    if start and (text[start - 1] in _held("before") or _latin(text[start - 1])):
        return True
    if text[start].isdigit():
        return False
    near = max(0, start - 5)
    return any(
        near + m.start() <= start and near + m.end() > numeral.end - 1
        for m in _phrases().finditer(text[near : end + 6])
    )


def _latin(character: str) -> bool:
    return character.isascii() and character.isalpha()


def is_quoted(text: str, start: int, end: int) -> bool:
    """Say whether a span is part of a short quoted name (“六大行动”) and no measured amount."""
    opening = text.rfind("“", max(0, start - 14), start + 1)
    if opening < 0:
        return False
    quote = _QUOTE.match(text, opening)
    return quote is not None and quote.end() >= end and start < quote.end()


def is_article(text: str, numeral: Numeral) -> bool:
    """Say whether 一 is an article: it counts only behind words that contrast or measure it."""
    if text[numeral.start : numeral.end] not in ("一", "壹"):
        return False
    before = text[max(0, numeral.start - 2) : numeral.start]
    return not any(before.endswith(word) for word in _held("counts one"))


def is_year(text: str, numeral: Numeral, unit: str) -> bool:
    """Say whether a numeral with 年 is a calendar year."""
    surface = text[numeral.start : numeral.end]
    if unit not in ("年", "年度"):
        return False
    if surface.isdigit():
        return len(surface) == 4
    digits = [c for c in surface if c in signs() and signs()[c].kind == "digit"]
    return len(digits) == len(surface) and len(surface) in (2, 4)


def per_what(text: str, start: int, kind: str) -> str:
    """Return what an amount is per, as 每百户 before it says, with a stroke: ``/百户``."""
    clause = _CLAUSE.split(text[max(0, start - _PER_REACH) : start])[-1]
    found = None
    for found in _PER.finditer(clause):
        pass
    if found is not None and not re.search(r"\d", clause[found.end() :]):
        time = f"/{_TIMES[found['time']]}" if found["time"] else ""
        return f"/{found['number']}{unit_of(found['unit']).term}{time}"
    near = _PER_TIME.search(clause)
    return f"/{_TIMES[near['time']]}" if near and kind == "money" else ""


@cache
def _nouns() -> tuple[re.Pattern[str], dict[str, str]]:
    units = {row["noun"]: row["unit"] for row in rows("counted_nouns")}
    words = sorted(units, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words))), units


def noun_unit(text: str, end: int) -> str:
    """Return the measure word of the noun that follows a bare number (700多万志愿者: 人)."""
    clause = _CLAUSE.split(text[end : end + 14], maxsplit=1)[0]
    pattern, units = _nouns()
    found = pattern.search(clause)
    return units[found.group()] if found else ""
