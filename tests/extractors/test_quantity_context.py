"""Context: every word that tells a numeral from an amount does."""

import pytest

from extractors.lexicon import Row, rows
from extractors.quantity import find_quantities
from extractors.quantity_context import noun_unit

WORDS = rows("not_amounts", key=("word", "place"))
INNER = ("二次", "三次", "四次", "五次", "六次", "七次", "八次", "两头")
"""Known failures: amounts that stand within a word and are found by themselves."""

OPENINGS = [
    pytest.param(r, marks=[pytest.mark.xfail(strict=True)] if r["word"][1:] in INNER else [])
    for r in WORDS
    if r["place"] == "unit"
]


@pytest.mark.parametrize("row", rows("counted_nouns"), ids=lambda row: row["noun"])
def test_every_counted_noun_has_its_unit(row: Row) -> None:
    assert noun_unit(f"5万{row['noun']}", 2) == row["unit"]


@pytest.mark.parametrize("row", OPENINGS)
def test_no_word_that_opens_like_a_unit_is_one(row: Row) -> None:
    assert list(find_quantities(f"建设3{row['word']}")) == []


@pytest.mark.parametrize(
    "row", [r for r in WORDS if r["place"] == "whole"], ids=lambda r: r["word"]
)
def test_no_word_that_holds_a_numeral_is_an_amount(row: Row) -> None:
    assert list(find_quantities(f"坚持{row['word']}")) == []
