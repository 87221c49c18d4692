"""Say how often rows of a rule are right, as counted on gold.

Rules are written with the training gold before one's eyes, so they do better there than elsewhere.
Their shares are therefore scaled, all of a layer by the same factor of the odds, to what the layer
reaches on gold that no rule was written for.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from functools import cache
from importlib import resources
from typing import TypeAlias

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

Count: TypeAlias = tuple[int, int]
"""Rows that gold decides, and the right ones of them."""


def confidence(fact: Quantity | Honor | Organization) -> Decimal:
    """Return the share of right rows to expect of this fact's rule, between 0 and 1.

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
    """Return the share to expect by layer and rule; rule "" is the whole layer.

    >>> row = {"layer": "honors", "rule": "title", "rows": "8", "right": "6"}
    >>> shares([row])["honors", "title"], shares([])["honors", ""]
    (Decimal('0.74'), Decimal('0.50'))
    """
    counts = {(r["layer"], r["rule"]): (int(r["rows"]), int(r["right"])) for r in rows}
    known: dict[tuple[str, str], Decimal] = {}
    for layer in _LAYERS.values():
        rules = {rule: count for (of, rule), count in counts.items() if of == layer and rule}
        elsewhere = counts.get((layer, ""))
        known |= {(layer, rule): _decimal(s) for rule, s in _layer(rules, elsewhere).items()}
    return known


def _layer(rules: dict[str, Count], elsewhere: Count | None) -> dict[str, Fraction]:
    """Return the share of each rule of a layer, and under "" that of the whole."""
    whole = sum(n for n, _ in rules.values()), sum(right for _, right in rules.values())
    prior = _smoothed(whole, Fraction(1, 2))
    reached = _smoothed(elsewhere, Fraction(1, 2)) if elsewhere else prior
    factor = _odds(reached) / _odds(prior)
    scaled = {rule: _odds(_smoothed(count, prior)) * factor for rule, count in rules.items()}
    return {"": reached} | {rule: odds / (1 + odds) for rule, odds in scaled.items()}


def _smoothed(count: Count, prior: Fraction) -> Fraction:
    number, right = count
    return (right + _PRIOR_ROWS * prior) / (number + _PRIOR_ROWS)


def _odds(share: Fraction) -> Fraction:
    return share / (1 - share)


def _decimal(share: Fraction) -> Decimal:
    return (Decimal(share.numerator) / share.denominator).quantize(_HUNDREDTH)
