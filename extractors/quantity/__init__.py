"""Find amounts: a numeral with the modifiers that touch it and its unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from extractors.mention import Numeral, QuantityMention
from extractors.numeral import RULE_PERCENT, RULE_PLAIN, percent_sign, unsigned_numerals
from extractors.numeral.interval import RULE_RANGE, connected, join, touching
from extractors.numeral.sign import signed
from extractors.numeral.value import MORE
from extractors.quantity import modifier
from extractors.quantity.cell import find_behind_brackets, find_in_tables
from extractors.quantity.context import (
    is_article,
    is_code,
    is_heading,
    is_name,
    is_plan,
    is_quoted,
    is_second,
    is_size_class,
    is_version,
    is_year,
    noun_unit,
    noun_unit_before,
    per_what,
)
from extractors.quantity.half import find_halves
from extractors.quantity.money import currency_before
from extractors.quantity.rank import find_ranks
from extractors.quantity.ratio import find_ratios
from extractors.quantity.remainder import HALF, with_remainder
from extractors.quantity.unit import unit_end, unit_of

RULE_UNIT = "numeral and unit"
RULE_TENTHS = "tenths in words"
RULE_SHARED = "numeral that shares the unit of the next"
RULE_NOUN = "numeral before the noun it counts"
RULE_NOUN_BEFORE = "numeral behind the noun it counts"
RULE_DAYS = "days within which"
RULE_SIGN = "currency sign and numeral"

_FAR = 32
"""Characters before a share in which a word may bound it from afar."""

_AFAR = re.compile(
    r"(?P<bound>达到或超过|不超过|超过|不低于|低于)(?!全国|全省|全市)[^\d，。；：、,;]{0,20}"
    r"(?:资产|收入|利润|总额|股份|股本|资本|总量)的?\s?$"
)

_AND = ("、", "和", "及", "与")
_LIST = re.compile(r"[、和与及,，]\s?")
_TENTHS = re.compile(r"成(?=半?(?:[以左多、，。；,;)）和至到\s]|$))")
_INFIX = re.compile("个(?P<more>[多余半])(?P<unit>月|小时|世纪)")
_DAYS = re.compile("日(?=[之以]?内)")
_POINTS_FOLLOW = re.compile(r"[、和]\d+(?:\.\d+)?个百分点")
_BEFORE_SPACE = frozenset("0123456789万亿")
_SHORTEST = 2
"""Characters a number must have at least to be a sum by the currency before it alone."""


class Measured(NamedTuple):
    """A numeral's unit, where it starts (a currency before) and ends, and the rule that read it."""

    unit: str
    end: int
    rule: str
    start: int | None = None


def find_quantities(text: str) -> Iterator[QuantityMention]:
    """Yield the amounts of a text: those counted or measured, then ranks, ratios, halves, bare numbers.

    >>> [text_ for text_ in (m.unit for m in find_quantities("投入1190余万元，建成30家"))]
    ['元', '家']
    """
    yield from _carrying(text, _measured(text))
    yield from find_ranks(text)
    yield from find_ratios(text)
    yield from find_halves(text)
    yield from find_in_tables(text)
    yield from find_behind_brackets(text)


def _measured(text: str) -> Iterator[QuantityMention]:
    """Yield the amounts that are counted or measured."""
    numerals = list(unsigned_numerals(text))
    following = [*numerals, None][1:]
    joined: QuantityMention | None = None
    for numeral, then in zip(numerals, following, strict=True):
        if joined is not None:  # the numeral is the second of a range
            joined = None
            continue
        joined = _range(text, numeral, then) if then else None
        mention = joined or _single(text, numeral, then)
        if mention is not None:
            yield mention


def _carrying(text: str, mentions: Iterator[QuantityMention]) -> Iterator[QuantityMention]:
    """Yield amounts; the bound of the first of a list is carried to the rest of it.

    >>> [m.before for m in find_quantities("分别超过98%、95%")]
    ['超过', '超过']
    """
    last: QuantityMention | None = None
    for mention in mentions:
        listed = last is not None and text[last.end : mention.start] in _AND
        last = _bound_like(last, mention) if last and listed else _bound_from_afar(text, mention)
        yield last


def _bound_from_afar(text: str, mention: QuantityMention) -> QuantityMention:
    """Return a share with the bound that stands before what it is a share of (超过公司净资产|20%)."""
    if mention.before or mention.after or not mention.unit.endswith(("%", "％")):
        return mention
    found = _AFAR.search(text, max(0, mention.start - _FAR), mention.start)
    return replace(mention, before=found["bound"]) if found else mention


def _bound_like(first: QuantityMention, mention: QuantityMention) -> QuantityMention:
    """Return an amount with the bound of the one before it, unless it has its own or another unit."""
    own = mention.before or mention.after or mention.unit != first.unit
    return mention if own else replace(mention, before=first.before)


def _single(text: str, numeral: Numeral, then: Numeral | None) -> QuantityMention | None:
    measured = _measure(text, numeral) or (_shared(text, numeral, then) if then else None)
    if measured is None or not _stands(text, numeral, measured):
        return None
    whole = signed(text, _more_within(text, numeral))
    whole, end = with_remainder(text, whole, measured.unit, measured.end)
    return _mention(text, whole, end, measured)


def _more_within(text: str, numeral: Numeral) -> Numeral:
    """Say of a numeral that it is more where 多 or 半 stands within its unit: 2个多月, 2个半月."""
    infix = _INFIX.match(text, _unit_start(text, numeral.end))
    if infix is None or not isinstance(numeral.value, Decimal):
        return numeral
    if infix["more"] == "半":
        value = numeral.value + HALF
        return numeral._replace(value=value, low=value, high=value)
    return numeral._replace(high=None, relation=">")


def _measure(text: str, numeral: Numeral) -> Measured | None:
    """Return the unit that a numeral carries, or that stands behind or before it."""
    if numeral.rule == RULE_PERCENT:
        return Measured(percent_sign(text[numeral.start : numeral.end]), numeral.end, RULE_PERCENT)
    if numeral.rule != RULE_PLAIN:  # a fraction
        return Measured("1", numeral.end, numeral.rule)
    behind = _unit_behind(text, numeral)
    return _in_currency(text, numeral, behind) or behind or _noun_behind(text, numeral)


def _in_currency(text: str, numeral: Numeral, behind: Measured | None) -> Measured | None:
    """Return the unit of a currency before a numeral, unless another unit is behind it."""
    found = currency_before(text, numeral.start)
    if found is None or (behind is not None and unit_of(behind.unit).term != "元"):
        return None
    spelled = text[found.start : numeral.start].rstrip()
    symbol = not spelled.isalpha()
    if behind is not None and found.unit == "元" and not symbol:
        return None
    if behind is None and not symbol and numeral.end - numeral.start < _SHORTEST:
        return None
    end = numeral.end if behind is None else behind.end
    return Measured(found.unit, end, RULE_SIGN, found.start)


def _unit_behind(text: str, numeral: Numeral) -> Measured | None:
    start = _unit_start(text, numeral.end)
    first = text[start : start + 1]
    if first == "日" and _DAYS.match(text, start):
        return Measured("天", start + 1, RULE_DAYS)
    if first == "成" and _is_tenths(text, start, numeral):
        return Measured("成", start + 1, RULE_TENTHS)
    end = unit_end(text, start)
    if end == start:
        return None
    infix = _INFIX.match(text, start) if first == "个" else None
    if infix:
        return Measured(f"个{infix['unit']}", infix.end(), RULE_UNIT)
    return Measured(text[start:end], end, RULE_UNIT)


def _is_tenths(text: str, start: int, numeral: Numeral) -> bool:
    small = numeral.value is not None and 0 < numeral.value <= 10
    return small and _TENTHS.match(text, start) is not None


def _unit_start(text: str, end: int) -> int:
    """Return where a unit may begin: behind one space where the numeral ends in a digit."""
    spaced = text[end : end + 1] in (" ", "\u3000") and text[end - 1] in _BEFORE_SPACE
    return end + 1 if spaced else end


def _noun_behind(text: str, numeral: Numeral) -> Measured | None:
    surface = text[numeral.start : numeral.end].rstrip(MORE)
    if surface[-1:] not in ("万", "亿") or len(surface) < 2:
        return None
    unit = noun_unit(text, numeral.end)
    if unit:
        return Measured(unit, numeral.end, RULE_NOUN)
    unit = noun_unit_before(text, numeral.start, numeral.end)
    return Measured(unit, numeral.end, RULE_NOUN_BEFORE) if unit else None


def _shared(text: str, here: Numeral, then: Numeral) -> Measured | None:
    """Return the unit of the next numeral of a list: 12.6、11.5个百分点, 5亿和7.5亿元."""
    if _LIST.fullmatch(text, here.end, then.start) is None:
        return None
    surface = text[here.start : here.end]
    if "." not in surface and not surface.endswith(("万", "亿")):
        return None
    measured = _measure(text, then)
    return Measured(measured.unit, here.end, RULE_SHARED) if measured else None


def _stands(text: str, numeral: Numeral, measured: Measured) -> bool:
    """Say whether a numeral with a unit is an amount and no part of a name, date or article."""
    unit, end = measured.unit, measured.end
    kind = unit_of(unit).kind
    if is_year(text, numeral, unit) or is_name(text, numeral, end, unit):
        return False
    surface = text[numeral.start : numeral.end]
    if len(surface) == 1 and not surface.isdecimal() and _is_idle(text, numeral, end, kind):
        return False
    if is_code(surface) or is_version(surface, unit):
        return False
    if kind == "duration" and is_plan(text, end):
        return False
    return kind in ("percent", "money") or not is_quoted(text, numeral.start, end)


def _is_idle(text: str, numeral: Numeral, end: int, kind: str) -> bool:
    """Say whether one character with a unit that ends at ``end`` counts nothing: 一, 二, 万, 亿."""
    return (
        is_article(text, numeral)
        or is_second(text, numeral, kind)
        or is_heading(text, numeral, end)
        or is_size_class(text, numeral, end, kind)
    )


def _mention(text: str, numeral: Numeral, end: int, measured: Measured) -> QuantityMention:
    """Return the amount of a numeral with its unit, the modifiers that touch it, and what it is per."""
    start = numeral.start if measured.start is None else measured.start
    before = modifier.before(text, start)
    if before and not _bounds(before, unit_of(measured.unit).kind, numeral):
        before = ""
    after = modifier.after(text, end)
    unit = _percentage_point(text, end, measured.unit) + per_what(text, start, measured.unit)
    return QuantityMention(
        start - len(before), end + len(after), measured.rule, numeral, before, after, unit
    )


def _bounds(word: str, kind: str, numeral: Numeral) -> bool:
    """Say whether a word bounds an amount: 近 and 过 before a time mean "the last"; 上 bounds 千."""
    if kind == "duration" and word in ("近", "过"):
        return False
    return word != "上" or numeral.relation == "~"


def _percentage_point(text: str, end: int, unit: str) -> str:
    """Return the unit that ends at ``end``, completed from the next of a list: 12.6个、11.5个百分点."""
    return "个百分点" if unit == "个" and _POINTS_FOLLOW.match(text, end) else unit


def _range(text: str, low: Numeral, high: Numeral) -> QuantityMention | None:
    """Return the range that two neighbouring numerals make, or ``None``."""
    if not touching(text, low, high):
        return None
    first_end = unit_end(text, low.end)
    measured = _measure(text, high)
    if measured is None or not connected(text, low, first_end, high, measured.end):
        return None
    alike = first_end > low.end
    if alike and is_year(text, high, measured.unit):
        return None
    if alike and unit_of(text[low.end : first_end]) != unit_of(measured.unit):
        return None
    joined = join(text, low, high, alike=alike)
    if joined is None or not _stands(text, joined, measured):
        return None
    return _mention(text, joined, measured.end, measured._replace(rule=RULE_RANGE, start=None))
