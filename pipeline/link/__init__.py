"""Stage: tie the facts together: amounts to what they measure and when, honors to their people."""

from __future__ import annotations

from pipeline.link.honor import link_honors
from pipeline.link.indicator import link_indicators
from pipeline.link.period import link_periods
from pipeline.link.table import link_tables
from pipeline.model import Document, Facts, Findings


def link(doc: Document, findings: Findings, facts: Facts) -> Facts:
    """Return the facts with indicators, changes, periods, levels, issuers, recipients and counts."""
    names = ((o.start, o.end) for o in facts.organizations)
    quantities = link_indicators(doc, facts.quantities, findings.dates, names)
    quantities = link_periods(doc, findings.dates, quantities)
    quantities = link_tables(doc, quantities, findings.dates)
    honors = link_honors(doc, facts.honors, quantities, facts.organizations)
    return Facts(quantities, honors, facts.organizations)
