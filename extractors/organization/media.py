"""Find the papers and sites that a report names as its source (来源：某某日报, 某某网5月1日讯).

Words: ``organization_media.csv``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extractors.lexicon import rows
from extractors.mention import OrganizationMention
from extractors.organization.page import Page, listed

RULE = "source of the news"


_ENDS = re.compile(r"[讯电](?=[\s(（]|\d|记者)")
"""The end of a dateline."""

_LONGEST = 21
"""Characters of a dateline and the mark before it."""


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of a source and of a dateline; the name is their first group."""
    endings = "|".join(sorted((row["ending"] for row in rows("organization_media")), key=len))
    name = rf"([\u4e00-\u9fff]{{1,8}}?(?:{endings}))"
    source = rf"(?:来源|转自|据)[:：]?\s*{name}(?=[\s,，。)）(（\d]|$|记者|消息|报道)"
    dateline = rf"(?:^|[\s（(]){name}(?:\d{{1,2}}月\d{{1,2}}日)?[讯电]$"
    return re.compile(source), re.compile(dateline)


def find_media(page: Page) -> Iterator[OrganizationMention]:
    """Yield the media that the text of a page comes from.

    >>> from extractors.organization.page import read_page
    >>> text = "来源：西北劳动网 浏览：90"
    >>> [text[m.start : m.end] for m in find_media(read_page(text))]
    ['西北劳动网']
    """
    for match in (*_patterns()[0].finditer(page.text), *_datelines(page.text)):
        if match[1] not in listed("organization_roles"):
            yield OrganizationMention(*match.span(1), RULE, "full")


def _datelines(text: str) -> Iterator[re.Match[str]]:
    for end in _ENDS.finditer(text):
        match = _patterns()[1].search(text, max(0, end.start() - _LONGEST), end.end())
        if match:
            yield match
