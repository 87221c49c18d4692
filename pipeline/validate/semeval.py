"""The four ways of SemEval-2013 to count spans: strict, exact, partial and type.

Labels and rows are paired one to one so that they share the most characters in total, which depends
neither on their order nor on the number of documents. Optional labels, and rows that touch them,
stay outside.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache
from typing import TypeAlias

from pipeline.validate.found import FoundItem
from pipeline.validate.gold import GoldItem
from pipeline.validate.layers import Layer, plain
from pipeline.validate.match import Comparison, overlap

Scheme: TypeAlias = tuple[str, tuple[int, int, Fraction]]
"""A measure's name and its counts: gold, found, right (a partial span counts half)."""

_HALF = Fraction(1, 2)


def schemes(comparison: Comparison) -> Iterator[Scheme]:
    """Yield the four measures of one layer of one document."""
    judged = [pair for pair in comparison.pairs if pair.match != "neutral"]
    gold = [pair.gold for pair in judged if pair.gold]
    found = [pair.found for pair in judged if pair.found]
    right = {"strict": 0, "exact": 0, "type": 0}
    partial = Fraction(0)
    for g, f in best_pairs(gold, found):
        same, typed = (g.start, g.end) == (f.start, f.end), _same_type(comparison.layer, g, f)
        right["strict"] += same and typed
        right["exact"] += same
        right["type"] += typed
        partial += 1 if same else _HALF
    for name, number in right.items():
        yield f"semeval {name}", (len(gold), len(found), Fraction(number))
    yield "semeval partial", (len(gold), len(found), partial)


def _same_type(layer: Layer, gold: GoldItem, found: FoundItem) -> bool:
    field = layer.type
    return not field or plain(gold.fields[field]) == plain(found.fields[field])


def best_pairs(
    gold: Sequence[GoldItem], found: Sequence[FoundItem]
) -> Iterator[tuple[GoldItem, FoundItem]]:
    """Yield the pairs, one to one, that share the most characters in total.

    Among pairings that share as many, the one with the most equal spans.
    """
    for some_gold, some_found in _groups(gold, found):
        scale = min(len(some_gold), len(some_found)) + 1
        gains = [[_gain(g, f, scale) for f in some_found] for g in some_gold]
        for i, j in _best(gains):
            yield some_gold[i], some_found[j]


def _gain(gold: GoldItem, found: FoundItem, scale: int) -> int:
    same = (gold.start, gold.end) == (found.start, found.end)
    return max(overlap(gold, found), 0) * scale + same


def _groups(
    gold: Sequence[GoldItem], found: Sequence[FoundItem]
) -> Iterator[tuple[list[GoldItem], list[FoundItem]]]:
    """Yield the labels and rows of each stretch of text that their spans cover without a gap."""
    some_gold: list[GoldItem] = []
    some_found: list[FoundItem] = []
    end = 0
    items: list[GoldItem | FoundItem] = [*gold, *found]
    for item in sorted(items, key=lambda item: (item.start, item.end)):
        if item.start >= end:
            yield some_gold, some_found
            some_gold, some_found = [], []
        if isinstance(item, GoldItem):
            some_gold.append(item)
        else:
            some_found.append(item)
        end = max(end, item.end)
    yield some_gold, some_found


def _best(gains: list[list[int]]) -> list[tuple[int, int]]:
    """Return the one-to-one choice of (row, column) of the largest sum of positive gains."""

    @cache
    def best(row: int, taken: frozenset[int]) -> tuple[int, tuple[tuple[int, int], ...]]:
        if row == len(gains):
            return 0, ()
        choice = best(row + 1, taken)
        for column, gain in enumerate(gains[row]):
            if gain > 0 and column not in taken:
                rest, pairs = best(row + 1, taken | {column})
                if rest + gain > choice[0]:
                    choice = rest + gain, ((row, column), *pairs)
        return choice

    return list(best(0, frozenset())[1])
