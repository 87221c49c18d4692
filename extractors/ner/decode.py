"""Find the best labels of many clauses at once, given scores of labels and of what follows what."""

from __future__ import annotations

from itertools import pairwise
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from extractors.ner.marks import Ints

Scores: TypeAlias = NDArray[np.float32]


def in_step(starts: Ints, ends: Ints) -> tuple[Ints, Ints]:
    """Return the offsets of the first characters of all clauses, the second ones, and so on.

    Longer clauses stand before shorter ones. The second value says where the first, the second …
    characters begin among them, and how many there are.

    >>> offsets, bounds = in_step(np.array([0, 2]), np.array([2, 5]))
    >>> offsets.tolist(), bounds.tolist()
    ([2, 0, 3, 1, 4], [0, 2, 4, 5])
    """
    lengths = ends - starts
    order = np.argsort(-lengths, kind="stable")
    starts, lengths = starts[order], lengths[order]
    steps = np.arange(lengths.max(initial=0))
    widths = np.searchsorted(-lengths, -steps, side="left")
    bounds = np.concatenate(([0], np.cumsum(widths)))
    clause = np.arange(bounds[-1]) - np.repeat(bounds[:-1], widths)
    return starts[clause] + np.repeat(steps, widths), bounds


def best(scores: Scores, follow: Scores, bounds: Ints) -> Ints:
    """Return the labels of characters in step that score highest together, clause by clause.

    ``scores`` has a row for each label, ``follow`` what it adds that a label (row) goes before
    another (column).
    """
    reached = scores.copy()
    steps = [*pairwise(bounds.tolist())]
    for (last, _), (start, end) in pairwise(steps):
        before = reached[:, last : last + end - start]
        reached[:, start:end] += (before[:, None] + follow[:, :, None]).max(axis=0)
    labels = np.empty(scores.shape[1], np.intp)
    after = 0
    for start, end in reversed(steps):
        behind = labels[end : end + after]
        reached[:, start : start + after] += follow[:, behind]
        labels[start:end] = reached[:, start:end].argmax(axis=0)
        after = end - start
    return labels
