"""Find names with the trained model."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.mention import HonorMention, OrganizationMention


def find_names(text: str) -> Iterator[HonorMention | OrganizationMention]:
    """Yield the honors and organizations that the trained model sees in a text."""
    yield from ()
