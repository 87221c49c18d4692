"""Tell a word for a kind of institution (图书馆, 公共图书馆) from the name of one, for names that the model reads.

Words: ``organization_heads.csv``, ``organization_bodies.csv``, ``organization_bare.csv``,
``organization_sorts.csv``.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache

from extractors.gazetteer import find_regions
from extractors.lexicon import rows
from extractors.organization.page import listed, of_each
from extractors.organization.tags import Words

_TYPES = frozenset({"企业", "科研机构", "场馆", "事业单位", "社会组织"})
"""Types of organizations whose bare word names one only beside the name of another."""

_LIST = re.compile(r"[^，。；：！？\n\s]*、$")
_EACH = re.compile(
    r"(?:各级|各地|各单位|各省|各市|各县|各区|各州|各旗|基层|有关|当地)(?:[^，。；：！？\n\s、和及]{0,8}[、和及])*$"
)
_SOME = re.compile("(?:一批|一些|各类|各种|若干|众多|更多|许多|多家|多个)$")
"""What stands before things of which there are many."""

_FARTHEST = 60
"""Characters before a name in which the names of its list are looked for."""


def is_generic(text: str, words: Words, start: int, end: int) -> bool:
    """Say whether a span is only a word for a kind of institution, and no list lends it a region.

    >>> from extractors.organization.tags import tagged
    >>> for text in ("各乡镇图书馆、文化馆", "常州市图书馆、文化馆"):
    ...     print(is_generic(text, tagged(text), len(text) - 3, len(text)))
    True
    False
    """
    span = text[start:end]
    if of_each(text, start) or _of_each(text, start, span):
        return True
    if _SOME.search(text, max(0, start - 2), start) and next(find_regions(span), None) is None:
        return True
    if span in listed("organization_bare"):
        return False
    first = bisect_right(words.starts, start) - 1
    inside = [word.text for word in words[first : bisect_left(words.starts, end)]]
    sorts = listed("organization_sorts")
    while len(inside) > 1 and inside[0] in sorts:
        inside = inside[1:]
        span = text[end - sum(map(len, inside)) : end]
    sorted_so = len(span) < end - start and span in _types()
    return sorted_so or (_types().get(span) in _TYPES and not _in_list(text, start))


def _of_each(text: str, start: int, span: str) -> bool:
    """Say whether a span is an organ that stands behind 各级 or 各地 in a list (各级党委、纪委)."""
    if span not in _types() and span not in _bodies():
        return False
    return _EACH.search(text, max(0, start - _FARTHEST), start) is not None


@cache
def _bodies() -> frozenset[str]:
    return frozenset(row["body"] for row in rows("organization_bodies"))


@cache
def _types() -> dict[str, str]:
    return {row["head"]: row["type"] for row in rows("organization_heads")}


def _in_list(text: str, start: int) -> bool:
    """Say whether a span goes on a list in which the name of a region stands (某市大剧院、音乐厅)."""
    before = _LIST.search(text, max(0, start - _FARTHEST), start)
    return before is not None and any(True for _ in find_regions(before.group()))
