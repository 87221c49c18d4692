"""Values: exact, and none where the places are out of order."""

import pytest

from extractors.lexicon import Row, rows
from extractors.numeral.value import evaluate, signs


@pytest.mark.parametrize("row", rows("numerals"), ids=lambda row: row["character"])
def test_every_character_has_its_value(row: Row) -> None:
    assert signs()[row["character"]].value == evaluate(row["character"]) == int(row["value"])


@pytest.mark.parametrize("surface", ["十一百", "一一百", "百十一千"])
def test_places_out_of_order_have_no_value(surface: str) -> None:
    assert evaluate(surface) is None
