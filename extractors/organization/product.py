"""Cut off a well-known name what it makes or builds (鞍钢|冷轧硅钢), for names that the model reads.

Words: ``organization_parts.csv``.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from extractors.lexicon import rows
from extractors.organization.page import known_in, listed
from extractors.organization.tags import Words


def without_product(text: str, words: Words, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a span, or the well-known names it begins with where no organization's part follows.

    >>> from extractors.organization.tags import tagged
    >>> for text in ("鞍钢冷轧硅钢", "党中央国务院", "鞍钢集团"):
    ...     print([text[s:e] for s, e in without_product(text, tagged(text), 0, len(text))])
    ['鞍钢']
    ['党中央', '国务院']
    ['鞍钢集团']
    """
    known = list(_known_from(text, words, start, end))
    last = known[-1] if known else start
    if last < end and text.endswith(_parts(), last, end):
        known = [end]
    for stop in known or [end]:
        yield start, stop
        start = stop


def _known_from(text: str, words: Words, start: int, end: int) -> Iterator[int]:
    """Yield the ends of the well-known names that follow each other from the start of a span."""
    for first, last in known_in(text, words, start, end):
        if first != start:
            return
        start = last
        yield last


@cache
def _parts() -> tuple[str, ...]:
    heads = (row["head"] for row in rows("organization_heads"))
    return (*heads, *listed("organization_parts"))
