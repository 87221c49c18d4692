"""Cut a text into words with jieba's dictionary and algorithm, the lexicons being user words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

import rjieba

from extractors.lexicon import rows

USER_WORDS = (("organization_heads", "head", "n"), ("title_heads", "head", "n"))
"""The lexicons whose words are kept whole, their columns, and the part of speech they get."""


@cache
def _cutter() -> rjieba.Jieba:
    """Return jieba with the lexicons' words, as frequent as it takes to keep each whole."""
    cutter = rjieba.Jieba()
    for lexicon, column, speech in USER_WORDS:
        for row in rows(lexicon):
            word = row[column]
            if len(word) > 1 and not cutter.has_word(word):
                cutter.add_word(word, cutter.suggest_freq(word), speech)
    return cutter


def cut(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the words of a text with their half-open character offsets.

    >>> [word for word, _, _ in cut("西安市总工会")]
    ['西安市', '总工会']
    """
    yield from _cutter().tokenize(text, hmm=False)


def is_word(text: str) -> bool:
    """Say whether the dictionary has a word.

    >>> is_word("完成"), is_word("肃成")
    (True, False)
    """
    return _cutter().has_word(text)


@lru_cache(maxsize=8192)
def is_verb(text: str) -> bool:
    """Say whether the dictionary has a verb.

    >>> is_verb("建成"), is_verb("市南")
    (True, False)
    """
    return is_word(text) and tag(text) == [(text, "v")]


def tag(text: str) -> list[tuple[str, str]]:
    """Return the words of a text, in order, with their parts of speech (n, v, m …).

    Together they are the text.

    >>> tag("开展活动")
    [('开展', 'v'), ('活动', 'vn')]
    """
    pairs: list[tuple[str, str]] = _cutter().tag(text, False)
    return pairs
