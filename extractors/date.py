"""Find calendar dates and spans of dates."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.mention import DateMention


def find_dates(text: str) -> Iterator[DateMention]:
    """Yield the calendar dates and spans of dates of a text, in the order they stand."""
    yield from ()
