"""How far a score can be trusted: intervals from resampling the documents.

The resamples are drawn with numpy's frozen Mersenne Twister, so they are the same everywhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

from pipeline.validate.measures import Tally

Floats = npt.NDArray[np.float64]

RESAMPLES = 10_000
_SEED = 20_260
_TAIL = 0.025
"""Share of the resamples outside each end of an interval."""


@dataclass(frozen=True, slots=True)
class Interval:
    """The middle 95 % of the resampled scores."""

    low: float
    high: float


def interval(docs: Sequence[str], tallies: Mapping[str, Tally]) -> Interval | None:
    """Return the interval of a measure's F1 over the documents; ``None`` for fewer than two."""
    return _middle(_resampled(docs, tallies)) if len(docs) > 1 else None


def difference(
    docs: Sequence[str], before: Mapping[str, Tally], now: Mapping[str, Tally]
) -> Interval | None:
    """Return the interval of the change in F1, both drawn with the same documents (paired)."""
    if len(docs) < 2:
        return None
    return _middle(_resampled(docs, now) - _resampled(docs, before))


def _resampled(docs: Sequence[str], tallies: Mapping[str, Tally]) -> Floats:
    counts = [tallies.get(doc, Tally()) for doc in docs]
    right = np.array([2 * float(t.right) for t in counts])
    size = np.array([float(t.gold + t.found) for t in counts])
    weights = _weights(len(docs))
    with np.errstate(invalid="ignore"):
        scores: Floats = (weights @ right) / (weights @ size)
    return scores


@cache
def _weights(documents: int) -> Floats:
    """Return how often each resample (row) draws each document (column)."""
    draw: Any = np.random.RandomState(_SEED)
    share = np.full(documents, 1 / documents)
    weights: Floats = draw.multinomial(documents, share, RESAMPLES).astype(np.float64)
    return weights


def _middle(scores: Floats) -> Interval | None:
    """Return the interval of the resamples that had something to score, if any."""
    scored = np.sort(scores[~np.isnan(scores)])
    if not scored.size:
        return None
    outside = int(scored.size * _TAIL)
    return Interval(float(scored[outside]), float(scored[scored.size - 1 - outside]))
