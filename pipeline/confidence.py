"""Say how often rows of a rule are right, as counted on gold.

Rules are written, and models trained, with the training gold before one's eyes, so they do better
there than elsewhere. Their shares are therefore scaled, all of a layer by the same factor of the
odds, to what the layer reaches on other gold, and then corrected by what each rule reaches there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cache, partial
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

_GRADE_PRIOR_ROWS = 5
"""How many rows of its rule's quality a grade starts with."""

_EVEN = Fraction(1, 2)
"""What is expected of rows of which nothing is known."""

Count: TypeAlias = tuple[int, int]
"""Rows that gold decides, and the right ones of them."""

Place: TypeAlias = tuple[str, str, str]
"""Layer, rule and grade; no grade is the whole rule, no rule the whole layer."""


def confidence(fact: Quantity | Honor | Organization) -> Decimal:
    """Return the share of right rows to expect of this fact's rule and grade, between 0 and 1.

    A rule that the gold never fired has the share of its whole layer.
    """
    layer, known = _LAYERS[type(fact)], _shares()
    of_rule = known.get((layer, fact.rule, ""), known[layer, "", ""])
    return known.get((layer, fact.rule, grade(layer, partial(getattr, fact))), of_rule)


def grade(layer: str, said: Callable[[str], object]) -> str:
    """Return what else tells good rows of a rule from bad: the type, or which links were found.

    >>> grade("honors", {"level": ("省级",), "recipient": ""}.__getitem__)
    'level'
    """
    if layer == "organizations":
        return str(said("type"))
    if layer == "honors":
        return "+".join(name for name in ("level", "recipient") if said(name)) or "nothing"
    return ""


@cache
def _shares() -> dict[Place, Decimal]:
    text = resources.files("pipeline").joinpath("confidence.csv").read_text("utf-8")
    return shares(parse("confidence.csv", text, ("layer", "rule", "grade")))


def shares(rows: Iterable[Row]) -> dict[Place, Decimal]:
    """Return the share to expect by layer, rule and grade.

    >>> shares([])["honors", "", ""]
    Decimal('0.50')
    """
    layers: dict[str, dict[str, list[Row]]] = {name: {} for name in _LAYERS.values()}
    for row in rows:
        layers[row["layer"]].setdefault(row["rule"], []).append(row)
    return {
        (layer, rule, of_grade): _decimal(share)
        for layer, rules in layers.items()
        for (rule, of_grade), share in _layer(rules).items()
    }


def _layer(rules: Mapping[str, list[Row]]) -> dict[tuple[str, str], Fraction]:
    """Return the share of the whole layer, of its rules, and of their grades."""
    every = [row for rows in rules.values() for row in rows]
    prior = _smoothed(_trained(every), _EVEN, _PRIOR_ROWS)
    reached = _smoothed(_other(every), prior, _PRIOR_ROWS)
    known = {("", ""): reached}
    for rule, rows in rules.items():
        trained = _smoothed(_trained(rows), prior, _PRIOR_ROWS)
        scaled = _scaled(trained, prior, reached)
        known[rule, ""] = _smoothed(_other(rows), scaled, _OTHER_PRIOR_ROWS)
        for row in (row for row in rows if row["grade"]):
            of_grade = _smoothed(_trained([row]), trained, _GRADE_PRIOR_ROWS)
            known[rule, row["grade"]] = _scaled(of_grade, trained, known[rule, ""])
    return known


def _trained(rows: Iterable[Row]) -> Count:
    return _sum((int(row["rows"]), int(row["right"])) for row in rows)


def _other(rows: Iterable[Row]) -> Count:
    return _sum((int(row["other_rows"]), int(row["other_right"])) for row in rows)


def _sum(counts: Iterable[Count]) -> Count:
    number = right = 0
    for n, r in counts:
        number, right = number + n, right + r
    return number, right


def _smoothed(count: Count, prior: Fraction, weight: int) -> Fraction:
    """Return the share of right rows after ``weight`` more rows of the share ``prior``."""
    number, right = count
    return (right + weight * prior) / (number + weight)


def _scaled(share: Fraction, before: Fraction, after: Fraction) -> Fraction:
    """Return a share whose odds changed as those from ``before`` to ``after`` did."""
    odds = _odds(share) * _odds(after) / _odds(before)
    return odds / (1 + odds)


def _odds(share: Fraction) -> Fraction:
    return share / (1 - share)


def _decimal(share: Fraction) -> Decimal:
    return (Decimal(share.numerator) / share.denominator).quantize(_HUNDREDTH)
