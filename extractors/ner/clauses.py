"""Cut a text into the clauses that the model for names reads, each by itself."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from extractors.ner.marks import KINDS, Ints
from extractors.ner.vocabulary import PLANE, points

Bools: TypeAlias = NDArray[np.bool_]

BREAKS = "\n，,；;。！？：:"
"""Characters that end a clause."""

STOPS = "\n。！？；"
"""Those that end a sentence."""

SIGNS = [KINDS.index(kind) for kind in "OKRrTCNG"]
"""Kinds of marked words of which a sentence must bear one for the model to read it."""

LONGEST = 100
"""Characters of a clause; a longer one is read in parts."""


def among(text: str, characters: str) -> Bools:
    """Return for each character of a text whether it is one of a few.

    >>> among("天晴。", "。！").tolist()
    [False, False, True]
    """
    table = np.zeros(PLANE, np.bool_)
    table[points(characters)] = True
    return table[points(text)]


def clauses(breaks: Bools, stops: Bools, signs: Ints) -> tuple[Ints, Ints]:
    """Return starts and ends of the clauses to read: those of sentences in which a sign stands.

    ``breaks`` and ``stops`` say which characters end clauses and sentences, ``signs`` is where
    marked words begin.
    """
    bounds = _bounds(breaks)
    sentences = np.flatnonzero(stops)
    bearing = np.zeros(len(sentences) + 1, np.bool_)
    bearing[np.searchsorted(sentences, signs)] = True
    read = bearing[np.searchsorted(sentences, bounds[:-1])]
    return bounds[:-1][read], bounds[1:][read]


def _bounds(breaks: Bools) -> Ints:
    """Return where clauses begin, and the length of the text; none is longer than ``LONGEST``."""
    ends = np.flatnonzero(breaks[:-1]) + 1
    bounds = np.concatenate(([0], ends, [len(breaks)]))
    long = np.flatnonzero(np.diff(bounds) > LONGEST)
    inside = [np.arange(bounds[i] + LONGEST, bounds[i + 1], LONGEST) for i in long]
    return np.sort(np.concatenate([bounds, *inside]))
