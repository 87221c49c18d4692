"""Ranks: a place, or a bare number behind every word of rank."""

import pytest

from extractors.lexicon import Row, rows
from extractors.quantity.rank import find_ranks


@pytest.mark.parametrize("row", rows("rank_cues"), ids=lambda row: row["word"])
def test_every_word_of_rank_makes_a_bare_rank(row: Row) -> None:
    (found,) = find_ranks(f"{row['word']}第一，")
    assert found.numeral.value == 1


def test_an_order_is_no_rank() -> None:
    assert list(find_ranks("第一，加强学习；第二，加强管理")) == []


@pytest.mark.parametrize(
    "row",
    [r for r in rows("not_amounts", key=("word", "place")) if r["place"] == "before rank"],
    ids=lambda row: row["word"],
)
def test_a_priority_is_no_rank(row: Row) -> None:
    assert list(find_ranks(f"把安全{row['word']}第一位，")) == []
