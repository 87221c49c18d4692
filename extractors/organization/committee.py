"""Find the committees that are named with their party or conference first: 政协某市第五届委员会.

Words: ``organization_prefixes.csv``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extractors.lexicon import rows
from extractors.mention import OrganizationMention
from extractors.organization.page import Page

RULE = "party or conference, its region, committee"

_TERM = "(?:第?[一二三四五六七八九十]+届)?"
_BEHIND = re.compile(f"{_TERM}委员会")
_BETWEEN = re.compile(_TERM)


@cache
def _prefixes() -> re.Pattern[str]:
    words = sorted((row["prefix"] for row in rows("organization_prefixes")), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))


def find_committees(page: Page) -> Iterator[OrganizationMention]:
    """Yield the committees of a page whose region stands behind the name of what they belong to.

    >>> from extractors.organization.page import read_page
    >>> text = "政协兰州市第五届委员会召开会议"
    >>> [text[m.start : m.end] for m in find_committees(read_page(text))]
    ['政协兰州市第五届委员会']
    """
    ends: dict[int, int] = {}
    for end, start in page.regions.items():
        ends[start] = max(end, ends.get(start, 0))
    for prefix in _prefixes().finditer(page.text):
        term = _BETWEEN.match(page.text, prefix.end())
        at = term.end() if term else prefix.end()
        first = at
        while at in ends:
            at = ends[at]
        behind = _BEHIND.match(page.text, at)
        if behind and at > first:
            yield OrganizationMention(prefix.start(), behind.end(), RULE, "full")
