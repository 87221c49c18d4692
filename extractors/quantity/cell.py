"""Find the amounts whose unit stands elsewhere: in the heads of their table, or in brackets before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from extractors.mention import Numeral, QuantityMention
from extractors.numeral.value import plain_value
from extractors.table.cells import find_cells
from extractors.table.heads import BARE
from extractors.table.unit import Scale, scale

RULE_CELL = "number in a table under a unit"
RULE_BRACKET = "number behind a unit in brackets"

_BRACKET = re.compile(
    rf"[（(](?<=[\w”][（(])(?P<unit>[^（()）\s\d]{{1,8}})[）)](?:[:：]\s?|为|\s)?(?P<number>{BARE.pattern})(?=[\s，。；、;）)|]|$)"
)
_MINUS = str.maketrans("−–（(", "----", "）)+,")


def find_in_tables(text: str) -> Iterator[QuantityMention]:
    """Yield the bare numbers of tables to which a head or caption gives a unit.

    >>> [(str(m.numeral.value), m.unit) for m in find_in_tables("指标\\t产量（万吨）\\n粮食\\t-1,052.5")]
    [('-10525000', '吨')]
    """
    for cell in find_cells(text):
        if cell.unit:
            yield _amount(text, cell.start, cell.end, cell.unit, RULE_CELL)


def find_behind_brackets(text: str) -> Iterator[QuantityMention]:
    """Yield the bare numbers that touch the unit in brackets before them.

    >>> [(str(m.numeral.value), m.unit) for m in find_behind_brackets("发行总额（亿元）：35.6")]
    [('3560000000', '元')]
    """
    for match in _BRACKET.finditer(text):
        unit = scale(match["unit"])
        if unit:
            yield _amount(text, *match.span("number"), unit, RULE_BRACKET)


def _amount(text: str, start: int, end: int, unit: Scale, rule: str) -> QuantityMention:
    value = plain_value(value_of(text[start:end]) * unit.factor)
    numeral = Numeral(start, end, rule, value, value, value, "=")
    return QuantityMention(start, end, rule, numeral, "", "", unit.unit)


def value_of(number: str) -> Decimal:
    """Return the value of a number as tables write it.

    >>> value_of("(1,200.5)"), value_of("−3")
    (Decimal('-1200.5'), Decimal('-3'))
    """
    return Decimal(number.translate(_MINUS))
