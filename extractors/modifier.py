"""Read the words that touch an amount and bound it: 约, 超过, 以上."""

from __future__ import annotations

from functools import cache

from extractors.lexicon import rows


@cache
def _words(side: str) -> tuple[dict[str, str], tuple[int, ...]]:
    found = {
        row["word"]: row["relation"]
        for row in rows("modifiers", key=("word", "side"))
        if row["side"] == side
    }
    return found, tuple(sorted({len(word) for word in found}, reverse=True))


def relation_of(word: str, side: str) -> str:
    """Return how a modifier bounds an amount.

    >>> relation_of("以上", "after"), relation_of("近", "before")
    ('>=', '~')
    """
    return _words(side)[0][word]


def before(text: str, start: int) -> str:
    """Return the longest modifier that ends at ``start``, or nothing."""
    words, sizes = _words("before")
    for size in sizes:
        if size <= start and text[start - size : start] in words:
            return text[start - size : start]
    return ""


def after(text: str, end: int) -> str:
    """Return the longest modifier that begins at ``end``, or nothing."""
    words, sizes = _words("after")
    for size in sizes:
        if text[end : end + size] in words:
            return text[end : end + size]
    return ""
