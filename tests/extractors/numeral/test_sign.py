"""Signs: those of numbers are read, dashes and words that end like a sign are not."""

import pytest

from extractors.numeral import find_numerals


@pytest.mark.parametrize(
    ("text", "start", "value"),
    [
        ("负二百", 0, -200),
        ("負 5", 0, -5),
        ("-10", 0, -10),
        ("气温降至-5", 4, -5),
        ("增长－3", 2, -3),
        ("零下15", 0, -15),
        ("+7", 0, 7),
        ("正100", 0, 100),
        ("减负200", 2, 200),
        ("税负3", 2, 3),
        ("甲-3", 2, 3),
        ("Z-20", 2, 20),
        ("校正5", 2, 5),
        ("——3", 2, 3),
    ],
)
def test_sign(text: str, start: int, value: int) -> None:
    (found,) = find_numerals(text)
    assert found.start == start
    assert found.value == value


def test_a_dash_between_numbers_is_no_sign() -> None:
    assert [n.value for n in find_numerals("12-23，3%-5")] == [12, 23, 3, 5]


def test_a_range_has_no_sign() -> None:
    (found,) = find_numerals("负几十")
    assert found.start == 1
    assert found.low == 10
