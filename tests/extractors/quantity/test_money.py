"""Currencies before a number: every spelling of two characters, and every sign."""

import pytest

from extractors.lexicon import rows
from extractors.quantity.money import Currency, currency_before

SPELLINGS = [
    (spelling, row["unit"])
    for row in rows("units")
    if row["kind"] == "money"
    for spelling in (row["unit"], *filter(None, row["variants"].split("|")))
    if len(spelling) > 1 or not spelling.isalpha()
]


@pytest.mark.parametrize(("spelling", "unit"), SPELLINGS)
def test_every_currency_is_read_before_a_number(spelling: str, unit: str) -> None:
    assert currency_before(f"合{spelling}5", 1 + len(spelling)) == Currency(unit, 1)
    assert currency_before(f"合{spelling} 5", 2 + len(spelling)) == Currency(unit, 1)


@pytest.mark.parametrize("text", ["投资5", "元5", "美元，5", "5"])
def test_no_currency(text: str) -> None:
    assert currency_before(text, len(text) - 1) is None
