"""Our amounts in the form of the peers' test suites: ``score.py tests/suites/adapter.py --formal``."""

from __future__ import annotations

from decimal import Context, Decimal
from fractions import Fraction
from typing import Any

from extractors.date import find_dates
from extractors.mention import Number
from extractors.numeral import find_numerals
from extractors.quantity import find_quantities
from pipeline.extract import extract as decide
from pipeline.model import Document, Quantity
from pipeline.normalize.quantity import normalize_quantity
from pipeline.write import cell

KINDS = {
    "money": "money",
    "percent": "percent",
    "percentage_point": "percent",
    "measure": "dimension",
    "duration": "duration",
    "ordinal": "ordinal",
    "ratio": "number",
    "count": "number",
}


def extract(text: str) -> list[dict[str, Any]]:
    """Return the amounts and dates of a text, and the numerals that are in none of them."""
    doc = Document("case", "case", "text", "utf-8", "", text, text=text)
    found = decide(doc, (find_dates, find_quantities))
    amounts = [_amount(normalize_quantity(doc, m)) for m in found.quantities]
    dates = [
        {
            "start": d.start,
            "end": d.end,
            "kind": "date",
            "value": None,
            "low": None,
            "high": None,
            "unit": None,
        }
        for d in found.dates
    ]
    taken = [(m["start"], m["end"]) for m in (*amounts, *dates)]
    return [*amounts, *dates, *_numerals(text, taken)]


def _told(value: Number | None) -> str | None:
    """Return a value as the suites write it: fractions as decimals of 18 digits."""
    if isinstance(value, Fraction):
        value = Context(prec=18).divide(Decimal(value.numerator), Decimal(value.denominator))
    return cell(value) or None


def _amount(q: Quantity) -> dict[str, Any]:
    kind = (
        "temperature"
        if q.unit in ("℃", "华氏度")
        else "age"
        if q.unit in ("岁", "周岁")
        else KINDS[q.kind]
    )
    return {
        "start": q.start,
        "end": q.end,
        "kind": "range" if q.relation == "range" and kind == "number" else kind,
        "value": _told(q.value),
        "low": _told(q.low),
        "high": _told(q.high),
        "unit": None if q.unit in ("1", "") else q.unit,
    }


def _numerals(text: str, taken: list[tuple[int, int]]) -> list[dict[str, Any]]:
    return [
        {
            "start": n.start,
            "end": n.end,
            "kind": "range" if n.relation == "range" else "number",
            "value": _told(n.value),
            "low": _told(n.low),
            "high": _told(n.high),
            "unit": None,
        }
        for n in find_numerals(text)
        if all(n.end <= start or end <= n.start for start, end in taken)
    ]
