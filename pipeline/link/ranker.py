"""Choose the words that name what an amount measures, by weights learned from labelled reports.

The score of a run of words is the sum of the weights of its features: of the words in the gap to the
amount, inside the run, and at its two ends. The weights are whole numbers, rows of
``extractors/models/indicator.csv``, which ``python -m pipeline.link.learn`` makes. The best run is
found in one pass over the words.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from functools import cache
from importlib import resources
from typing import TypeAlias

from pipeline.link import features
from pipeline.link.clause import Words
from pipeline.link.features import BEFORE, BEHIND, Feature, Features, Place, Run

Best: TypeAlias = tuple[int, Run]
"""A score and the run that has it."""

Weights: TypeAlias = tuple[int, int, int, int]
"""What a word weighs in the gap, inside a run, as its first word, as its last."""

Word: TypeAlias = tuple[str, str]
"""A word and its tag."""

Get: TypeAlias = Callable[[str, int], int]
"""Looks a weight up, with what to return where there is none."""


class Ranker:
    """Chooses among the words of a passage; what they weigh is kept for its other amounts."""

    def __init__(self, words: Words) -> None:
        """Take the words of a passage."""
        self._words = words
        self._known: dict[str, list[Weights | None]] = {}
        self._walls = [features.is_wall(words, index) for index in range(len(words.starts))]

    def choose(self, place: Place) -> Run | None:
        """Return the run of words with the highest score, or ``None`` where there is none."""
        first, last = features.reach(self._words, place.index)
        before, behind = self._before(place, first), self._behind(place, last)
        if before is None or (behind is not None and behind[0] > before[0]):
            before = behind
        return before[1] if before else None

    def _before(self, place: Place, first: int) -> Best | None:
        """Return the best run before the amount.

        It goes left and keeps the best last word so far, with the score of all that is right of it.
        """
        stops = features.stops(place.kind)
        known = self._known.setdefault(place.kind, [None] * len(self._words.starts))
        extra = self._special(place)
        best: Best | None = None
        opened: tuple[int, int] | None = None
        gap = inside = 0
        for at in range(place.index - 1, first - 1, -1):
            weights = known[at]
            if weights is None:
                weights = known[at] = sheet(BEFORE, place.kind).weigh(self._words, at)
            in_gap, within, as_first, as_last = weights
            if at in extra:
                as_first, as_last = as_first + extra[at][0], as_last + extra[at][1]
            if self._walls[at]:
                opened = None
            else:
                value = gap - inside + as_last
                if self._words.surfaces[at] not in stops and (opened is None or value > opened[0]):
                    opened = value, at
                inside += within
                if opened and (best is None or opened[0] + inside + as_first > best[0]):
                    best = opened[0] + inside + as_first, (at, opened[1])
            gap += in_gap
        return best

    def _behind(self, place: Place, last: int) -> Best | None:
        """Return the best run behind the amount, as before it, with left and right changed."""
        best: Best | None = None
        opened: tuple[int, int] | None = None
        gap = inside = 0
        table, stops = sheet(BEHIND, place.kind), features.stops(place.kind)
        for at in range(place.index + 1, last + 1):
            in_gap, within, as_first, as_last = table.weigh(self._words, at)
            if self._walls[at]:
                opened = None
            else:
                if at == place.index + 1:
                    as_first += weigh(features.special(self._words, place, BEHIND, at)[0])
                value = gap - inside + as_first
                if opened is None or value > opened[0]:
                    opened = value, at
                inside += within
                score = opened[0] + inside + as_last
                if self._words.surfaces[at] not in stops and (best is None or score > best[0]):
                    best = score, (opened[1], at)
            gap += in_gap
        return best

    def _special(self, place: Place) -> dict[int, tuple[int, int]]:
        """Return what some words before the amount weigh more, as a run's first and last."""
        extra: dict[int, tuple[int, int]] = {}
        for at in (place.index - 1, *(place.told or ())):
            first, last = features.special(self._words, place, BEFORE, at)
            extra[at] = weigh(first), weigh(last)
        return extra


class Sheet:
    """The weights for one side of the amounts of one kind."""

    def __init__(self, side: str, kind: str) -> None:
        """Collect the weights, those for any kind included, by part and aspect."""
        parts: dict[tuple[str, str], dict[str, int]] = {
            (part, aspect): {} for part, aspects in features.ASPECTS.items() for aspect in aspects
        }
        for (of_side, part, aspect, what, of_kind), weight in weights().items():
            table = parts.get((part, aspect))
            if table is not None and of_side == side and of_kind in ("", kind):
                table[what] = table.get(what, 0) + weight
        self._gap, self._inside, self._first, self._left, self._last, self._right = (
            tuple(parts[part, aspect].get for aspect in aspects)
            for part, aspects in features.ASPECTS.items()
        )
        self._owns: dict[Word, Weights] = {}
        self._lefts: dict[tuple[Word, str], int] = {}
        self._rights: dict[tuple[Word, str], int] = {}

    def weigh(self, words: Words, at: int) -> Weights:
        """Return what the word at an index weighs; what a word or a pair weighs is remembered."""
        own = words.tagged[at]
        left, right = (words.tagged[at - 1], own[1]), (words.tagged[at + 1], own[1])
        if own not in self._owns:
            self._owns[own] = self._weigh_own(*own)
        if left not in self._lefts:
            self._lefts[left] = _sum(self._left, *left[0], f"{left[0][1]} {own[1]}")
        if right not in self._rights:
            self._rights[right] = _sum(self._right, *right[0], f"{right[0][1]} {own[1]}")
        gap, inside, first, last = self._owns[own]
        return gap, inside, first + self._lefts[left], last + self._rights[right]

    def _weigh_own(self, word: str, tag: str) -> Weights:
        ending = word[-1]
        return (
            self._gap[0](word, 0) + self._gap[1](tag, 0),
            _sum(self._inside, word, tag, ending),
            _sum(self._first, word, tag, ending),
            _sum(self._last, word, tag, ending),
        )


def _sum(tables: Sequence[Get], word: str, tag: str, more: str) -> int:
    of_word, of_tag, of_more = tables
    return of_word(word, 0) + of_tag(tag, 0) + of_more(more, 0)


sheet = cache(Sheet)
"""The weights for a side and a kind, collected once."""


@cache
def weights() -> dict[Feature, int]:
    """Return the weight of each feature; features without a row weigh nothing."""
    file = resources.files("extractors.models").joinpath("indicator.csv")
    table = csv.reader(io.StringIO(file.read_bytes().decode("utf-8"), newline=""))
    next(table)
    return {
        (side, part, aspect, what, kind): int(weight)
        for side, part, aspect, what, kind, weight in table
    }


def weigh(names: Features) -> int:
    """Return the sum of the weights of some features."""
    known = weights()
    return sum(known.get(name, 0) for name in names)
