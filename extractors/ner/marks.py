"""Where the lexicons' words stand in a text, and how near the next head and the last cue are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import TypeAlias

import numpy as np
from daachorse import MATCH_KIND_LEFTMOST_LONGEST, CharwiseDoubleArrayAhoCorasick
from numpy.typing import NDArray

from extractors.lexicon import rows

Ints: TypeAlias = NDArray[np.intp]
"""Whole numbers, one for each character of a text."""

KINDS = "OTCNGARrKL"
"""Heads of organizations and titles; cues that receive, name, give, aim; regions in full and in
short, well-known names; levels."""

HEADS = [KINDS.index(kind) for kind in "OT"]
CUES = [KINDS.index(kind) for kind in "CNGA"]
ROLES = {"receiver": "C", "named": "N", "giver": "G", "aim": "A"}

MARKS = 3 * len(KINDS) + 1
"""How many marks a character may bear: first, inner or last of a word of a kind, or none."""

_STEPS = np.array([0, 1, 2, 3, 4, *[5] * 4, *[6] * 8, 7])
"""Distances as they are told, from 1; the last is for all that are farther."""

STEPS = 8
"""How many distances there are, 0 for none."""

BEHIND = len(CUES) * STEPS
"""How many cues at a distance there are, 0 for none."""


@dataclass(frozen=True, slots=True)
class Around:
    """What the lexicons say of each character: its mark, the steps to the end of the next head and
    title within the clause, and the last cue in it with the steps from its end."""

    mark: Ints
    head: Ints
    title: Ints
    cue: Ints


def lexicon() -> dict[str, str]:
    """Return the marked words, each with the letter of its kind."""
    marked: dict[str, str] = {}
    for row in rows("regions"):
        marked[row["name"]] = "R"
        marked.setdefault(row["short"], "r")
    marked |= {row["name"]: "K" for row in rows("organizations")}
    marked |= {row["head"]: "O" for row in rows("organization_heads")}
    marked |= {row["head"]: "T" for row in rows("title_heads")}
    marked |= {row["word"]: ROLES[row["role"]] for row in rows("conferrals")}
    marked |= {row["word"]: "L" for row in rows("levels")}
    return {word: kind for word, kind in marked.items() if len(word) > 1 or kind in "CG"}


@cache
def _automaton() -> tuple[CharwiseDoubleArrayAhoCorasick, Ints]:
    marked = lexicon()
    automaton = CharwiseDoubleArrayAhoCorasick(list(marked), MATCH_KIND_LEFTMOST_LONGEST)
    return automaton, np.array([KINDS.index(kind) for kind in marked.values()])


def find_marks(text: str) -> tuple[Ints, Ints, Ints]:
    """Return starts, ends and kinds (places in ``KINDS``) of the lexicons' words in a text.

    >>> starts, ends, kinds = find_marks("荣获一等奖")
    >>> [(int(s), int(e), KINDS[k]) for s, e, k in zip(starts, ends, kinds)]
    [(0, 2, 'C'), (2, 5, 'T')]
    """
    automaton, kinds = _automaton()
    found: Iterable[tuple[int, int, int]] = automaton.find(text)
    starts, ends, words = np.fromiter(chain.from_iterable(found), np.intp).reshape(-1, 3).T
    return starts, ends, kinds[words]


def around(starts: Ints, ends: Ints, kinds: Ints, breaks: NDArray[np.bool_]) -> Around:
    """Return what marked words say of the characters of a text; ``breaks`` are ends of clauses."""
    length = len(breaks)
    at = np.arange(length)
    stops = np.flatnonzero(breaks)
    stop = np.minimum(_next(stops, stops, length), length)
    since = _last(stops + 1, stops + 1, length)
    mark = np.zeros(length, np.intp)
    mark[_inside(starts, ends)] = np.repeat(3 * kinds + 2, ends - starts)
    mark[ends - 1] = 3 * kinds + 3
    mark[starts] = 3 * kinds + 1
    head, title = (_next(ends[kinds == kind] - 1, ends[kinds == kind], length) for kind in HEADS)
    is_cue = np.isin(kinds, CUES)
    cues = ends[is_cue]
    end = _last(cues, cues, length)
    cue = _last(cues, np.arange(len(cues)), length)
    which = np.array([*np.searchsorted(CUES, kinds[is_cue]), 0])
    near = np.where((end >= since) & (end > 0), which[cue] * STEPS + steps(at - end + 1), 0)
    return Around(
        mark,
        np.where(head <= stop, steps(head - at), 0),
        np.where(title <= stop, steps(title - at), 0),
        near,
    )


def steps(distances: Ints) -> Ints:
    """Return distances, from 1, in steps that grow with them.

    >>> steps(np.array([1, 4, 5, 8, 9, 16, 17, 400])).tolist()
    [1, 4, 5, 5, 6, 6, 7, 7]
    """
    return _STEPS[np.clip(distances, 0, len(_STEPS) - 1)]


def _inside(starts: Ints, ends: Ints) -> Ints:
    """Return the offsets of all characters of spans that stand in order and apart."""
    lengths = ends - starts
    before = np.cumsum(lengths) - lengths
    return np.repeat(starts - before, lengths) + np.arange(lengths.sum())


def _last(at: Ints, values: Ints, length: int) -> Ints:
    """Return for each offset the value, growing with the offsets, at the last one up to it, or 0."""
    found = np.zeros(length, np.intp)
    found[at[at < length]] = values[at < length]
    return np.maximum.accumulate(found)


def _next(at: Ints, values: Ints, length: int) -> Ints:
    """Return for each offset the value, growing with the offsets, at the next one from it on.

    Where there is none it is more than the length.
    """
    found = np.full(length, length + 1, np.intp)
    found[at] = values
    return np.minimum.accumulate(found[::-1])[::-1]
