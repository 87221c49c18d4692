"""Ranges: what joins two numerals does, and the first shares the multiplier of the second."""

import pytest

from extractors.numeral import unsigned_numerals
from extractors.numeral.interval import connected, join


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("12-23", 12, 23),
        ("12 ~ 23", 12, 23),
        ("一千到一千五百", 1000, 1500),
        ("50—60万", 500000, 600000),
        ("5000万至1亿", 50000000, 100000000),
        ("两到三千", 2000, 3000),
        ("两百到三千", 200, 3000),
        ("10与20之间", 10, 20),
        ("-8至-3", -8, -3),
        ("-8～3", -8, 3),
    ],
)
def test_range(text: str, low: int, high: int) -> None:
    first, second = unsigned_numerals(text)
    assert connected(text, first, first.end, second, second.end)
    joined = join(text, first, second, alike=False)
    assert joined is not None
    assert joined.low == low
    assert joined.high == high
    assert joined.value is None


@pytest.mark.parametrize("text", ["由12到23", "10与20", "12、23", "3和5", "10，20之间"])
def test_two_numbers_are_no_range(text: str) -> None:
    first, second = unsigned_numerals(text)
    assert not connected(text, first, first.end, second, second.end)


def test_a_falling_pair_is_no_range_without_units() -> None:
    first, second = unsigned_numerals("23-12")
    assert join("23-12", first, second, alike=False) is None
