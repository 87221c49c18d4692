"""Choose the words that name what an amount measures, by weights learned from labelled reports.

The score of a run of words is the sum of the weights of its features: of the words in the gap to the
amount, inside the run, and at its two ends. The weights are whole numbers, rows of
``extractors/models/indicator.csv``, which ``python -m pipeline.link.learn`` makes. The best run is
found in one pass over the words.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
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

Tables: TypeAlias = list[dict[str, int]]
"""The weights of a part, a table an aspect."""


class Ranker:
    """Chooses among the words of a passage; what they weigh is kept for its other amounts."""

    def __init__(self, words: Words) -> None:
        """Take the words of a passage."""
        self._words = words
        self._known: dict[str, list[Weights | None]] = {}
        self._walls = [surface in features.WALLS for surface in words.surfaces]

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
        if place.kind not in self._known:
            self._known[place.kind] = [None] * len(self._words.starts)
        known, table = self._known[place.kind], sheet(BEFORE, place.kind)
        extra = self._special(place)
        best: Best | None = None
        opened: tuple[int, int] | None = None
        gap = inside = 0
        for at in range(place.index - 1, first - 1, -1):
            weights = known[at]
            if weights is None:
                weights = known[at] = table.weigh(self._words, at)
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
        gap, inside, first, left, last, right = (
            [parts[part, aspect] for aspect in aspects]
            for part, aspects in features.ASPECTS.items()
        )
        self._own = _Own([gap, inside, first, last])
        self._left, self._right = _Beside(left), _Beside(right)

    def weigh(self, words: Words, at: int) -> Weights:
        """Return what the word at an index weighs."""
        tagged = words.tagged
        own = tagged[at]
        gap, inside, first, last = self._own[own]
        first += self._left[tagged[at - 1], own[1]]
        return gap, inside, first, last + self._right[tagged[at + 1], own[1]]


class _Own(dict[Word, Weights]):
    """What words weigh by themselves; of the first, which are the commonest, it is remembered."""

    def __init__(self, parts: list[Tables]) -> None:
        """Take the tables of gap, inside, first and last."""
        super().__init__()
        self._parts = parts

    def __missing__(self, own: Word) -> Weights:
        whats = (*own, own[0][-1])
        gap, inside, first, last = (_sum(tables, whats) for tables in self._parts)
        if len(self) < _MOST:
            self[own] = gap, inside, first, last
        return gap, inside, first, last


class _Beside(dict[tuple[Word, str], int]):
    """What words weigh beside a run, by the tag of the run's word next to them, remembered."""

    def __init__(self, tables: Tables) -> None:
        """Take the tables of the part."""
        super().__init__()
        self._tables = tables

    def __missing__(self, pair: tuple[Word, str]) -> int:
        (word, tag), inner = pair
        weight = _sum(self._tables, (word, tag, f"{tag} {inner}"))
        if len(self) < _MOST:
            self[pair] = weight
        return weight


_MOST = 1000
"""Words that a table of weights remembers at most, so that memory does not grow with the archive."""


def _sum(tables: Tables, whats: Sequence[str]) -> int:
    """Return the sum of what stands in each table; further ``whats`` have no table."""
    return sum(table.get(what, 0) for table, what in zip(tables, whats, strict=False))


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
