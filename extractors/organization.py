"""Find named organizations: by whole names, by the organs of regions, by the ends of names."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.headed import find_headed
from extractors.mention import OrganizationMention
from extractors.organ import find_organs
from extractors.page import read_page

RULE_KNOWN = "well-known name"


def find_organizations(text: str) -> Iterator[OrganizationMention]:
    """Yield the named organizations of a text, those that overlap too.

    >>> [text[m.start:m.end] for text in ["由全总主办"] for m in find_organizations(text)]
    ['全总']
    """
    page = read_page(text)
    for start, end in page.known.items():
        yield OrganizationMention(start, end, RULE_KNOWN, "full")
    yield from find_organs(page)
    yield from find_headed(page)
