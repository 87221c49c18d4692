"""Find named organizations: by whole names, by the organs of regions, by the ends of names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from extractors.mention import OrganizationMention
from extractors.organization.alias import find_aliases
from extractors.organization.between import find_between
from extractors.organization.branch import find_branches
from extractors.organization.column import find_in_columns
from extractors.organization.committee import find_committees
from extractors.organization.deed import find_deeds, find_owned
from extractors.organization.extended import extended
from extractors.organization.firm import find_firms
from extractors.organization.headed import find_headed
from extractors.organization.listed import find_listed
from extractors.organization.media import find_media
from extractors.organization.organ import find_organs
from extractors.organization.page import Page, read_page

RULE_KNOWN = "well-known name"
RULE_ALIAS = "short name that the text gives"

_WHOLE = "(?!(?<=[A-Za-z0-9])[A-Za-z0-9])"
"""Not within a word of Latin letters: BI is no name in BIM."""


def find_organizations(text: str) -> Iterator[OrganizationMention]:
    """Yield the named organizations of a text, those that overlap too.

    >>> [text[m.start:m.end] for text in ["由全总主办"] for m in find_organizations(text)]
    ['全总']
    """
    page = read_page(text)
    found = chain(
        (OrganizationMention(*span, RULE_KNOWN, "full") for span in page.known.items()),
        find_branches(page),
        find_organs(page),
        find_headed(page),
        find_media(page),
        find_listed(page),
        find_deeds(page),
        find_owned(page),
        find_firms(page),
        find_in_columns(page),
        find_committees(page),
    )
    names = list(extended(page.text, found, RULE_KNOWN))
    yield from names
    yield from find_between(page, names)
    yield from _aliased(page, names)


def _aliased(page: Page, names: list[OrganizationMention]) -> Iterator[OrganizationMention]:
    """Yield the short names that the text gives to names, wherever they stand."""
    shorts = find_aliases(page.text, names)
    if not shorts:
        return
    longest = sorted(map(re.escape, shorts), key=len, reverse=True)
    anywhere = re.compile(f"{_WHOLE}(?:{'|'.join(longest)}){_WHOLE}")
    for match in anywhere.finditer(page.text):
        yield OrganizationMention(*match.span(), RULE_ALIAS, "abbreviation")
