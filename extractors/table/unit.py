"""Read the unit that a head or a caption gives to the numbers of a table."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from extractors.lexicon import rows
from extractors.numeral.value import evaluate, signs
from extractors.quantity.unit import unit_end


class Scale(NamedTuple):
    """A unit as it is written behind a number, and what the number is multiplied by (万, 百万)."""

    unit: str
    factor: Decimal


_CAPTION = re.compile(r"(?:计量)?单位[:：]\s*(?P<units>[^\s|'\"\t）)]+)")
_BRACKET = re.compile(r"[（(](?:单位[:：])?(?P<unit>[^（()）]+)[）)]\s*(?:\[\d+\])?$")
_SHARE = re.compile(r"[%％‰]$")
_SEVERAL = re.compile("[、，,；;]")
_CURRENCY = re.compile("人民币(?=.)")


@lru_cache(maxsize=1024)
def scale(spelled: str) -> Scale | None:
    """Return the unit that a text writes, if the whole of it is one.

    >>> scale("亿元"), scale("千瓦时"), scale("负责人")
    (Scale(unit='元', factor=Decimal('100000000')), Scale(unit='千瓦时', factor=Decimal('1')), None)
    """
    word = _CURRENCY.sub("", spelled.strip(), count=1)
    steps = 0
    while True:
        if word and unit_end(word, steps) == len(word) > steps:
            factor = evaluate(f"1{word[:steps]}") if steps else Decimal(1)
            return None if factor is None else Scale(word[steps:], factor)
        sign = signs().get(word[steps : steps + 1])
        if sign is None or sign.kind == "digit":
            return None
        steps += 1


def in_head(head: str) -> Scale | None:
    """Return the unit that a head ends with: in brackets, or a sign of a share.

    >>> in_head("发行总额（亿元）"), in_head("比上年增长%"), in_head("人口")
    (Scale(unit='元', factor=Decimal('100000000')), Scale(unit='%', factor=Decimal('1')), None)
    """
    bracket = _BRACKET.search(head)
    if bracket:
        return scale(bracket["unit"])
    share = _SHARE.search(head)
    return scale(share.group()) if share else None


def without_unit(head: str) -> int:
    """Return how many characters of a head stand before its unit.

    >>> without_unit("人口（万人）"), without_unit("增长%"), without_unit("人口（常住）")
    (2, 2, 6)
    """
    found = _BRACKET.search(head) or _SHARE.search(head)
    return found.start() if found and in_head(head) else len(head)


def in_caption(text: str, start: int, end: int) -> tuple[Scale, ...] | None:
    """Return the units of the last caption (单位：万元、%) in a span, or ``None`` without one."""
    captions = [match["units"] for match in _CAPTION.finditer(text, start, end)]
    if not captions:
        return None
    units = (scale(spelled) for spelled in _SEVERAL.split(captions[-1]))
    return tuple(unit for unit in units if unit)


def role(head: str) -> str:
    """Return what the lexicon says of the numbers under a head, empty where it says nothing.

    >>> role("序号"), role("资产负债率"), role("粮食")
    ('serial', 'rate', '')
    """
    words = _roles()
    if ("whole", head) in words:
        return words["whole", head]
    for size in range(min(len(head), _LONGEST), 0, -1):
        for place, piece in (("end", head[-size:]), ("start", head[:size])):
            if (place, piece) in words:
                return words[place, piece]
    return ""


_LONGEST = 6
"""Characters of the longest word that a head may begin or end with."""


@cache
def _roles() -> dict[tuple[str, str], str]:
    table = rows("table_heads", key=("word", "place"))
    return {(row["place"], row["word"]): row["role"] for row in table}
