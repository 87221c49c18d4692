"""Say how often rows of a rule are right, as counted on the training gold."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from importlib import resources

from extractors.lexicon import Row, parse
from pipeline.model import Honor, Organization, Quantity

_LAYERS: dict[type, str] = {
    Quantity: "quantities",
    Honor: "honors",
    Organization: "organizations",
}
_PRIOR_ROWS = 2
"""How many rows of the layer's usual quality a rule starts with: Laplace's smoothing."""

_HUNDREDTH = Decimal("0.01")


def confidence(fact: Quantity | Honor | Organization) -> Decimal:
    """Return the share of right rows among those of this fact's rule, between 0 and 1.

    A rule that the training gold never fired has the share of its whole layer.
    """
    layer = _LAYERS[type(fact)]
    known = _shares()
    return known.get((layer, fact.rule), known[layer, ""])


@cache
def _shares() -> dict[tuple[str, str], Decimal]:
    text = resources.files("pipeline").joinpath("confidence.csv").read_text("utf-8")
    return shares(parse("confidence.csv", text, ("layer", "rule")))


def shares(rows: Iterable[Row]) -> dict[tuple[str, str], Decimal]:
    """Return the smoothed share of right rows by layer and rule; rule "" is the whole layer.

    >>> row = {"layer": "honors", "rule": "title", "rows": "8", "right": "6"}
    >>> shares([row])["honors", "title"], shares([])["honors", ""]
    (Decimal('0.74'), Decimal('0.50'))
    """
    counts = {(r["layer"], r["rule"]): (int(r["rows"]), int(r["right"])) for r in rows}
    known: dict[tuple[str, str], Decimal] = {}
    for layer in _LAYERS.values():
        rules = {rule: count for (of, rule), count in counts.items() if of == layer}
        whole = sum(n for n, _ in rules.values()) + 2, sum(r for _, r in rules.values()) + 1
        prior = Decimal(whole[1]) / whole[0]
        known[layer, ""] = prior.quantize(_HUNDREDTH)
        for rule, (number, right) in rules.items():
            share = (right + _PRIOR_ROWS * prior) / (number + _PRIOR_ROWS)
            known[layer, rule] = share.quantize(_HUNDREDTH)
    return known
