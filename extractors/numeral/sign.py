"""Read the sign before a numeral: 负二百, -3.5%, 零下15℃."""

from __future__ import annotations

import re

from extractors.mention import Numeral

_SIGN = re.compile(
    r"(?:(?<![减胜担肩背抱辜欺自正降增税债轻])[负負] ?|零下"
    r"|(?:(?<![\w%％)）\]】}~～—–－−+-])|(?<=[为了到达是至约在降升比长速幅率温]))[-－−])\Z"
    r"|(?<![\w%％)）\]】}+-])[+＋正]\Z"
)
"""A sign that ends where the numeral begins; a dash between two words or numbers is none."""

_LAST = frozenset("负負 下-－−+＋正")
"""The last character of a sign."""

_REACH = 3
"""Characters of the longest sign and the one before it."""


def signed(text: str, numeral: Numeral) -> Numeral:
    """Return a numeral with the sign that touches it; one without stays as it is.

    >>> signed("降至-5", Numeral(3, 4, "numeral", 5, 5, 5, "=")).value
    -5
    """
    if numeral.value is None or text[numeral.start - 1 : numeral.start] not in _LAST:
        return numeral
    from_ = max(0, numeral.start - _REACH)
    found = _SIGN.search(text[from_ : numeral.start])
    if found is None:
        return numeral
    start = from_ + found.start()
    if found.group() in ("+", "＋", "正"):
        return numeral._replace(start=start)
    return numeral._replace(
        start=start,
        value=-numeral.value,
        low=None if numeral.low is None else -numeral.low,
        high=None if numeral.high is None else -numeral.high,
    )
