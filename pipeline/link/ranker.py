"""Choose the words that name what an amount measures, by weights learned from labelled reports.

The score of a run of words is the sum of the weights of its features: of the words in the gap to the
amount, inside the run, and at its two ends. The weights are whole numbers, rows of
``extractors/models/indicator.csv``, which ``python -m pipeline.link.learn`` makes. The best run is
found in one pass over the words.
"""

from __future__ import annotations

import csv
import io
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

Parts: TypeAlias = dict[tuple[str, str], dict[str, int]]
"""The weights by part of a candidate and by aspect, a table each."""

_NOTHING: Weights = (0, 0, 0, 0)


class Ranker:
    """Chooses among the words of a passage, of whose amounts it is asked in text order."""

    def __init__(self, words: Words) -> None:
        """Take the words of a passage."""
        self._words = words
        self._known: dict[str, list[Weights]] = {}
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
        surfaces, walls, stops = self._words.surfaces, self._walls, features.stops(place.kind)
        best: Best | None = None
        opened: tuple[int, int] | None = None
        gap = inside = 0
        at = place.index
        for in_gap, within, as_first, as_last in reversed(self._weights_before(place, first)):
            at -= 1
            if walls[at]:
                opened = None
            else:
                value = gap - inside + as_last
                if (opened is None or value > opened[0]) and surfaces[at] not in stops:
                    opened = value, at
                inside += within
                if opened and (best is None or opened[0] + inside + as_first > best[0]):
                    best = opened[0] + inside + as_first, (at, opened[1])
            gap += in_gap
        return best

    def _weights_before(self, place: Place, first: int) -> list[Weights]:
        """Return what the words before an amount weigh; the reach of a later one starts no earlier."""
        known = self._known.setdefault(place.kind, [])
        known += [_NOTHING] * (first - len(known))
        known += sheet(BEFORE, place.kind).weigh(self._words, len(known), place.index)
        weights = known[first : place.index]
        for at in {place.index - 1, *(place.told or ())}:
            if first <= at < place.index:
                further = features.special(self._words, place, BEFORE, at)
                weights[at - first] = _with(weights[at - first], *further)
        return weights

    def _behind(self, place: Place, last: int) -> Best | None:
        """Return the best run behind the amount, as before it, with left and right changed."""
        best: Best | None = None
        opened: tuple[int, int] | None = None
        gap = inside = 0
        surfaces, walls, stops = self._words.surfaces, self._walls, features.stops(place.kind)
        at = place.index
        for in_gap, within, as_first, as_last in self._weights_behind(place, last):
            at += 1
            if walls[at]:
                opened = None
            else:
                value = gap - inside + as_first
                if opened is None or value > opened[0]:
                    opened = value, at
                inside += within
                score = opened[0] + inside + as_last
                if (best is None or score > best[0]) and surfaces[at] not in stops:
                    best = score, (opened[1], at)
            gap += in_gap
        return best

    def _weights_behind(self, place: Place, last: int) -> list[Weights]:
        touching = place.index + 1
        weights = sheet(BEHIND, place.kind).weigh(self._words, touching, last + 1)
        if weights:
            further = features.special(self._words, place, BEHIND, touching)
            weights[0] = _with(weights[0], *further)
        return weights


def _with(weights: Weights, first: Features, last: Features) -> Weights:
    """Return the weights of a word that has further features as a run's first and last."""
    gap, inside, as_first, as_last = weights
    return gap, inside, as_first + weigh(first), as_last + weigh(last)


class Sheet:
    """The weights for one side of the amounts of one kind."""

    def __init__(self, side: str, kind: str) -> None:
        """Collect the weights, those for any kind included, by part and aspect."""
        parts: Parts = {
            (part, aspect): {} for part, aspects in features.ASPECTS.items() for aspect in aspects
        }
        for (of_side, part, aspect, what, of_kind), weight in weights().items():
            table = parts.get((part, aspect))
            if table is not None and of_side == side and of_kind in ("", kind):
                table[what] = table.get(what, 0) + weight
        self._own = _Own(parts)
        self._left, self._right = parts["left", "word"], parts["right", "word"]
        self._left_tags, self._right_tags = _Tags(parts, "left"), _Tags(parts, "right")

    def weigh(self, words: Words, start: int, end: int) -> list[Weights]:
        """Return what each word of a half-open range of indices weighs."""
        left, left_tags, right, right_tags = (
            self._left,
            self._left_tags,
            self._right,
            self._right_tags,
        )
        tagged = words.tagged
        found = []
        for before, word, after in zip(
            tagged[start - 1 : end - 1], tagged[start:end], tagged[start + 1 : end + 1], strict=True
        ):
            gap, inside, first, last = self._own[word]
            first += left.get(before[0], 0) + left_tags[before[1], word[1]]
            last += right.get(after[0], 0) + right_tags[after[1], word[1]]
            found.append((gap, inside, first, last))
        return found


class _Own(dict[Word, Weights]):
    """What words weigh by themselves; of the first, which are the commonest, it is remembered."""

    def __init__(self, parts: Parts) -> None:
        """Take the tables of all parts."""
        super().__init__()
        self._words, self._tags, self._endings = (
            _by_what(parts, aspect) for aspect in ("word", "tag", "ending")
        )

    def __missing__(self, own: Word) -> Weights:
        word, tag = own
        a = self._words.get(word, _NOTHING)
        b = self._tags.get(tag, _NOTHING)
        c = self._endings.get(word[-1], _NOTHING)
        weights = a[0] + b[0] + c[0], a[1] + b[1] + c[1], a[2] + b[2] + c[2], a[3] + b[3] + c[3]
        if len(self) < _MOST:
            self[own] = weights
        return weights


def _by_what(parts: Parts, aspect: str) -> dict[str, Weights]:
    """Return what each word, tag or ending weighs in a run and its gap."""
    gap, inside, first, last = (
        parts.get((part, aspect), {}) for part in ("gap", "in", "first", "last")
    )
    return {
        what: (gap.get(what, 0), inside.get(what, 0), first.get(what, 0), last.get(what, 0))
        for what in gap | inside | first | last
    }


class _Tags(dict[tuple[str, str], int]):
    """What the tags of words beside a run weigh, with that of the run's word next to them."""

    def __init__(self, parts: Parts, part: str) -> None:
        """Take the tables of the part."""
        super().__init__()
        self._alone, self._pairs = parts[part, "tag"], parts[part, "pair"]

    def __missing__(self, pair: tuple[str, str]) -> int:
        tag, inner = pair
        weight = self._alone.get(tag, 0) + self._pairs.get(f"{tag} {inner}", 0)
        if len(self) < _MOST:
            self[pair] = weight
        return weight


_MOST = 1000
"""Words or pairs of tags that are remembered at most, so that memory does not grow with the archive."""

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
    total = 0
    for name in names:
        total += known.get(name, 0)
    return total
