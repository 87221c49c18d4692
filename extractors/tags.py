"""Cut a text into words with their parts of speech, by jieba's dictionary."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import rjieba


class Word(NamedTuple):
    """A word of a text and jieba's tag for it (ns a place, nt an organization, v a verb)."""

    start: int
    end: int
    text: str
    tag: str


@cache
def _tagger() -> rjieba.Jieba:
    return rjieba.Jieba()


def tagged(text: str) -> list[Word]:
    """Return the words of a text, in order; together they are the text.

    >>> [(w.text, w.tag) for w in tagged("设立法庭")]
    [('设立', 'v'), ('法庭', 'n')]
    """
    words: list[Word] = []
    at = 0
    for word, tag in _tagger().tag(text, False):
        words.append(Word(at, at + len(word), word, tag))
        at += len(word)
    return words
