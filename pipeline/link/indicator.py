"""Find what an amount measures, and whether it rose or fell."""

from __future__ import annotations

from pipeline.model import Document, Quantity


def link_indicators(doc: Document, quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """Return the amounts with ``indicator`` and ``change``."""
    return quantities
