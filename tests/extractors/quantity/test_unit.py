"""Units: every spelling is read, alone and behind a number."""

import pytest

from extractors.lexicon import Row, rows
from extractors.quantity import find_quantities
from extractors.quantity.unit import unit_end, unit_of


@pytest.mark.parametrize("row", rows("units"), ids=lambda row: row["unit"])
def test_every_spelling_is_a_unit(row: Row) -> None:
    for spelling in (row["unit"], *filter(None, row["variants"].split("|"))):
        assert unit_end(f"3{spelling}，", 1) == 1 + len(spelling)
        assert unit_of(spelling).kind


@pytest.mark.parametrize(
    ("written", "term"), [("元/㎡", "元/平方米"), ("元/人/月", "元/人/月"), ("吨/日", "吨/日")]
)
def test_composite_units_are_built_from_parts(written: str, term: str) -> None:
    assert unit_end(f"3{written}，", 1) == 1 + len(written)
    assert unit_of(written).term == term


def test_a_month_alone_is_no_unit() -> None:
    assert unit_end("3月", 1) == 1


def test_a_longer_unit_wins_over_a_word() -> None:
    assert unit_end("3人民币，", 1) == 4
    assert unit_end("3人民群众", 1) == 1


@pytest.mark.parametrize("row", rows("units"), ids=lambda row: row["unit"])
def test_every_unit_makes_an_amount(row: Row) -> None:
    for spelling in (row["unit"], *filter(None, row["variants"].split("|"))):
        found, *_ = find_quantities(f"共7{spelling}，")
        assert found.unit == spelling
