"""Join two numerals to a range: 50—60万, 三至五, 10与20之间."""

from __future__ import annotations

import re
from decimal import Decimal

from extractors.mention import Numeral
from extractors.numeral.sign import signed
from extractors.numeral.value import signs

RULE_RANGE = "range of two numerals"

_CONNECTOR = re.compile(r"(?:（含）|\(含\)|以上)? ?(?:——|—|–|--|-|~|～|－|─|至|到) ?")
_BETWEEN = re.compile("与|和|至|到")
_JOINT = re.compile("[-—–~～－─至到与和]")
"""A character without which two numerals are no range."""

_GAP = 8
"""Characters that may stand between the two numerals of a range, its first unit among them."""

WIDEST = _GAP + 2
"""The most between the two numerals where the second carries a sign."""

_ENDS = ("由", "从", "自")
"""Words before the first of two numbers that 到 then tells apart: 由一千亿到两千亿."""


def touching(text: str, low: Numeral, high: Numeral) -> bool:
    """Say whether two neighbouring numerals may be a range: close together, with a joint between."""
    near = high.start - low.end <= WIDEST
    return near and _JOINT.search(text, low.end, high.start) is not None


def connected(text: str, low: Numeral, first_end: int, high: Numeral, end: int) -> bool:
    """Say whether two numerals are joined to a range; 由 and 从 before them tell them apart.

    ``first_end`` is where the unit of the first ends, ``end`` where that of the second does.
    """
    start = signed(text, high).start
    if start - low.end > _GAP or text[low.start - 1 : low.start] in _ENDS:
        return False
    if _CONNECTOR.fullmatch(text, first_end, start):
        return True
    return text.startswith("之间", end) and _BETWEEN.fullmatch(text, first_end, start) is not None


def join(text: str, low: Numeral, high: Numeral, *, alike: bool) -> Numeral | None:
    """Return the range; the first number takes the 万 or 亿 of the second where it has none.

    ``alike`` says that the first carries a unit of its own.
    """
    low, high = signed(text, low), signed(text, high)
    first, last = low.value, high.value
    if first is None or last is None:
        return None
    if not alike and isinstance(first, Decimal):
        first *= _factor(text, low, high)
    if alike and first > last:
        first, last = last, first
    if first >= last:
        return None
    return Numeral(low.start, high.end, RULE_RANGE, None, first, last, "range")


def _factor(text: str, low: Numeral, high: Numeral) -> Decimal:
    """Return what the first number is multiplied by: 50—60万, 两到三千."""
    last, first = signs().get(text[high.end - 1]), signs().get(text[low.end - 1])
    if last is None or text[high.end - 1].isascii():
        return Decimal(1)
    if last.kind == "group" and (first is None or first.kind != "group"):
        return Decimal(last.value)
    digits = text[low.start : low.end], text[high.start : high.end - 1]
    alone = all(d in signs() and signs()[d].kind == "digit" for d in digits)
    return Decimal(last.value if last.kind == "multiplier" and alone else 1)
