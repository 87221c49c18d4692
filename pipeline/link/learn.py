"""Learn the weights that say what an amount measures.

usage: python -m pipeline.link.learn GOLD.jsonl [...]

The model is a distribution over the runs of words in reach of an amount; learning makes the runs that
the labels accept likely (AdaGrad; a small L1 penalty leaves most features out). The same labels give
the same file, ``extractors/models/indicator.csv``.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from extractors.date import find_dates
from pipeline.link.clause import Words, marks, read
from pipeline.link.features import (
    BEFORE,
    BEHIND,
    Feature,
    Features,
    Place,
    Run,
    features,
    is_wall,
    reach,
    stops,
    told,
)
from pipeline.model import Quantity, Span
from pipeline.validate.gold import GoldDocument, GoldItem, load_gold

OUTPUT = Path(__file__).parents[2] / "extractors" / "models" / "indicator.csv"

EPOCHS, BATCH, RATE, PENALTY, RARE = 8, 32, 0.12, 0.004, 2
"""Passes over the labels, amounts a step, step size, L1 penalty, and how often a feature must occur."""

SCALE = 100
"""Weights are written as whole hundredths."""

SIDES = (BEFORE, BEHIND)

Floats: TypeAlias = NDArray[np.float64]
Indices: TypeAlias = NDArray[np.int32]
Parts: TypeAlias = tuple[Indices, Indices, Indices, Indices]
"""Feature indices of the words in the gap, inside, first, last; a row a word, padded with 0."""


@dataclass(frozen=True, slots=True)
class Example:
    """An amount among its words, and the runs of words that its label accepts."""

    words: Words
    place: Place
    accepted: tuple[Run, ...]

    def side(self, side: str) -> range:
        """Return the indices of the words on a side."""
        first, last = reach(self.words, self.place.index)
        at = self.place.index
        return range(first, at) if side == BEFORE else range(at + 1, last + 1)


@dataclass(frozen=True, slots=True)
class Side:
    """The numbers of one side of an example; ``allowed[i, j]``: words i to j may be a run."""

    start: int
    parts: Parts
    allowed: NDArray[np.bool_]


def examples(doc: GoldDocument) -> Iterator[Example]:
    """Yield the labelled amounts of a report that some run of words in reach names."""
    items = _apart(doc.layers["quantities"])
    amounts = [_quantity(item) for item in items]
    names = [(item.start, item.end) for item in doc.layers["organizations"]]
    words = read(doc.text, (0, len(doc.text)), marks(amounts, find_dates(doc.text), names))
    at = {start: index for index, start in enumerate(words.starts)}
    before: Place | None = None
    run: Run | None = None
    for item in items:
        place = Place(at[item.start], item.fields["kind"], item.fields["unit"])
        place = told(words, place, before, run) if before else place
        accepted = tuple(_accepted(words, doc.text, place, item))
        before, run = place, accepted[0] if accepted else None
        if accepted:
            yield Example(words, place, accepted)


def _apart(items: Iterable[GoldItem]) -> list[GoldItem]:
    """Return the items that overlap none before them, the longer first where two start together."""
    found: list[GoldItem] = []
    for item in sorted(items, key=lambda item: (item.start, -item.end)):
        if not found or found[-1].end <= item.start:
            found.append(item)
    return found


def _quantity(item: GoldItem) -> Quantity:
    return Quantity(item.start, item.end, "gold", "count", "=", None, None, None, "", "")


def _accepted(words: Words, text: str, place: Place, item: GoldItem) -> Iterator[Run]:
    """Yield the run nearest to the amount for each accepted wording that stands in one piece."""
    first, last = reach(words, place.index)
    starts = {words.starts[i]: i for i in range(first, last + 1)}
    ends = {words.ends[i]: i for i in range(first, last + 1)}
    for wording in item.fields["indicator"].split("|"):
        spans = _found(text, wording, words.starts[first], words.ends[last])
        spans = [s for s in spans if s[0] in starts and s[1] in ends]
        runs = [(starts[s[0]], ends[s[1]]) for s in sorted(spans, key=lambda s: _away(s, item))]
        runs = [run for run in runs if _may_be(words, place, run)]
        yield from runs[:1]


def _found(text: str, wording: str, start: int, end: int) -> list[Span]:
    spans: list[Span] = []
    at = text.find(wording, start, end) if wording else -1
    while at >= 0:
        spans.append((at, at + len(wording)))
        at = text.find(wording, at + 1, end)
    return spans


def _away(span: Span, item: GoldItem) -> int:
    return item.start - span[1] if span[1] <= item.start else span[0] - item.end


def _may_be(words: Words, place: Place, run: Run) -> bool:
    inside = range(run[0], run[1] + 1)
    return words.surfaces[run[1]] not in stops(place.kind) and not any(
        is_wall(words, i) for i in inside
    )


def learn(found: Sequence[Example]) -> dict[Feature, int]:
    """Return the weights of the features, learned from examples."""
    index = _index(found)
    sides = [[_side(example, side, index) for side in SIDES] for example in found]
    weights, squares = np.zeros(len(index) + 1), np.full(len(index) + 1, 0.01)
    order, rng = np.arange(len(found)), np.random.default_rng(0)
    for _ in range(EPOCHS):
        rng.shuffle(order)
        for at in range(0, len(order), BATCH):
            slope = np.zeros_like(weights)
            for number in order[at : at + BATCH]:
                _climb(found[number], sides[number], weights, slope)
            slope[0] = 0.0
            squares += slope * slope
            pace = RATE / np.sqrt(squares)
            weights += pace * slope
            weights = np.sign(weights) * np.maximum(np.abs(weights) - pace * PENALTY, 0.0)
    rounded = {name: round(float(weights[number] * SCALE)) for name, number in index.items()}
    return {name: weight for name, weight in sorted(rounded.items()) if weight}


def _index(found: Iterable[Example]) -> dict[Feature, int]:
    """Return a number from 1 for each feature that occurs with enough amounts."""
    counts: Counter[Feature] = Counter()
    for example in found:
        present = {
            name: None
            for side in SIDES
            for at in example.side(side)
            for part in features(example.words, example.place, side, at)
            for name in part
        }
        counts.update(present.keys())
    return {name: n for n, name in enumerate((k for k, c in counts.items() if c >= RARE), 1)}


def _side(example: Example, side: str, index: dict[Feature, int]) -> Side:
    indices = example.side(side)
    found = [features(example.words, example.place, side, at) for at in indices]
    gap, inside, first, last = (_table([part[p] for part in found], index) for p in range(4))
    walls = np.cumsum([is_wall(example.words, at) for at in indices])
    free = np.array([not is_wall(example.words, at) for at in indices], dtype=bool)
    no_end = stops(example.place.kind)
    ends = np.array([example.words.surfaces[at] not in no_end for at in indices], dtype=bool)
    allowed = np.triu(walls[:, None] == walls[None, :]) & free[:, None] & (free & ends)[None, :]
    return Side(indices.start, (gap, inside, first, last), allowed)


def _table(found: Sequence[Features], index: dict[Feature, int]) -> Indices:
    table = np.zeros((len(found), max(map(len, found), default=1)), dtype=np.int32)
    for row, part in enumerate(found):
        table[row, : len(part)] = [index.get(name, 0) for name in part]
    return table


def _scores(side: Side, weights: Floats, before: bool) -> Floats:
    """Return the score of each run of words of a side, by first and last word."""
    gap, inside, first, last = (weights[part].sum(1) for part in side.parts)
    upto = np.concatenate([[0.0], np.cumsum(inside)])
    to_left = np.concatenate([[0.0], np.cumsum(gap)])[:-1]
    to_right = gap.sum() - to_left - gap
    openings = first - upto[:-1] + (0.0 if before else to_left)
    closings = last + upto[1:] + (to_right if before else 0.0)
    return np.where(side.allowed, openings[:, None] + closings[None, :], -np.inf)


def _climb(example: Example, sides: Sequence[Side], weights: Floats, slope: Floats) -> None:
    """Add the slope of the likelihood of the accepted runs."""
    scores = [_scores(side, weights, n == 0) for n, side in enumerate(sides)]
    top = max(table.max(initial=-np.inf) for table in scores)
    likely = [np.exp(table - top) for table in scores]
    wanted = [np.zeros_like(table) for table in likely]
    for first, last in example.accepted:
        n = int(first > example.place.index)
        cell = first - sides[n].start, last - sides[n].start
        wanted[n][cell] = likely[n][cell]
    all_of, right = (sum(float(t.sum()) for t in tables) for tables in (likely, wanted))
    for n, side in enumerate(sides):
        _spread(side, wanted[n] / right - likely[n] / all_of, slope, n == 0)


def _spread(side: Side, more: Floats, slope: Floats, before: bool) -> None:
    """Add to each feature's slope how much likelier its candidates should be."""
    firsts, lasts = more.sum(1), more.sum(0)
    ended = np.cumsum(lasts) - lasts
    begun = np.cumsum(firsts)
    gaps = ended if before else begun[-1:] - begun
    for part, steps in zip(side.parts, (gaps, begun - ended, firsts, lasts), strict=True):
        np.add.at(slope, part.ravel(), np.repeat(steps, part.shape[1]))


def main(paths: Sequence[str]) -> None:
    """Learn from gold files and write the weights."""
    found = [example for doc in load_gold(paths) for example in examples(doc)]
    with OUTPUT.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["side", "part", "aspect", "what", "kind", "weight"])
        rows.writerows((*feature, weight) for feature, weight in learn(found).items())


if __name__ == "__main__":
    main(sys.argv[1:])
