"""Find the half of a unit that stands for an amount: 半小时, 半个月."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.mention import Numeral, QuantityMention
from extractors.quantity.remainder import HALF

RULE_HALF = "half of a unit"

_HALF = re.compile(
    r"半(?<![上下前后大多过夜一二两三四五六七八九十\d个年天时]半)(?P<unit>小时|个小时|个钟头|个月|天)"
    r"(?![\u4e00-\u9fff]{0,4}圈)"
)
"""What is called after a half hour (半小时交通圈) is a name."""


def find_halves(text: str) -> Iterator[QuantityMention]:
    """Yield the halves of units that nothing whole stands before.

    >>> [(m.start, m.unit) for m in find_halves("只需半小时，半小时通勤圈")]
    [(2, '小时')]
    """
    for match in _HALF.finditer(text):
        start, end = match.span()
        unit = match["unit"]
        numeral = Numeral(start, start + 1, RULE_HALF, HALF, HALF, HALF, "=")
        written = unit if unit == "个月" else unit.removeprefix("个")
        yield QuantityMention(start, end, RULE_HALF, numeral, "", "", written)
