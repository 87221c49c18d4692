"""Units in heads and captions."""

from decimal import Decimal

import pytest

from extractors.table.unit import Scale, in_caption, in_head, scale


@pytest.mark.parametrize(
    ("spelled", "unit", "factor"),
    [
        ("万元", "元", 10_000), ("百万元", "元", 1_000_000), ("千元", "元", 1000), ("千瓦时", "千瓦时", 1),
        ("万千瓦", "千瓦", 10_000), ("亿千瓦时", "千瓦时", 10**8), ("元/吨", "元/吨", 1), ("人民币百万元", "元", 10**6),
        ("人民币元", "元", 1), ("万标准箱", "标准箱", 10_000), ("%", "%", 1), ("万人次", "人次", 10_000),
    ],
)  # fmt: skip
def test_units_and_what_they_multiply(spelled: str, unit: str, factor: int) -> None:
    assert scale(spelled) == (unit, Decimal(factor))


@pytest.mark.parametrize("spelled", ["", "负责人", "万", "某单位", "含税", "见注释"])
def test_no_unit(spelled: str) -> None:
    assert scale(spelled) is None


def test_brackets_that_hold_no_unit_stay_in_the_head() -> None:
    assert in_head("人口（常住）") is None
    assert in_head("人口（单位：万人）") == ("人", Decimal(10_000))


def test_the_last_caption_counts() -> None:
    assert in_caption("单位：元\n单位：万元、万册", 0, 14) == (
        Scale("元", Decimal(10_000)),
        Scale("册", Decimal(10_000)),
    )
    assert in_caption("没有", 0, 2) is None
