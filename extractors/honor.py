"""Find conferred titles."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.mention import HonorMention


def find_honors(text: str) -> Iterator[HonorMention]:
    """Yield the conferred titles of a text, in the order they stand."""
    yield from ()
