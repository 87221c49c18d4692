"""Cut a text into words with jieba's dictionary and algorithm, the lexicons being user words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import rjieba


@cache
def _cutter() -> rjieba.Jieba:
    return rjieba.Jieba()


def cut(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the words of a text with their half-open character offsets.

    >>> list(cut("西安市总工会"))[0]
    ('西安市', 0, 3)
    """
    yield from _cutter().tokenize(text, hmm=False)


def tag(text: str) -> list[tuple[str, str]]:
    """Return the words of a text, in order, with their parts of speech (n, v, m …).

    Together they are the text.

    >>> tag("开展活动")
    [('开展', 'v'), ('活动', 'vn')]
    """
    pairs: list[tuple[str, str]] = _cutter().tag(text, False)
    return pairs
