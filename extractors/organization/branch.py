"""Find what well-known companies are called in a region: 成都京东方, 无锡海力士."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from extractors.lexicon import rows
from extractors.mention import OrganizationMention
from extractors.organization.page import Page

RULE_BRANCH = "region before a well-known company"

_COMPANY = "企业"

_WHERE = frozenset("在于赴驻到自从")
"""Words behind which a region says where, and belongs to no name (在成都京东方调研)."""


def find_branches(page: Page) -> Iterator[OrganizationMention]:
    """Yield the names of well-known companies with the short name of a region before them.

    >>> from extractors.organization.page import read_page
    >>> text = "成都京东方投产，在成都京东方调研，成都市京东方"
    >>> [text[m.start : m.end] for m in find_branches(read_page(text))]
    ['成都京东方']
    """
    for start, end in page.known.items():
        first = page.regions.get(start)
        if (
            first is None
            or page.text[start - 1] in _LEVELS
            or page.text[start:end] not in companies()
        ):
            continue
        if page.text[max(first - 1, 0)] not in _WHERE:
            yield OrganizationMention(first, end, RULE_BRANCH, "full")


_LEVELS = frozenset("省市区县旗州盟")
"""Last characters of the full names of regions."""


@cache
def companies() -> frozenset[str]:
    """Return the names of well-known companies."""
    lexicons = (rows("organizations"), rows("organizations_further"))
    typed = {row["name"] for some in lexicons for row in some if row["type"] == _COMPANY}
    return frozenset(typed | {row["name"] for row in rows("companies")})
