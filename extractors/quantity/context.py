"""Judge from what stands around a numeral whether it is an amount, and what its unit is."""

from __future__ import annotations

import re
from functools import cache

from daachorse import MATCH_KIND_LEFTMOST_LONGEST, CharwiseDoubleArrayAhoCorasick

from extractors.lexicon import rows
from extractors.mention import Numeral
from extractors.numeral.value import VAGUE, signs
from extractors.quantity import modifier
from extractors.quantity.unit import unit_of

_QUOTED = 14
"""Characters of a short quoted name."""

_QUOTE = re.compile(f"“[^“”\n]{{1,{_QUOTED}}}”")
_PER = re.compile(
    "每(?P<number>[十百千万亿]*)(?P<unit>人|名|户|亩|公顷|家|平方公里|平方米|吨|立方米|公里|张|辆|个|件|套|头|次|例|股)"
    "(?:每(?P<time>年|月|天|日))?"
)
_CHANGED = re.compile("[从由][^，]{1,8}?[增提上扩降减下](?:加|高|升|长|大|低|少)?[到至]$")
"""What stands before the second amount of a change (从28件提高到|70件); both are per the same."""

_PER_TIME = re.compile("每(?P<time>年|月|天|日)$")
_CLAUSE = re.compile("[，。；,;！？\n]")
_PER_REACH = 24
"""Characters before a number in which 每百户 still governs it."""

_PLAN = re.compile("[^，。；,;、\n]{0,4}(?:行动|计划|规划|攻坚|方案|纲要)")

_GLUED_YEAR = re.compile(r"\d{1,2}(?:19|20)\d{2}")
"""A year behind the number of a table or page that lost its space: 表12 2023年."""

_TIMES = {"年": "年", "月": "月", "天": "天", "日": "天"}


@cache
def _held(place: str) -> frozenset[str]:
    return frozenset(
        row["word"] for row in rows("not_amounts", key=("word", "place")) if row["place"] == place
    )


@cache
def _phrases() -> CharwiseDoubleArrayAhoCorasick:
    return CharwiseDoubleArrayAhoCorasick(sorted(_held("whole")), MATCH_KIND_LEFTMOST_LONGEST)


def is_name(text: str, numeral: Numeral, end: int, unit: str) -> bool:
    """Say whether a numeral with its unit, which ends at ``end``, is part of a word or name."""
    start = numeral.start
    if start and (_precedes(text, start) or _latin(text[start - 1])):
        return True
    if text[start].isdigit():
        return start > 1 and text[start - 1] in "-/" and text[start - 2].isdigit()
    if unit in _held("chinese") and _small_or_bare(text, numeral):
        return not _listed(text, start, unit)
    near = max(0, start - 5)
    return any(
        near + first <= start and near + last >= numeral.end
        for first, last, _ in _phrases().find(text[near : end + 6])
    )


def _precedes(text: str, start: int) -> bool:
    if text[start - 1] == " " and text[start].isalpha():
        start -= 1
    return text.endswith(_before(), 0, start)


@cache
def _before() -> tuple[str, ...]:
    return tuple(_held("before"))


def _small_or_bare(text: str, numeral: Numeral) -> bool:
    """Say whether a Chinese numeral is below a hundred, or 百, 千, 万 that no word bounds."""
    surface = text[numeral.start : numeral.end]
    bare = surface in ("百", "千", "万") and not modifier.before(text, numeral.start)
    highest = numeral.high if numeral.value is None else numeral.value
    return bare or (highest is not None and highest < 100 and surface[0] not in VAGUE)


def _listed(text: str, start: int, unit: str) -> bool:
    """Say whether editions are counted: 连续三届, 连任两届."""
    return unit in _held("listed") and "连" in text[max(0, start - 8) : start]


def is_code(surface: str) -> bool:
    """Say whether so many digits without a comma are a code: 91110000123456789W."""
    return len(surface) >= _CODE and surface.isdecimal()


_CODE = 12
"""Digits from which a number is a code; amounts so large are written with 亿 or commas."""


def is_plan(text: str, end: int) -> bool:
    """Say whether a length of time is part of the name of a plan: 三年行动计划."""
    return _PLAN.match(text, end) is not None


def is_size_class(text: str, numeral: Numeral, end: int, kind: str) -> bool:
    """Say whether 万 or 亿 alone names a class of money or measure: 亿元税收项目, 单位：亿元.

    A word that bounds it makes it an amount; its unit ends at ``end``.
    """
    if text[numeral.start : numeral.end] not in ("万", "亿") or kind not in ("money", "measure"):
        return False
    return not modifier.before(text, numeral.start) and not modifier.after(text, end)


def is_heading(text: str, numeral: Numeral, end: int) -> bool:
    """Say whether 万 or 亿 with its unit is the heading of a table's column: | 万辆 |, （万股）."""
    if text[numeral.start : numeral.end] not in ("万", "亿"):
        return False
    opens = not text[max(0, numeral.start - 1) : numeral.start].isalnum()
    return opens and text[end : end + 1] in _HEADING_ENDS


_HEADING_ENDS = ("", " ", "|", "）", ")", "\n", "'", '"')


def _latin(character: str) -> bool:
    return character.isascii() and character.isalpha()


def is_quoted(text: str, start: int, end: int) -> bool:
    """Say whether a span is part of a short quoted name (“六大行动”) and no measured amount."""
    opening = text.rfind("“", max(0, start - _QUOTED), start + 1)
    if opening < 0:
        return False
    quote = _QUOTE.match(text, opening)
    return quote is not None and quote.end() >= end and start < quote.end()


def is_article(text: str, numeral: Numeral) -> bool:
    """Say whether 一 is an article: it counts only behind words that contrast or measure it."""
    if text[numeral.start : numeral.end] != "一":
        return False
    if text.startswith("年来", numeral.end):
        return False
    if text.startswith("批", numeral.end):
        return True
    before = text[max(0, numeral.start - 3) : numeral.start]
    return not any(before.endswith(word) for word in _held("counts one"))


def is_version(surface: str, unit: str) -> bool:
    """Say whether a number is that of a version: 3.0版, 2.0阶段."""
    return surface.endswith(".0") and unit in _held("version")


def is_second(text: str, numeral: Numeral, kind: str) -> bool:
    """Say whether 二 stands before a measure word, where 两 would count: 二级, 二次创业, 二处."""
    return kind == "count" and text[numeral.start : numeral.end] == "二"


def is_year(text: str, numeral: Numeral, unit: str) -> bool:
    """Say whether a numeral with 年 is a calendar year."""
    if unit not in ("年", "年度"):
        return False
    surface = text[numeral.start : numeral.end]
    if surface.isdigit():
        return len(surface) == 4 or _GLUED_YEAR.fullmatch(surface) is not None
    digits = [c for c in surface if c in signs() and signs()[c].kind == "digit"]
    return len(digits) == len(surface) and len(surface) in (2, 4)


def per_what(text: str, start: int, unit: str) -> str:
    """Return what an amount is per, as 每百户 before it says, with a stroke: ``/百户``.

    Ages and shares are per nothing, and what has a stroke already is per that.
    """
    if text.find("每", max(0, start - _PER_REACH), start) < 0:
        return ""
    kind = unit_of(unit).kind
    if unit in ("岁", "周岁") or "/" in unit or kind in ("percent", "percentage_point"):
        return ""
    clause = _CLAUSE.split(text[max(0, start - _PER_REACH) : start])[-1]
    found = next(reversed(list(_PER.finditer(clause))), None)
    if found is not None and not re.search(r"\d", _CHANGED.sub("", clause[found.end() :])):
        time = f"/{_TIMES[found['time']]}" if found["time"] else ""
        return f"/{found['number']}{unit_of(found['unit']).term}{time}"
    near = _PER_TIME.search(clause)
    return f"/{_TIMES[near['time']]}" if near and kind == "money" else ""


@cache
def _nouns(side: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """Return a pattern for the nouns that may stand on a side of a number, and their units."""
    units = {r["noun"]: r["unit"] for r in rows("counted_nouns") if r["side"] in ("", side)}
    words = sorted(units, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words))), units


def noun_unit(text: str, end: int) -> str:
    """Return the measure word of the noun that follows a bare number (700多万志愿者: 人)."""
    clause = _CLAUSE.split(text[end : end + 14], maxsplit=1)[0]
    pattern, units = _nouns("behind")
    found = pattern.search(clause)
    return units[found.group()] if found else ""


def noun_unit_before(text: str, start: int, end: int) -> str:
    """Return the measure word of the noun before a bare number that nothing follows: 人口达500万."""
    if text[end : end + 1].isalnum():
        return ""
    clause = _CLAUSE.split(text[max(0, start - _NOUN_REACH) : start])[-1]
    pattern, units = _nouns("before")
    *_, last = (None, *pattern.finditer(clause))
    if last is None or not _BETWEEN.fullmatch(clause, last.end()):
        return ""
    return units[last.group()]


_NOUN_REACH = 20
"""Characters before a bare number in which the noun stands that it counts."""

_BETWEEN = re.compile(
    r"[数量总规模]{0,3}(?:[首次已经分别累计约近超过逾达到突破接有望为增至加扩大减少降净新共])*"
)
"""What may stand between a noun and its number."""
