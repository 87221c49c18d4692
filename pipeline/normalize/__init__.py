"""Stage: say in exact values, canonical units and full names what the mentions mean."""

from __future__ import annotations

from pipeline.model import Document, Facts, Findings
from pipeline.normalize.honor import normalize_honor
from pipeline.normalize.organization import normalize_organizations
from pipeline.normalize.quantity import normalize_quantity


def normalize(doc: Document, findings: Findings) -> Facts:
    """Return the facts the findings state, not yet tied to one another."""
    return Facts(
        tuple(normalize_quantity(doc, mention) for mention in findings.quantities),
        tuple(normalize_honor(doc, mention) for mention in findings.honors),
        normalize_organizations(doc, findings.organizations),
    )
