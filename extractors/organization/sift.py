"""Tell a span that may be a name from a piece of a sentence, for names that the model reads.

Words: ``organization_breaks.csv``.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from itertools import pairwise

from extractors.lexicon import rows
from extractors.organization.tags import Words

INSIDE, FIRST = "inside", "first"
"""Where a word of ``organization_breaks.csv`` breaks a name."""

_MARKS = "。；！？，\n*|"
_BRACKETS = (("（", "）"), ("(", ")"), ("“", "”"), ("《", "》"))
_ANDS = frozenset("和及与")


def may_be_name(text: str, words: Words, start: int, end: int) -> bool:
    """Say whether a span holds no mark, no half of a pair of brackets, and no word that breaks a name.

    >>> from extractors.organization.tags import tagged
    >>> text = "台风数据来自气象局"
    >>> may_be_name(text, tagged(text), 0, 9), may_be_name(text, tagged(text), 6, 9)
    (False, True)
    """
    span = text[start:end]
    if any(mark in span for mark in _MARKS):
        return False
    if any(span.count(opens) != span.count(closes) for opens, closes in _BRACKETS):
        return False
    first = bisect_right(words.starts, start) - 1
    last = bisect_right(words.starts, end - 1) - 1
    inner = [words[index].text for index in range(first, last)]
    if inner[:1] and inner[0] in _breaks(FIRST):
        return False
    return _breaks(INSIDE).isdisjoint(inner) and not _joins_names(inner)


def _joins_names(words: list[str]) -> bool:
    """Say whether a conjunction stands behind the end of a name: 联合会和研究院 are two."""
    return any(word in _ANDS and before in _heads() for before, word in pairwise(words))


@cache
def _breaks(where: str) -> frozenset[str]:
    return frozenset(r["word"] for r in rows("organization_breaks") if r["where"] == where)


@cache
def _heads() -> frozenset[str]:
    return frozenset(row["head"] for row in rows("organization_heads"))
