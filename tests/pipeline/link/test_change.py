"""Rises and falls: every word of the lexicon does what its row says."""

from __future__ import annotations

import pytest

from pipeline.link.change import change_of, change_word, joins, roles
from pipeline.link.clause import AMOUNT, Words, read

SIGN = "Q"
"""Stands for an amount in a text."""


def _words(text: str) -> tuple[Words, int]:
    """Return the words of a text that ends with an amount, Q, and the amount's index."""
    found = [(i, i + 1, AMOUNT) for i, sign in enumerate(text) if sign == SIGN]
    words = read(text, (0, len(text)), found)
    return words, len(words.surfaces) - 2


@pytest.mark.parametrize(("word", "role"), sorted(roles().items()))
def test_every_word_of_change(word: str, role: str) -> None:
    if role in ("turn", "level", "both"):
        words, index = _words(f"收入增长{word}Q" if role == "level" else f"产业结构{word}Q")
        assert change_word(words, index) is None
        return
    verb = {"between": f"增长{word}", "rate": f"{word}增长"}.get(role, word)
    words, index = _words(f"收入{verb}Q")
    found = change_of(words, change_word(words, index))
    assert found == (role if role in ("increase", "decrease") else "increase")


@pytest.mark.parametrize("join", sorted(joins()))
def test_every_join_carries_the_word_to_the_next_amount(join: str) -> None:
    words, index = _words(f"收入分别下降Q{join}Q")
    assert change_of(words, change_word(words, index)) == "decrease"


@pytest.mark.parametrize("text", ["收入增长到Q", "收入Q", "收入增加值为Q", "增长Q，支出Q"])
def test_a_level_is_no_change(text: str) -> None:
    words, index = _words(text)
    assert change_of(words, change_word(words, index)) == ""
