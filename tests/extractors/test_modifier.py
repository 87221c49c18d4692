"""Modifiers: every one is read on its side of an amount."""

import pytest

from extractors.lexicon import Row, rows
from extractors.modifier import after, before, relation_of


@pytest.mark.parametrize("row", rows("modifiers", key=("word", "side")), ids=lambda r: r["word"])
def test_every_modifier_is_read(row: Row) -> None:
    word = row["word"]
    found = before(f"{word}5", len(word)) if row["side"] == "before" else after(f"5{word}", 1)
    assert found == word
    assert relation_of(word, row["side"]) == row["relation"]


def test_another_word_is_no_modifier() -> None:
    assert before("通过5", 2) == ""
