"""Turn an amount as written into value, bounds, relation, unit and kind."""

from __future__ import annotations

from extractors.mention import QuantityMention
from pipeline.model import Document, Quantity


def normalize_quantity(doc: Document, mention: QuantityMention) -> Quantity:
    """Return the amount in its plain unit, multipliers (万, 亿) multiplied out."""
    numeral = mention.numeral
    return Quantity(
        mention.start,
        mention.end,
        mention.rule,
        "count",
        numeral.relation,
        numeral.value,
        numeral.low,
        numeral.high,
        mention.unit,
        "",
    )
