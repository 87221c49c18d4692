"""Tie each title to its level, issuer, recipient, count and year."""

from __future__ import annotations

from pipeline.model import Document, Honor, Organization, Quantity


def link_honors(
    doc: Document,
    honors: tuple[Honor, ...],
    quantities: tuple[Quantity, ...],
    organizations: tuple[Organization, ...],
) -> tuple[Honor, ...]:
    """Return the honors with ``level``, ``issuer``, ``recipient``, ``count`` and ``year``."""
    return honors
