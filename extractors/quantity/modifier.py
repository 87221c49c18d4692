"""Read the words that touch an amount and bound it: 约, 超过, 以上."""

from __future__ import annotations

from functools import cache
from typing import get_args

from extractors import touch
from extractors.lexicon import Row, rows
from extractors.mention import Relation

_RELATIONS: dict[str, Relation] = {relation: relation for relation in get_args(Relation)}


@cache
def _rows(side: str) -> dict[str, Row]:
    table = rows("modifiers", key=("word", "side"))
    return {row["word"]: row for row in table if row["side"] == side}


@cache
def _before() -> touch.Words:
    return touch.by_last(_rows("before"))


@cache
def _after() -> touch.Words:
    return touch.by_first(_rows("after"))


def relation_of(word: str, side: str) -> Relation:
    """Return how a modifier bounds an amount.

    >>> relation_of("以上", "after"), relation_of("近", "before")
    ('>=', '~')
    """
    return _RELATIONS[_rows(side)[word]["relation"]]


def before(text: str, start: int) -> str:
    """Return the longest modifier that ends at ``start``, or nothing."""
    for word in _before().get(text[start - 1 : start], ()):
        if text.endswith(word, 0, start) and not _another(text, start - len(word), word):
            return word
    return ""


def _another(text: str, start: int, word: str) -> bool:
    """Say whether the character before makes another word of a modifier (通过)."""
    return start > 0 and text[start - 1] in _rows("before")[word]["not_after"]


def after(text: str, end: int) -> str:
    """Return the longest modifier that begins at ``end``, or nothing."""
    return touch.behind(_after(), text, end)
