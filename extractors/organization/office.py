"""Go on to the office of a commission or government that the name before it ends in (…委员会|办公室)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from extractors.mention import OrganizationMention

_BODIES = ("委员会", "管委会", "小组", "指挥部", "联席会议", "政府")
"""How the names of those end whose office is an organ of its own."""

_OFFICES = ("办公室", "办公厅")


def with_office(text: str, names: Iterable[OrganizationMention]) -> Iterator[OrganizationMention]:
    """Yield the names, those whose office follows with it.

    >>> from extractors.organization import find_organizations
    >>> text = "由省政府办公厅和市教育局办公室负责"
    >>> [text[m.start : m.end] for m in find_organizations(text)]
    ['省政府办公厅', '市教育局']
    """
    for name in names:
        office = next((office for office in _OFFICES if text.startswith(office, name.end)), "")
        if office and text.endswith(_BODIES, name.start, name.end):
            yield replace(name, end=name.end + len(office))
        else:
            yield name
