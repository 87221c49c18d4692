"""Modifiers: every one is read on its side of an amount."""

import pytest

from extractors.lexicon import Row, rows
from extractors.quantity import find_quantities
from extractors.quantity.modifier import after, before, relation_of


@pytest.mark.parametrize("row", rows("modifiers", key=("word", "side")), ids=lambda r: r["word"])
def test_every_modifier_is_read(row: Row) -> None:
    word = row["word"]
    found = before(f"{word}5", len(word)) if row["side"] == "before" else after(f"5{word}", 1)
    assert found == word
    assert relation_of(word, row["side"]) == row["relation"]


def test_another_word_is_no_modifier() -> None:
    assert before("通过5", 2) == ""


@pytest.mark.parametrize("row", rows("modifiers", key=("word", "side")), ids=lambda r: r["word"])
def test_every_modifier_bounds_an_amount(row: Row) -> None:
    number = "千人" if row["word"] == "上" else "500人"  # 上 bounds round numbers only
    text = row["word"] + number if row["side"] == "before" else number + row["word"]
    (found,) = find_quantities(text)
    assert (found.start, found.end) == (0, len(text))
    assert (found.before, found.after) == (
        (row["word"], "") if row["side"] == "before" else ("", row["word"])
    )
