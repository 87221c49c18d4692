"""Choose the words that name what an amount measures, by weights learned from labelled reports.

The score of a run of words is the sum of the weights of its features: of the words in the gap to the
amount, inside the run, and at its two ends. The weights are whole numbers, rows of
``extractors/models/indicator.csv``, which ``python -m pipeline.link.learn`` makes. The best run is
found in one pass over the words.
"""

from __future__ import annotations

import csv
import io
from functools import cache, lru_cache
from importlib import resources
from typing import TypeAlias

from pipeline.link import features
from pipeline.link.clause import Words
from pipeline.link.features import Names, Place, Run, tag_at, word_at

Scored: TypeAlias = tuple[int, Run]

_CACHE = 1 << 16


def choose(words: Words, place: Place) -> Run | None:
    """Return the run of words with the highest score, or ``None`` where there is no candidate."""
    first, last = features.reach(words, place.index)
    found = [best for best in (_before(words, place, first), _behind(words, place, last)) if best]
    return max(found, key=lambda best: best[0])[1] if found else None


def _before(words: Words, place: Place, first: int) -> Scored | None:
    """Return the best run before the amount, going left with the best last word so far."""
    best: Scored | None = None
    opened: tuple[int, int] | None = None
    gap = inside = 0
    for index in range(place.index - 1, first - 1, -1):
        word, tag = words.surfaces[index], words.tags[index]
        if features.is_wall(words, index):
            opened = None
        else:
            value = gap - inside + _last(words, place, "before", index)
            if word not in features.stops() and (opened is None or value > opened[0]):
                opened = value, index
            inside += _inside("before", word, tag)
            if opened:
                score = opened[0] + inside + _first(words, place, "before", index)
                if best is None or score > best[0]:
                    best = score, (index, opened[1])
        gap += _gap("before", word, tag, place.kind)
    return best


def _behind(words: Words, place: Place, last: int) -> Scored | None:
    """Return the best run behind the amount, going right with the best first word so far."""
    best: Scored | None = None
    opened: tuple[int, int] | None = None
    gap = inside = 0
    for index in range(place.index + 1, last + 1):
        word, tag = words.surfaces[index], words.tags[index]
        if features.is_wall(words, index):
            opened = None
        else:
            value = gap - inside + _first(words, place, "behind", index)
            if opened is None or value > opened[0]:
                opened = value, index
            inside += _inside("behind", word, tag)
            if word not in features.stops():
                score = opened[0] + inside + _last(words, place, "behind", index)
                if best is None or score > best[0]:
                    best = score, (opened[1], index)
        gap += _gap("behind", word, tag, place.kind)
    return best


def _first(words: Words, place: Place, side: str, index: int) -> int:
    word, tag = words.surfaces[index], words.tags[index]
    score = _first_word(side, word, tag)
    score += _left(side, word_at(words, index - 1), tag_at(words, index - 1), tag, place.kind)
    special = features.first_special(words, place, side, index)
    return score + weigh(special) if special else score


def _last(words: Words, place: Place, side: str, index: int) -> int:
    word, tag = words.surfaces[index], words.tags[index]
    score = _last_word(side, word, tag, place.kind)
    score += _right(side, word_at(words, index + 1), tag_at(words, index + 1), tag, place.kind)
    special = features.last_special(words, place, side, index)
    return score + weigh(special) if special else score


@cache
def weights() -> dict[str, int]:
    """Return the weight of each feature; features without a row weigh nothing."""
    file = resources.files("extractors.models").joinpath("indicator.csv")
    text = file.read_bytes().decode("utf-8")
    table = csv.DictReader(io.StringIO(text, newline=""))
    return {row["feature"]: int(row["weight"]) for row in table}


def weigh(names: Names) -> int:
    """Return the sum of the weights of some features."""
    known = weights()
    return sum(known.get(name, 0) for name in names)


@lru_cache(_CACHE)
def _gap(side: str, word: str, tag: str, kind: str) -> int:
    return weigh(features.gap_names(side, word, tag, kind))


@lru_cache(_CACHE)
def _inside(side: str, word: str, tag: str) -> int:
    return weigh(features.inside_names(side, word, tag))


@lru_cache(_CACHE)
def _first_word(side: str, word: str, tag: str) -> int:
    return weigh(features.first_names(side, word, tag))


@lru_cache(_CACHE)
def _left(side: str, word: str, tag: str, first_tag: str, kind: str) -> int:
    return weigh(features.left_names(side, word, tag, first_tag, kind))


@lru_cache(_CACHE)
def _last_word(side: str, word: str, tag: str, kind: str) -> int:
    return weigh(features.last_names(side, word, tag, kind))


@lru_cache(_CACHE)
def _right(side: str, word: str, tag: str, last_tag: str, kind: str) -> int:
    return weigh(features.right_names(side, word, tag, last_tag, kind))
