"""Values: exact, and none where the places are out of order."""

from decimal import Decimal

import pytest

from extractors.lexicon import Row, rows
from extractors.numeral.value import evaluate, meaning, signs


@pytest.mark.parametrize("row", rows("numerals"), ids=lambda row: row["character"])
def test_every_character_has_its_value(row: Row) -> None:
    assert signs()[row["character"]].value == evaluate(row["character"]) == int(row["value"])


@pytest.mark.parametrize("surface", ["十一百", "一一百", "百十一千"])
def test_places_out_of_order_have_no_value(surface: str) -> None:
    assert evaluate(surface) is None


@pytest.mark.parametrize(
    ("surface", "value"),
    [("9" * 20 + "万", Decimal("9" * 20 + "0000")), ("9" * 21, None), ("一" * 21, None)],
)
def test_a_row_of_digits_too_long_for_an_amount_has_none(
    surface: str, value: Decimal | None
) -> None:
    told = meaning(surface)
    assert (told and told.value) == value


@pytest.mark.parametrize("surface", ["0万亿", "零万亿", "0百万", "0亿"])
def test_nothing_times_anything_is_nothing(surface: str) -> None:
    assert evaluate(surface) == 0


def test_a_sum_that_would_be_rounded_has_no_value() -> None:
    assert evaluate("99999999999999999999兆零一") is None
