"""Read what an amount still has behind its unit: 角 and 分, 整, 半."""

from __future__ import annotations

import re
from decimal import Decimal

from extractors.mention import Numeral
from extractors.numeral.value import evaluate

_DIGIT = r"[1-9一二两三四五六七八九壹贰叁肆伍陆柒捌玖]"
_COINS = re.compile(
    rf"零?(?P<tenths>{_DIGIT})角(?:零?(?P<cents>{_DIGIT})分)?"
    rf"|零?(?P<cent>{_DIGIT})分(?![之钟])|[整正](?![\u4e00-\u9fff])"
)
HALF = Decimal("0.5")
_YUAN = frozenset("元圆块")
_HALF = re.compile(r"半(?=[，。、；以左的内后前时之）)\s]|$)")
_HALVED = frozenset(("成", "年", "天", "小时", "倍", "个", "里", "斤", "亩"))
"""Units behind which 半 adds a half of one: 两年半."""


def with_remainder(text: str, numeral: Numeral, unit: str, end: int) -> tuple[Numeral, int]:
    """Return a number with what its unit, which ends at ``end``, leaves, and where that ends.

    >>> found, end = with_remainder("5元零5分", Numeral(0, 1, "", *[Decimal(5)] * 3, "="), "元", 2)
    >>> found.value, end
    (Decimal('5.05'), 5)
    """
    if numeral.relation != "=" or not isinstance(numeral.value, Decimal):
        return numeral, end
    if text[end - 1 : end] in _YUAN and (coins := _COINS.match(text, end)):
        return _with(numeral, numeral.value + _of_coins(coins)), coins.end()
    if unit in _HALVED and _HALF.match(text, end):
        return _with(numeral, numeral.value + HALF), end + 1
    return numeral, end


def _with(numeral: Numeral, value: Decimal) -> Numeral:
    return numeral._replace(value=value, low=value, high=value)


def _of_coins(coins: re.Match[str]) -> Decimal:
    tenths = evaluate(coins["tenths"] or "0") or Decimal(0)
    cents = evaluate(coins["cents"] or coins["cent"] or "0") or Decimal(0)
    return tenths / 10 + cents / 100
