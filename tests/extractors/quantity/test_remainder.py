"""What stands behind a unit: 角, 分, 整, 半."""

from decimal import Decimal

import pytest

from extractors.mention import Numeral
from extractors.quantity.remainder import with_remainder

FIVE = Numeral(0, 1, "numeral", Decimal(5), Decimal(5), Decimal(5), "=")


@pytest.mark.parametrize(
    ("text", "unit", "value", "end"),
    [
        ("5元3角", "元", "5.3", 4),
        ("5元3角2分", "元", "5.32", 6),
        ("5元零2分", "元", "5.02", 5),
        ("5圆整", "元", "5", 3),
        ("5元正", "元", "5", 3),
        ("5元整改", "元", "5", 2),
        ("5元3分钟", "元", "5", 2),
        ("5年半，", "年", "5.5", 3),
        ("5成半", "成", "5.5", 3),
        ("5年半导体", "年", "5", 2),
        ("5人半", "人", "5", 2),
    ],
)
def test_remainder(text: str, unit: str, value: str, end: int) -> None:
    found, last = with_remainder(text, FIVE, unit, 2)
    assert (found.value, last) == (Decimal(value), end)


def test_a_vague_number_has_none() -> None:
    vague = Numeral(0, 2, "numeral", Decimal(5), Decimal(5), None, ">")
    assert with_remainder("5余元3角", vague, "元", 3) == (vague, 3)
