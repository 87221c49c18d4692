"""Find the word that says an amount is a rise or a fall."""

from __future__ import annotations

from functools import cache

from extractors.lexicon import rows
from pipeline.link.clause import AMOUNT, Words
from pipeline.model import Change

RATE, BETWEEN, LEVEL, BOTH = "rate", "between", "level", "both"
TURNS = ("increase", "decrease", "turn")
"""Roles of words in ``changes.csv``."""

CHANGES: dict[str, Change] = {"increase": "increase", "decrease": "decrease"}


@cache
def roles() -> dict[str, str]:
    """Return what each word of the lexicon does near an amount."""
    return {row["word"]: row["role"] for row in rows("changes")}


@cache
def joins() -> frozenset[str]:
    """Return the words that join the members of a list."""
    return frozenset(row["word"] for row in rows("joins"))


def change_word(words: Words, index: int) -> int | None:
    """Return the index of the word of change that governs the amount at an index.

    It stands right before the amount, or before the first of a list of amounts.
    """
    at = index - 1
    while at > 0:
        word = words.surfaces[at]
        role = roles().get(word)
        if role in CHANGES:
            return at
        if word in joins() and words.surfaces[at - 1] == AMOUNT:
            at -= 1
        elif role != BETWEEN:
            return None
        at -= 1
    return None


def change_of(words: Words, index: int | None) -> Change:
    """Return what the word of change at an index says."""
    return "" if index is None else CHANGES[roles()[words.surfaces[index]]]
