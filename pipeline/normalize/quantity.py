"""Turn an amount as written into value, bounds, relation, unit and kind."""

from __future__ import annotations

from decimal import Decimal
from typing import get_args

from extractors.mention import Number, QuantityMention, Relation
from extractors.numeral.value import plain_value
from extractors.quantity import RULE_TENTHS
from extractors.quantity.modifier import relation_of
from extractors.quantity.rank import RULE_BARE, RULE_PLACE
from extractors.quantity.ratio import RULE_PARTS
from extractors.quantity.unit import unit_of
from pipeline.model import Document, Kind, Quantity

_RANKS = (RULE_BARE, RULE_PLACE)
_KINDS: dict[str, Kind] = {kind: kind for kind in get_args(Kind)}


def normalize_quantity(doc: Document, mention: QuantityMention) -> Quantity:
    """Return the amount in its plain unit, multipliers (万, 亿) multiplied out."""
    relation, low, high = _bounds(mention)
    kind, unit, code = _unit(mention)
    value = None if relation == "range" else mention.numeral.value
    scale = 10 if mention.rule == RULE_TENTHS else 1
    return Quantity(
        mention.start, mention.end, mention.rule, kind, relation,
        _scaled(value, scale), _scaled(low, scale), _scaled(high, scale), unit, code,
    )  # fmt: skip


def _scaled(value: Number | None, scale: int) -> Number | None:
    if value is None or scale == 1:
        return value
    return plain_value(value * scale) if isinstance(value, Decimal) else value * scale


def _bounds(mention: QuantityMention) -> tuple[Relation, Number | None, Number | None]:
    """Return the relation and the bounds that the modifiers leave."""
    numeral = mention.numeral
    if numeral.value is None:
        return numeral.relation, numeral.low, numeral.high
    relation = _relation(mention)
    value = numeral.value
    low = value if relation in ("=", ">", ">=") else None
    high = value if relation in ("=", "<", "<=") else None
    return relation, low, high


def _relation(mention: QuantityMention) -> Relation:
    """Return the relation; a modifier before counts most, then one after, then one inside."""
    if mention.rule in _RANKS:
        return "="
    if mention.before:
        return relation_of(mention.before, "before")
    if mention.after:
        return relation_of(mention.after, "after")
    return mention.numeral.relation


def _unit(mention: QuantityMention) -> tuple[Kind, str, str]:
    if mention.rule in _RANKS:
        return "ordinal", mention.unit or "位", ""
    if mention.rule == RULE_PARTS or mention.unit == "1":
        return "ratio", "1", ""
    if mention.rule == RULE_TENTHS:
        return "percent", "%", "%"
    unit = unit_of(mention.unit)
    return _KINDS[unit.kind], unit.term, unit.code
