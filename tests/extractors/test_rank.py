"""Ranks: a place, or a bare number behind every word of rank."""

import pytest

from extractors.lexicon import Row, rows
from extractors.rank import find_ranks


@pytest.mark.parametrize("row", rows("rank_cues"), ids=lambda row: row["word"])
def test_every_word_of_rank_makes_a_bare_rank(row: Row) -> None:
    (found,) = find_ranks(f"{row['word']}第一，")
    assert found.numeral.value == 1


def test_an_order_is_no_rank() -> None:
    assert list(find_ranks("第一，加强学习；第二，加强管理")) == []
