"""Count what is right: a measure is a row of counts, and every ratio is derived from them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from pipeline.validate.layers import LAYERS, QUANTITIES, Layer
from pipeline.validate.match import (
    Comparison,
    Pair,
    complete_row,
    indicator_similarity,
    right_row,
)
from pipeline.validate.semeval import schemes
from pipeline.validate.slices import EVERYTHING, slices


@dataclass(frozen=True, slots=True)
class Key:
    """What is counted: a measure of a layer, in a slice (property and value, empty for all)."""

    layer: str
    property: str
    value: str
    measure: str


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of a measure: what gold asks for, what was found, and what of it is right.

    For a field both are the strictly matched rows, so that every ratio is the field's accuracy.
    """

    gold: int = 0
    found: int = 0
    right: Fraction | int = 0

    def __add__(self, other: Tally) -> Tally:
        """Return the counts of both."""
        return Tally(self.gold + other.gold, self.found + other.found, self.right + other.right)

    @property
    def precision(self) -> Fraction | None:
        """Return the share of what was found that is right; ``None`` when nothing was."""
        return Fraction(self.right, self.found) if self.found else None

    @property
    def recall(self) -> Fraction | None:
        """Return the share of the gold that was found right; ``None`` when there is none."""
        return Fraction(self.right, self.gold) if self.gold else None

    @property
    def f1(self) -> Fraction | None:
        """Return the harmonic mean of both, which is a field's accuracy; ``None`` for nothing.

        >>> Tally(4, 6, 3).f1, Tally().f1
        (Fraction(3, 5), None)
        """
        size = self.gold + self.found
        return Fraction(2 * self.right, size) if size else None


Counts: TypeAlias = dict[Key, dict[str, Tally]]
"""The counts of every measure, by document."""


def count(comparisons: Iterable[Comparison]) -> Counts:
    """Return the counts of every measure by document, in a fixed order."""
    counts: Counts = {}
    for comparison in comparisons:
        for pair in comparison.pairs:
            measured = list(_measured(comparison, pair))
            for property_, value in slices(comparison.layer, comparison.doc, pair):
                for measure, tally in measured:
                    key = Key(comparison.layer.name, property_, value, measure)
                    _add(counts, key, comparison.doc.doc_id, tally)
        for measure, scheme in schemes(comparison):
            key = Key(comparison.layer.name, *EVERYTHING, measure)
            _add(counts, key, comparison.doc.doc_id, Tally(*scheme))
    return dict(sorted(counts.items(), key=lambda entry: _order(entry[0])))


def _add(counts: Counts, key: Key, doc_id: str, tally: Tally) -> None:
    docs = counts.setdefault(key, {})
    docs[doc_id] = docs.get(doc_id, Tally()) + tally


def _order(key: Key) -> tuple[int, str, str]:
    names = [layer.name for layer in LAYERS]
    return names.index(key.layer), key.property, key.value


def is_main(key: Key) -> bool:
    """Say whether a score belongs in a short table: spans, rows and fields, over everything."""
    layer = next(layer for layer in LAYERS if layer.name == key.layer)
    shown = ("strict", "overlap", "complete", "row", *layer.fields)
    return (key.property, key.value) == EVERYTHING and key.measure in shown


def total(counts: Counts) -> dict[Key, Tally]:
    """Return the counts over all documents."""
    return {key: sum(docs.values(), Tally()) for key, docs in counts.items()}


def _measured(comparison: Comparison, pair: Pair) -> Iterator[tuple[str, Tally]]:
    """Yield the measures a pair counts in: spans, then fields and rows of strict matches."""
    found = pair.found is not None
    if pair.found:
        there = comparison.doc.text[pair.found.start : pair.found.end]
        yield "offsets", Tally(1, 1, there == pair.found.text)
    if pair.match != "neutral":
        yield from _judged(comparison.layer, pair)
    elif pair.gold:
        yield "optional", Tally(1, int(found), found)


def _judged(layer: Layer, pair: Pair) -> Iterator[tuple[str, Tally]]:
    gold, found = int(pair.gold is not None), int(pair.found is not None)
    strict = pair.match == "strict"
    yield "strict", Tally(gold, found, strict)
    yield "overlap", Tally(gold, found, gold and found)
    yield "complete", Tally(gold, found, strict and complete_row(layer, pair))
    if strict:
        yield from _matched(layer, pair)


def _matched(layer: Layer, pair: Pair) -> Iterator[tuple[str, Tally]]:
    yield "row", Tally(1, 1, right_row(layer, pair))
    for field in layer.fields:
        yield field, Tally(1, 1, field in pair.right)
    if layer is QUANTITIES:
        yield "indicator characters", Tally(1, 1, indicator_similarity(pair))
