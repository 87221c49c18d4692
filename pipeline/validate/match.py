"""Pair the labels of the gold set with the rows that were found, one to one.

A pair is strict where the spans are the same; an honor's loose level word (国家级, 全省) may stand
in or out of its span. Labels and rows left over pair by overlap, the largest first. An optional
label is never missed, and a row that touches one is never spurious.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Literal, TypeAlias

from pipeline.model import Span
from pipeline.validate.found import Found, FoundItem
from pipeline.validate.gold import GoldDocument, GoldItem
from pipeline.validate.layers import HONORS, LAYERS, Layer, agree, similarity, words

Match: TypeAlias = Literal["strict", "overlap", "missed", "spurious", "neutral"]


@dataclass(frozen=True, slots=True)
class Pair:
    """A label and the row that answers it; one of the two may be absent.

    ``right`` names the fields that agree where the match is strict.
    """

    match: Match
    gold: GoldItem | None
    found: FoundItem | None
    right: frozenset[str] = frozenset()

    @property
    def start(self) -> int:
        """Return where the pair stands in the text."""
        return self.gold.start if self.gold else self.found.start if self.found else 0


@dataclass(frozen=True, slots=True)
class Comparison:
    """The pairs of one layer of one document, in text order."""

    doc: GoldDocument
    layer: Layer
    pairs: tuple[Pair, ...]


def compare(docs: Sequence[GoldDocument], found: Found) -> list[Comparison]:
    """Return the comparison of every labelled layer of every document."""
    return [
        Comparison(
            doc, layer, pair(layer, doc.text, doc.layers[layer.name], found.of(layer, doc.doc_id))
        )
        for layer in LAYERS
        for doc in docs
        if layer.name in doc.layers
    ]


def pair(
    layer: Layer, text: str, gold: Sequence[GoldItem], found: Sequence[FoundItem]
) -> tuple[Pair, ...]:
    """Return the pairs of a layer's labels and rows, both in text order, by place."""
    strict = _strict(layer, text, gold, found)
    loose = _overlapping(gold, found, strict)
    taken = {**strict, **loose}
    answered = set(taken.values())
    pairs = [_judged(layer, g, found, taken.get(i), i in strict) for i, g in enumerate(gold)]
    pairs += [_left_over(f, gold) for j, f in enumerate(found) if j not in answered]
    return tuple(sorted(pairs, key=lambda p: p.start))


def _judged(
    layer: Layer, gold: GoldItem, found: Sequence[FoundItem], answer: int | None, strict: bool
) -> Pair:
    row = None if answer is None else found[answer]
    if gold.optional:
        return Pair("neutral", gold, row)
    if row is None:
        return Pair("missed", gold, None)
    if not strict:
        return Pair("overlap", gold, row)
    right = (f for f in layer.fields if agree(f, gold.fields[f], row.fields[f]))
    return Pair("strict", gold, row, frozenset(right))


def _left_over(row: FoundItem, gold: Sequence[GoldItem]) -> Pair:
    touches = any(g.optional and overlap(g, row) > 0 for g in gold)
    return Pair("neutral" if touches else "spurious", None, row)


def _strict(
    layer: Layer, text: str, gold: Sequence[GoldItem], found: Sequence[FoundItem]
) -> dict[int, int]:
    """Return label → row of equal spans; required labels choose first."""
    rows: dict[Span, list[int]] = {}
    for j, item in enumerate(found):
        rows.setdefault(core(layer, text, item), []).append(j)
    taken: dict[int, int] = {}
    for i in sorted(range(len(gold)), key=lambda i: gold[i].optional):
        same = rows.get(core(layer, text, gold[i]))
        if same:
            taken[i] = same.pop(0)
    return taken


def _overlapping(
    gold: Sequence[GoldItem], found: Sequence[FoundItem], strict: dict[int, int]
) -> dict[int, int]:
    """Return label → row of overlapping spans; a row that touches a required label is for that."""
    answered = set(strict.values())
    taken: dict[int, int] = {}
    for _, i, j in _candidates(gold, found, strict):
        if i not in taken and j not in answered and not _for_another(gold, i, found[j]):
            taken[i] = j
            answered.add(j)
    return taken


def _candidates(
    gold: Sequence[GoldItem], found: Sequence[FoundItem], strict: dict[int, int]
) -> list[tuple[int, int, int]]:
    """Return (shared characters, label, row) of what is left, the most shared first."""
    answered = set(strict.values())
    free = [(j, f) for j, f in enumerate(found) if j not in answered]
    pairs = [(overlap(g, f), i, j) for i, g in enumerate(gold) if i not in strict for j, f in free]
    return sorted((p for p in pairs if p[0] > 0), reverse=True)


def _for_another(gold: Sequence[GoldItem], index: int, row: FoundItem) -> bool:
    if not gold[index].optional:
        return False
    return any(not g.optional and overlap(g, row) > 0 for g in gold)


def overlap(one: GoldItem | FoundItem, other: GoldItem | FoundItem) -> int:
    """Return how many characters two spans share; zero or less when none."""
    return min(one.end, other.end) - max(one.start, other.start)


def core(layer: Layer, text: str, item: GoldItem | FoundItem) -> Span:
    """Return the span that must be equal: an honor's without the loose level word before it."""
    if layer is HONORS:
        word = _loose_level().match(text, item.start, item.end)
        if word and word.end() < item.end:
            return word.end(), item.end
    return item.start, item.end


@cache
def _loose_level() -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(row["word"] for row in words("loose")) + ")+")


def right_row(layer: Layer, pair: Pair) -> bool:
    """Say whether the fields that make a row of the layer are all right."""
    return pair.right.issuperset(layer.row)


def complete_row(layer: Layer, pair: Pair) -> bool:
    """Say whether the row is right, and its indicator too or nearly so (four fifths of it)."""
    if not right_row(layer, pair):
        return False
    if "indicator" not in layer.fields or "indicator" in pair.right:
        return True
    return indicator_similarity(pair) * 5 >= 4


def indicator_similarity(pair: Pair) -> Fraction:
    """Return how much of the characters of gold and found indicator are the same."""
    if pair.gold is None or pair.found is None:
        return Fraction(0)
    return similarity(pair.gold.fields["indicator"], pair.found.fields["indicator"])
