"""Read the words that touch an amount and bound it: 约, 超过, 以上."""

from __future__ import annotations

from functools import cache
from typing import get_args

from extractors.lexicon import Row, rows
from extractors.mention import Relation

_RELATIONS: dict[str, Relation] = {relation: relation for relation in get_args(Relation)}


@cache
def _words(side: str) -> tuple[dict[str, Row], tuple[int, ...]]:
    found = {
        row["word"]: row for row in rows("modifiers", key=("word", "side")) if row["side"] == side
    }
    return found, tuple(sorted({len(word) for word in found}, reverse=True))


def relation_of(word: str, side: str) -> Relation:
    """Return how a modifier bounds an amount.

    >>> relation_of("以上", "after"), relation_of("近", "before")
    ('>=', '~')
    """
    return _RELATIONS[_words(side)[0][word]["relation"]]


def before(text: str, start: int) -> str:
    """Return the longest modifier that ends at ``start``, or nothing."""
    words, sizes = _words("before")
    for size in sizes:
        word = text[max(0, start - size) : start]
        if word in words and not _another(text, start - size, words[word]):
            return word
    return ""


def _another(text: str, start: int, row: Row) -> bool:
    """Say whether the character before makes another word of a modifier (通过)."""
    return start > 0 and text[start - 1] in row["not_after"]


def after(text: str, end: int) -> str:
    """Return the longest modifier that begins at ``end``, or nothing."""
    words, sizes = _words("after")
    for size in sizes:
        if text[end : end + size] in words:
            return text[end : end + size]
    return ""
