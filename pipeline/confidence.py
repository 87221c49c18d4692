"""Say how often rows of a rule are right, as counted on gold.

Rules are written, and models trained, with the training gold before one's eyes, so they do better
there than elsewhere. Their shares are therefore scaled, all of a layer by the same factor of the
odds, to what the layer reaches on other gold, and then corrected by what each rule reaches there.
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

_OTHER_PRIOR_ROWS = 10
"""How many rows on the other gold the training gold's scaled share is worth."""

_HUNDREDTH = Decimal("0.01")

Count: TypeAlias = tuple[int, int]
"""Rows that gold decides, and the right ones of them."""

_EVEN = Fraction(1, 2)
"""What is expected of rows of which nothing is known."""


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

    >>> none = {"other_rows": "0", "other_right": "0"}
    >>> row = {"layer": "honors", "rule": "title", "rows": "8", "right": "6", **none}
    >>> shares([row])["honors", "title"], shares([])["honors", ""]
    (Decimal('0.74'), Decimal('0.50'))
    """
    layers: dict[str, dict[str, tuple[Count, Count]]] = {name: {} for name in _LAYERS.values()}
    for row in rows:
        trained = int(row["rows"]), int(row["right"])
        other = int(row["other_rows"]), int(row["other_right"])
        layers[row["layer"]][row["rule"]] = trained, other
    return {
        (layer, rule): _decimal(share)
        for layer, rules in layers.items()
        for rule, share in _layer(rules).items()
    }


def _layer(rules: dict[str, tuple[Count, Count]]) -> dict[str, Fraction]:
    """Return the share of each rule of a layer, and under "" that of the whole."""
    prior = _smoothed(_sum(trained for trained, _ in rules.values()), _EVEN, _PRIOR_ROWS)
    whole = _sum(other for _, other in rules.values())
    reached = _smoothed(whole, prior, _PRIOR_ROWS)
    factor = _odds(reached) / _odds(prior)
    known = {"": reached}
    for rule, (trained, other) in rules.items():
        odds = _odds(_smoothed(trained, prior, _PRIOR_ROWS)) * factor
        known[rule] = _smoothed(other, odds / (1 + odds), _OTHER_PRIOR_ROWS)
    return known


def _sum(counts: Iterable[Count]) -> Count:
    number = right = 0
    for n, r in counts:
        number, right = number + n, right + r
    return number, right


def _smoothed(count: Count, prior: Fraction, weight: int) -> Fraction:
    """Return the share of right rows after ``weight`` more rows of the share ``prior``."""
    number, right = count
    return (right + weight * prior) / (number + weight)


def _odds(share: Fraction) -> Fraction:
    return share / (1 - share)


def _decimal(share: Fraction) -> Decimal:
    return (Decimal(share.numerator) / share.denominator).quantize(_HUNDREDTH)
