"""Find the companies that stand in a list between others: 甲集团、乙、丙公司."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from extractors.mention import OrganizationMention
from extractors.organization.branch import companies
from extractors.organization.listed import LONGEST, RULE_KIND, is_sound
from extractors.organization.page import Page

RULE_BETWEEN = "name between companies in a list"

_LEGAL = ("集团", "公司", "股份")
"""How names end that none but companies have."""

_BETWEEN = tuple(re.compile(rf"(?:、[^\W\d_]{{2,{LONGEST}}}){{{n}}}[、和及]") for n in (1, 2))
"""One name behind a company and before the next, or two."""

_ITEM = re.compile("[^、]+(?=[、和及])")


def find_between(page: Page, names: Iterable[OrganizationMention]) -> Iterator[OrganizationMention]:
    """Yield the names that stand in lists between companies among ``names``.

    >>> from extractors.organization import find_organizations
    >>> text = "支持海尔、彤诺、彩虹集团扩产"
    >>> [text[m.start : m.end] for m in find_organizations(text) if m.rule == RULE_BETWEEN]
    ['彤诺']
    """
    companies = [name for name in names if _is_company(page, name)]
    starts = {name.start for name in companies}
    for company in companies:
        for pattern in _BETWEEN:
            found = pattern.match(page.text, company.end)
            if found and found.end() in starts:
                yield from _items(page, *found.span())


def _items(page: Page, begin: int, stop: int) -> Iterator[OrganizationMention]:
    """Yield the items that may be what a company is called."""
    for start, end in (item.span() for item in _ITEM.finditer(page.text, begin, stop)):
        first = bisect_right(page.word_starts, start) - 1
        item = page.words[first : bisect_left(page.word_starts, end)]
        if is_sound(page, item):
            yield OrganizationMention(start, end, RULE_BETWEEN, "full")


def _is_company(page: Page, name: OrganizationMention) -> bool:
    text = page.text[name.start : name.end]
    return name.rule == RULE_KIND or text in companies() or text.endswith(_LEGAL)
