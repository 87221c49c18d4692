"""Tell the name of an institution with a place in it from a title, for what the model reads as one."""

from __future__ import annotations

from functools import cache

from extractors.gazetteer import find_regions
from extractors.honor.extent import heads
from extractors.lexicon import rows


def is_institution(title: str) -> bool:
    """Say whether a title is a region with the head of an institution behind it, or a place of one.

    >>> is_institution("莲湖区图书馆"), is_institution("国家重点实验室鄂州基地")
    (True, True)
    >>> is_institution("陕西省文明村"), is_institution("国家级创新基地")
    (False, False)
    """
    for mention in find_regions(title):
        if mention.full and title[mention.end :] in _institutions():
            return True
        if title[mention.end :] == _BASE and title.endswith(_RESEARCH, 0, mention.start):
            return True
    return False


_BASE = "基地"
_RESEARCH = ("中心", "实验室", "研究院", "研究所", "大学")
"""How institutions end that have bases elsewhere."""


@cache
def _institutions() -> frozenset[str]:
    kinds = {row["head"] for row in rows("organization_heads") if row["type"] in _KINDS}
    return frozenset(kinds.difference(heads()))


_KINDS = frozenset({"场馆", "学校", "医院", "政府机关"})
"""Types of institutions that are built or founded, not conferred."""
