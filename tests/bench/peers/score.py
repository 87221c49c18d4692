"""Score what a program finds against gold: spans, and the numbers read there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from pipeline.validate.found import FoundItem
from pipeline.validate.gold import GoldDocument, GoldItem
from pipeline.validate.layers import ORGANIZATIONS, QUANTITIES, Layer, number
from pipeline.validate.match import Pair, pair
from pipeline.validate.measures import Tally
from tests.bench.peers.common import Item


@dataclass(frozen=True, slots=True)
class Figures:
    """Spans that are the same, spans that touch, and of each the share whose number is right."""

    strict: Tally
    touched: Tally
    read_strict: Tally
    read_touched: Tally

    def __add__(self, other: Figures) -> Figures:
        return Figures(
            self.strict + other.strict,
            self.touched + other.touched,
            self.read_strict + other.read_strict,
            self.read_touched + other.read_touched,
        )


def numbers(docs: Sequence[GoldDocument], found: Iterable[Sequence[Item]]) -> Figures:
    """Score amounts: everything a program finds that is no organization."""
    kept = ([i for i in items if i.kind != "organization"] for items in found)
    return _figures(QUANTITIES, docs, kept)


def money(docs: Sequence[GoldDocument], found: Iterable[Sequence[Item]]) -> Figures:
    """Score amounts of money alone, on both sides."""
    only = [replace(doc, layers={"quantities": _money(doc)}) for doc in docs]
    return _figures(QUANTITIES, only, ([i for i in items if i.kind == "money"] for items in found))


def organizations(docs: Sequence[GoldDocument], found: Iterable[Sequence[Item]]) -> Figures:
    """Score the spans of organizations."""
    kept = ([i for i in items if i.kind == "organization"] for items in found)
    return _figures(ORGANIZATIONS, docs, kept)


def _money(doc: GoldDocument) -> tuple[GoldItem, ...]:
    return tuple(item for item in doc.layers["quantities"] if item.fields["kind"] == "money")


def _figures(
    layer: Layer, docs: Sequence[GoldDocument], found: Iterable[Sequence[Item]]
) -> Figures:
    total = Figures(*[Tally()] * 4)
    for doc, items in zip(docs, found, strict=True):
        rows = [_row(layer, doc.text, item) for item in sorted(items)]
        for one in pair(layer, doc.text, doc.layers[layer.name], rows):
            if one.match != "neutral":
                total += _judged(one)
    return total


def _row(layer: Layer, text: str, item: Item) -> FoundItem:
    fields = {**dict.fromkeys(layer.fields, ""), "value": ";".join(item.values)}
    return FoundItem(item.start, item.end, text[item.start : item.end], fields, "", Decimal(1))


def _judged(one: Pair) -> Figures:
    gold, found = int(one.gold is not None), int(one.found is not None)
    strict, touched = int(one.match == "strict"), gold and found
    read = touched and right(one)
    return Figures(
        Tally(gold, found, strict),
        Tally(gold, found, touched),
        Tally(strict, strict, strict and read),
        Tally(touched, touched, read),
    )


def right(one: Pair) -> bool:
    """Say whether a number that was read is the gold's value, or all are the ends of its range.

    Where gold has neither, as for 1∶2∶3, whatever was read is right.
    """
    if one.gold is None or one.found is None:
        return False
    gold = one.gold.fields
    given = [_exact(value) for value in one.found.fields["value"].split(";") if value]
    if gold.get("value"):
        return _exact(gold["value"]) in given
    ends = [_exact(gold[end]) for end in ("low", "high") if gold.get(end)]
    return not ends or given == ends


def _exact(value: str) -> Fraction | str | None:
    return number(value)
