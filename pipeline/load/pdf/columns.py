"""Two columns of prose on a page are read one after the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from statistics import median
from typing import NamedTuple

from pipeline.load.pdf.page import Page, Run

EDGE = 0.1
"""Share of the page's height, above and below, where running heads and feet stand."""

_LEAST_LINES = 5
"""Lines that a column of prose has at least."""

_LEAST_WIDTH = 0.25
"""Share of the page's text that a line of a right column is wide at least."""

_FILLED = 0.6
"""Share of its column that half of a column's lines fill, if it is prose and no table."""

_APART = 1.2
"""Heights below the line above it from which a line below the other column no longer is in its own."""

Band = tuple[list[Run], int]
"""Runs to be read at a stretch, and their column: 1 or 2, or 0 if they stand alone."""


class _Parts(NamedTuple):
    above: list[Run]
    left: list[Run]
    right: list[Run]
    below: list[Run]


def columns(page: Page, runs: list[Run]) -> Iterator[Band]:
    """Yield the runs of a page in the order in which its parts are read."""
    edge = _edge(runs)
    if edge is None:
        if runs:
            yield runs, 0
        return
    head = [run for run in runs if run.bottom < EDGE * page.height]
    foot = [run for run in runs if run.top > (1 - EDGE) * page.height]
    apart = {id(run) for run in (*head, *foot)}
    plain = head
    for stretch in _stretches([run for run in runs if id(run) not in apart], edge):
        parts = _parts(stretch, edge)
        if parts is None:
            plain = plain + stretch
            continue
        plain = plain + parts.above
        if plain:
            yield plain, 0
        yield from ((parts.left, 1), (parts.right, 2))
        plain = parts.below
    if plain or foot:
        yield plain + foot, 0


def _edge(runs: list[Run]) -> float | None:
    """Return where a right column would begin: where most of the wide runs on the right do."""
    if len(runs) < 2 * _LEAST_LINES:
        return None
    first, last = min(run.left for run in runs), max(run.right for run in runs)
    width = max(last - first, 1.0)
    lefts = [
        run.left
        for run in runs
        if 0.35 < (run.left - first) / width < 0.75 and run.right - run.left > _LEAST_WIDTH * width
    ]
    if len(lefts) < _LEAST_LINES:
        return None
    counts = Counter(round(left / 4) for left in lefts)
    usual = min(counts, key=lambda left: (-counts[left], left))
    return min(left for left in lefts if round(left / 4) == usual) - 1


def _stretches(runs: list[Run], edge: float) -> Iterator[list[Run]]:
    """Yield the runs from one that crosses the edge to the next, these apart."""
    stretch: list[Run] = []
    for run in sorted(runs, key=lambda run: run.top):
        if run.left < edge < run.right:
            if stretch:
                yield stretch
            yield [run]
            stretch = []
        else:
            stretch.append(run)
    if stretch:
        yield stretch


def _parts(stretch: list[Run], edge: float) -> _Parts | None:
    """Return what is above two columns, the left one, the right one, and what is below; or nothing."""
    longest = max(run.right for run in stretch) - edge
    core = [run for run in stretch if run.left >= edge and run.right - edge > _FILLED * longest]
    if len(core) < _LEAST_LINES:
        return None
    top, bottom = core[0].top - core[0].height, core[-1].bottom
    parts = _Parts([], [], [], [])
    for run in stretch:
        side = parts.right if run.left >= edge else parts.left
        if run.top < top:
            parts.above.append(run)
        elif parts.below or (side and run.top > bottom and _is_apart(side[-1], run)):
            parts.below.append(run)
        else:
            side.append(run)
    return parts if _is_prose(parts.left) and _is_prose(parts.right) else None


def _is_apart(run: Run, following: Run) -> bool:
    return following.top - run.bottom > _APART * run.height


def _is_prose(runs: list[Run]) -> bool:
    """Say whether runs are lines of a column: most of them as long as the longest."""
    if len(runs) < _LEAST_LINES:
        return False
    widths = [run.right - run.left for run in runs]
    longest = max(run.right for run in runs) - min(run.left for run in runs)
    long_enough = longest > 8 * median(run.height for run in runs)
    return long_enough and median(widths) >= _FILLED * longest
