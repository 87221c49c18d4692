"""The best labels of many clauses at once are those of each clause by itself."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest

from extractors.ner.decode import best, in_step

LABELS = 3


@pytest.mark.parametrize("lengths", [[1], [3, 1], [2, 4, 4, 1], [5, 2], []])
def test_the_best_labels(lengths: list[int]) -> None:
    chance = np.random.default_rng(7)
    ends = np.cumsum(lengths, dtype=np.intp)
    scores = chance.normal(size=(LABELS, sum(lengths))).astype(np.float32)
    follow = chance.normal(size=(LABELS, LABELS)).astype(np.float32)
    at, bounds = in_step(ends - lengths if lengths else ends, ends)
    labels = np.zeros(sum(lengths), np.intp)
    labels[at] = best(scores[:, at], follow, bounds)
    for start, end in zip(ends - np.array(lengths, np.intp), ends, strict=True):
        worth = {
            path: sum(scores[label, start + i] for i, label in enumerate(path))
            + sum(follow[a, b] for a, b in pairwise(path))
            for path in product(range(LABELS), repeat=end - start)
        }
        assert tuple(labels[start:end]) == max(worth, key=lambda path: worth[path])


def test_characters_in_step_are_all_characters() -> None:
    at, bounds = in_step(np.array([4, 0]), np.array([7, 1]))
    assert at.tolist() == [4, 0, 5, 6]
    assert bounds.tolist() == [0, 2, 3, 4]
