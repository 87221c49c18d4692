"""Our amounts in the form of the peers' test suites: ``score.py tests/suites/adapter.py --formal``.

A text is cleaned first and offsets lead back. What is in no amount or date is a bare number: two of
them may make a range, and the modifiers that touch it bound it.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Context, Decimal
from fractions import Fraction
from typing import Any

from extractors.date import find_dates
from extractors.mention import Number, Numeral, QuantityMention
from extractors.numeral import find_numerals
from extractors.numeral.interval import connected, join
from extractors.quantity import find_quantities, modifier
from pipeline.clean import clean
from pipeline.extract import extract as decide
from pipeline.model import Document, Quantity, Span
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
BY_UNIT = {"℃": "temperature", "华氏度": "temperature", "岁": "age", "周岁": "age"}


def extract(text: str) -> list[dict[str, Any]]:
    """Return the amounts and dates of a text, and the numbers that are in none of them."""
    doc = clean(Document("case", "case", "text", "utf-8", "", text))
    found = decide(doc, (find_dates, find_quantities))
    taken = [(m.start, m.end) for m in (*found.quantities, *found.dates)]
    amounts = [*found.quantities, *_bare(doc.text, taken)]
    return [
        *(_amount(doc, normalize_quantity(doc, m)) for m in amounts),
        *({**_span(doc, d.start, d.end), "kind": "date", "value": None} for d in found.dates),
    ]


def _span(doc: Document, start: int, end: int) -> dict[str, Any]:
    first, last = doc.origin.span(start, end)
    return {"start": first, "end": last}


def _told(value: Number | None) -> str | None:
    """Return a value as the suites write it: fractions as decimals of 18 digits."""
    if isinstance(value, Fraction):
        value = Context(prec=18).divide(Decimal(value.numerator), Decimal(value.denominator))
    return cell(value) or None


def _amount(doc: Document, q: Quantity) -> dict[str, Any]:
    kind = BY_UNIT.get(q.unit, KINDS[q.kind])
    return {
        **_span(doc, q.start, q.end),
        "kind": "range" if q.relation == "range" and kind == "number" else kind,
        "value": _told(q.value),
        "low": _told(q.low),
        "high": _told(q.high),
        "unit": None if q.unit in ("1", "") else q.unit,
    }


def _bare(text: str, taken: list[Span]) -> Iterator[QuantityMention]:
    """Yield the numbers without a unit as amounts of nothing, neighbours joined to ranges."""
    free = [
        n
        for n in find_numerals(text)
        if all(n.end <= start or end <= n.start for start, end in taken)
    ]
    index = 0
    while index < len(free):
        joined = _joined(text, free[index : index + 2])
        yield _bounded(text, joined or free[index])
        index += 2 if joined else 1


def _joined(text: str, pair: list[Numeral]) -> Numeral | None:
    if len(pair) < 2 or not connected(text, pair[0], pair[0].end, pair[1], pair[1].end):
        return None
    return join(text, pair[0], pair[1], alike=False)


def _bounded(text: str, numeral: Numeral) -> QuantityMention:
    before, after = modifier.before(text, numeral.start), modifier.after(text, numeral.end)
    start, end = numeral.start - len(before), numeral.end + len(after)
    return QuantityMention(start, end, numeral.rule, numeral, before, after, "1")
