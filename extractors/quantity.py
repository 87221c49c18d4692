"""Find amounts: a numeral with the modifiers that touch it and its unit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from extractors import modifier
from extractors.mention import Numeral, QuantityMention
from extractors.numeral import RULE_FRACTION, RULE_PERCENT, RULE_SLASH, find_numerals, percent_sign
from extractors.numeral_value import MORE
from extractors.quantity_context import (
    is_article,
    is_name,
    is_plan,
    is_quoted,
    is_size_class,
    is_year,
    noun_unit,
    per_what,
)
from extractors.rank import find_ranks
from extractors.ratio import find_ratios
from extractors.unit import unit_end, unit_of

RULE_UNIT = "numeral and unit"
RULE_TENTHS = "tenths in words"
RULE_RANGE = "range of two numerals"
RULE_SHARED = "numeral that shares the unit of the next"
RULE_NOUN = "numeral before the noun it counts"
RULE_SIGN = "currency sign and numeral"

_CONNECTOR = re.compile(r"(?:（含）|\(含\)|以上)?(?:——|—|–|--|-|~|～|－|─|至|到)")
_LIST = re.compile(r"[、和与及,，]\s?")
_TENTHS = re.compile(r"成(?=[以左多、，。；,;)）和至到\s]|$)")
_INFIX = re.compile("个[多余](?P<unit>月|小时|世纪)")
_SIGNS = {"¥": "元", "￥": "元", "$": "美元", "＄": "美元", "€": "欧元", "£": "英镑"}
_BEFORE_SPACE = frozenset("0123456789万亿")
_GAP = 8
"""Characters that may stand between the two numerals of a range, its first unit among them."""

_ENDS = ("由", "从", "自")
"""Words before the first of two numbers that 到 then tells apart: 由一千亿到两千亿."""


class Measured(NamedTuple):
    """A numeral's unit as written, where it ends, and the rule that read it."""

    unit: str
    end: int
    rule: str


def find_quantities(text: str) -> Iterator[QuantityMention]:
    """Yield the amounts of a text: those counted or measured, then ranks, then ratios.

    >>> [text_ for text_ in (m.unit for m in find_quantities("投入1190余万元，建成30家"))]
    ['元', '家']
    """
    numerals = list(find_numerals(text))
    index = 0
    while index < len(numerals):
        joined = _range(text, numerals, index)
        mention = joined or _single(text, numerals, index)
        if mention is not None:
            yield mention
        index += 2 if joined else 1
    yield from find_ranks(text)
    yield from find_ratios(text)


def _single(text: str, numerals: Sequence[Numeral], index: int) -> QuantityMention | None:
    numeral = numerals[index]
    measured = _measure(text, numeral) or _shared(text, numerals, index)
    if measured is None or not _stands(text, numeral, measured):
        return None
    return _mention(text, _more_within(text, numeral), measured)


def _more_within(text: str, numeral: Numeral) -> Numeral:
    """Say of a numeral that it is more where 多 stands within its unit: 2个多月."""
    if numeral.value is None or not _INFIX.match(text, _unit_start(text, numeral.end)):
        return numeral
    return replace(numeral, high=None, relation=">")


def _measure(text: str, numeral: Numeral) -> Measured | None:
    """Return the unit that a numeral carries or that stands behind it."""
    if numeral.rule == RULE_PERCENT:
        return Measured(percent_sign(text[numeral.start : numeral.end]), numeral.end, RULE_PERCENT)
    if numeral.rule in (RULE_FRACTION, RULE_SLASH):
        return Measured("1", numeral.end, numeral.rule)
    sign = _SIGNS.get(text[numeral.start - 1 : numeral.start], "")
    if sign:
        return Measured(sign, numeral.end, RULE_SIGN)
    return _unit_behind(text, numeral) or _noun_behind(text, numeral)


def _unit_behind(text: str, numeral: Numeral) -> Measured | None:
    start = _unit_start(text, numeral.end)
    tenths = _TENTHS.match(text, start)
    if tenths and numeral.value is not None and 0 < numeral.value < 10:
        return Measured("成", tenths.end(), RULE_TENTHS)
    end = unit_end(text, start)
    if end == start:
        return None
    infix = _INFIX.match(text, start)
    if infix:
        return Measured(f"个{infix['unit']}", infix.end(), RULE_UNIT)
    return Measured(text[start:end], end, RULE_UNIT)


def _unit_start(text: str, end: int) -> int:
    """Return where a unit may begin: behind one space where the numeral ends in a digit."""
    spaced = text[end : end + 1] in (" ", "\u3000") and text[end - 1] in _BEFORE_SPACE
    return end + 1 if spaced else end


def _noun_behind(text: str, numeral: Numeral) -> Measured | None:
    surface = text[numeral.start : numeral.end].rstrip(MORE)
    if surface[-1:] not in ("万", "亿") or len(surface) < 2:
        return None
    unit = noun_unit(text, numeral.end)
    return Measured(unit, numeral.end, RULE_NOUN) if unit else None


def _shared(text: str, numerals: Sequence[Numeral], index: int) -> Measured | None:
    """Return the unit of the next numeral of a list (12.6、11.5个百分点)."""
    if index + 1 == len(numerals):
        return None
    here, then = numerals[index], numerals[index + 1]
    gap = _LIST.fullmatch(text, here.end, then.start)
    if gap is None or "." not in text[here.start : here.end]:
        return None
    measured = _measure(text, then)
    return Measured(measured.unit, here.end, RULE_SHARED) if measured else None


def _stands(text: str, numeral: Numeral, measured: Measured) -> bool:
    """Say whether a numeral with a unit is an amount and no part of a name, date or article."""
    kind = unit_of(measured.unit).kind
    if is_name(text, numeral, measured.end, measured.unit) or is_year(text, numeral, measured.unit):
        return False
    if is_article(text, numeral):
        return False
    touched = modifier.before(text, numeral.start) or modifier.after(text, measured.end)
    if is_size_class(text, numeral, kind) and not touched:
        return False
    if kind == "duration" and is_plan(text, measured.end):
        return False
    return kind in ("percent", "money") or not is_quoted(text, numeral.start, measured.end)


def _mention(text: str, numeral: Numeral, measured: Measured) -> QuantityMention:
    kind = unit_of(measured.unit).kind
    start = numeral.start - (1 if measured.rule == RULE_SIGN else 0)
    start, numeral = _negative(text, start, numeral)
    before = modifier.before(text, start)
    if not _bounds(before, kind, numeral):
        before = ""
    after = modifier.after(text, measured.end)
    unit = _percentage_point(text, measured) + per_what(text, start, kind)
    return QuantityMention(
        start - len(before), measured.end + len(after), measured.rule, numeral, before, after, unit
    )


def _bounds(word: str, kind: str, numeral: Numeral) -> bool:
    """Say whether a word bounds an amount: 近 and 过 before a time mean "the last"; 上 bounds 千."""
    if kind == "duration" and word in ("近", "过"):
        return False
    return word != "上" or numeral.relation == "~"


def _negative(text: str, start: int, numeral: Numeral) -> tuple[int, Numeral]:
    """Take a minus sign into a number, unless it joins two numbers."""
    sign = text[start - 1 : start]
    if numeral.value is None or sign not in ("-", "－", "负", "−") or not sign:
        return start, numeral
    if start > 1 and (text[start - 2].isalnum() or text[start - 2] in "%％"):
        return start, numeral
    value = -numeral.value
    return start - 1, replace(numeral, value=value, low=value, high=value)


def _percentage_point(text: str, measured: Measured) -> str:
    """Return the unit, completed from the next of a list: 12.6个、11.5个百分点."""
    if measured.unit != "个":
        return measured.unit
    following = re.compile(r"[、和]\d+(?:\.\d+)?个百分点").match(text, measured.end)
    return "个百分点" if following else "个"


def _range(text: str, numerals: Sequence[Numeral], index: int) -> QuantityMention | None:
    """Return the range that two numerals make, or ``None``."""
    if index + 1 == len(numerals):
        return None
    low, high = numerals[index], numerals[index + 1]
    first_end = unit_end(text, low.end)
    measured = _measure(text, high) if _connected(text, low, first_end, high) else None
    if measured is None:
        return None
    alike = first_end > low.end
    if alike and unit_of(text[low.end : first_end]) != unit_of(measured.unit):
        return None
    joined = _join(text, low, high, alike=alike)
    if joined is None or not _stands(text, joined, measured):
        return None
    return _mention(text, joined, measured._replace(rule=RULE_RANGE))


def _connected(text: str, low: Numeral, first_end: int, high: Numeral) -> bool:
    """Say whether two numerals are joined to a range; 由 and 从 before them tell them apart."""
    near = high.start - low.end <= _GAP and text[low.start - 1 : low.start] not in _ENDS
    return near and _CONNECTOR.fullmatch(text, first_end, high.start) is not None


def _join(text: str, low: Numeral, high: Numeral, *, alike: bool) -> Numeral | None:
    """Return the range; the first number takes the 万 or 亿 of the second where it has none."""
    first, last = low.value, high.value
    if first is None or last is None:
        return None
    group = text[high.end - 1] if text[high.end - 1] in "万亿" else ""
    bare = group and not alike and text[low.end - 1] not in "万亿"
    if bare and isinstance(first, Decimal):
        first *= Decimal(10) ** (4 if group == "万" else 8)
    if first >= last:
        return None
    return Numeral(low.start, high.end, RULE_RANGE, None, first, last, "range")
