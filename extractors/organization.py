"""Find named organizations."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.mention import OrganizationMention


def find_organizations(text: str) -> Iterator[OrganizationMention]:
    """Yield the named organizations of a text, in the order they stand."""
    yield from ()
