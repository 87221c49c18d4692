"""Tables drawn with rules: the rules give the cells, the cells take the runs that stand in them.

A cell that rules do not part from its neighbour is merged with it; its text stands at its first place.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.load.pdf.cells import Cell, rows_of
from pipeline.load.pdf.lines import lines
from pipeline.load.pdf.page import Page, Rule, Run

_NEAR = 3.0
"""Points within which two rules are one, or touch."""

_MOST_CELLS = 10_000
_MOST_RULES = 2000
"""Rules of one direction on a page, joined, at most; a drawing has more than any table."""


@dataclass(slots=True)
class Table:
    """A table on a page: its place, the places of its columns' borders, and its rows of cells."""

    left: float
    top: float
    right: float
    bottom: float
    borders: list[float]
    rows: list[list[str]]


@dataclass(slots=True)
class Grid:
    """Rules that touch each other, and the places across and down where cells may end."""

    across: list[Rule]
    down: list[Rule]
    xs: list[float]
    ys: list[float]

    def holds(self, run: Run) -> bool:
        """Say whether a run stands inside."""
        x, y = (run.left + run.right) / 2, (run.top + run.bottom) / 2
        return self.xs[0] - 1 < x < self.xs[-1] + 1 and self.ys[0] - 1 < y < self.ys[-1] + 1


def take_tables(page: Page) -> tuple[list[Table], list[Run]]:
    """Return the ruled tables of a page and the runs that stand outside of them."""
    grids = list(_grids(_merged(page.across), _merged(page.down)))
    inside: list[list[Run]] = [[] for _ in grids]
    outside: list[Run] = []
    for run in page.runs:
        at = next((n for n, grid in enumerate(grids) if grid.holds(run)), None)
        (outside if at is None else inside[at]).append(run)
    tables = [_table(grid, runs) for grid, runs in zip(grids, inside, strict=True) if runs]
    return tables, outside


def _merged(rules: list[Rule]) -> list[Rule]:
    """Return rules with those in one that lie along each other and touch."""
    merged: list[Rule] = []
    for group in _near(sorted(rules, key=lambda rule: rule.at)):
        current: Rule | None = None
        for rule in sorted(group, key=lambda rule: rule.first):
            if current is not None and rule.first <= current.last + _NEAR:
                current.last = max(current.last, rule.last)
            else:
                current = Rule(group[0].at, rule.first, rule.last)
                merged.append(current)
    return merged if len(merged) <= _MOST_RULES else []


def _near(rules: list[Rule]) -> Iterator[list[Rule]]:
    group: list[Rule] = []
    for rule in rules:
        if group and rule.at - group[0].at > _NEAR:
            yield group
            group = []
        group.append(rule)
    if group:
        yield group


def _grids(across: list[Rule], down: list[Rule]) -> Iterator[Grid]:
    """Yield the groups of rules that cross each other and part more than one column."""
    for flat, upright in _touching(across, down):
        xs = _places([r.at for r in upright], [e for r in flat for e in (r.first, r.last)])
        ys = _places([r.at for r in flat], [e for r in upright for e in (r.first, r.last)])
        if len(xs) > 2 and len(ys) > 1 and len(xs) * len(ys) <= _MOST_CELLS:
            yield Grid(flat, upright, xs, ys)


def _places(rules: Sequence[float], ends: Sequence[float]) -> list[float]:
    """Return where cells end: at the rules, and where the rules across them end outside of these."""
    kept: list[float] = []
    for place in sorted({*rules, min(ends), max(ends)}):
        if not kept or place - kept[-1] > _NEAR:
            kept.append(place)
    return kept


def _touching(across: list[Rule], down: list[Rule]) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """Yield groups of rules that touch each other, each with some of both directions."""
    groups: list[tuple[list[Rule], list[Rule]]] = []
    for upright in down:
        meeting = [rule for rule in across if _meet(rule, upright)]
        held = {id(rule) for rule in meeting}
        joined = [g for g in groups if any(id(rule) in held for rule in g[0])]
        for group in joined:
            groups.remove(group)
            meeting += [rule for rule in group[0] if id(rule) not in held]
        uprights = [rule for group in joined for rule in group[1]]
        groups.append((meeting, [*uprights, upright]))
    yield from (group for group in groups if group[0])


def _meet(flat: Rule, upright: Rule) -> bool:
    return (
        flat.first - _NEAR <= upright.at <= flat.last + _NEAR
        and upright.first - _NEAR <= flat.at <= upright.last + _NEAR
    )


def _table(grid: Grid, runs: Iterable[Run]) -> Table:
    owner = _owners(grid)
    held: dict[tuple[int, int], list[Run]] = {}
    for run in runs:
        for piece in _cut(run, grid.xs):
            row = _index(grid.ys, (piece.top + piece.bottom) / 2)
            column = _index(grid.xs, (piece.left + piece.right) / 2)
            held.setdefault(owner[row, column], []).append(piece)
    rows: list[list[str]] = []
    for r in range(len(grid.ys) - 1):
        cells = [
            Cell(lines(held.get((r, c), ())), _width(grid, owner, r, c))
            for c in range(len(grid.xs) - 1)
        ]
        rows += [row for row in rows_of(cells) if any(row)]
    return Table(grid.xs[0], grid.ys[0], grid.xs[-1], grid.ys[-1], grid.xs, rows)


def _index(places: list[float], at: float) -> int:
    return min(max(bisect_right(places, at) - 1, 0), len(places) - 2)


def _cut(run: Run, borders: list[float]) -> Iterator[Run]:
    """Yield the parts of a run between the borders that it crosses."""
    if _index(borders, run.left + 1) == _index(borders, run.right - 1):
        yield run
        return
    parts: dict[int, Run] = {}
    for glyph in run.glyphs:
        at = _index(borders, (glyph[0] + glyph[1]) / 2)
        parts.setdefault(at, Run(run.top, run.bottom, [])).glyphs.append(glyph)
    yield from parts.values()


def _owners(grid: Grid) -> dict[tuple[int, int], tuple[int, int]]:
    """Return, for each place of a grid, the first place of the cell that it belongs to."""
    owner: dict[tuple[int, int], tuple[int, int]] = {}
    for r, (top, bottom) in enumerate(zip(grid.ys, grid.ys[1:], strict=False)):
        for c, (left, right) in enumerate(zip(grid.xs, grid.xs[1:], strict=False)):
            x, y = (left + right) / 2, (top + bottom) / 2
            owner[r, c] = (r, c)
            if r and not _ruled(grid.across, top, x):
                owner[r, c] = owner[r - 1, c]
            elif c and not _ruled(grid.down, left, y):
                owner[r, c] = owner[r, c - 1]
    return owner


def _ruled(rules: list[Rule], at: float, beside: float) -> bool:
    return any(abs(r.at - at) <= _NEAR and r.first <= beside <= r.last for r in rules)


def _width(
    grid: Grid, owner: dict[tuple[int, int], tuple[int, int]], row: int, column: int
) -> float:
    last = column
    while owner.get((row, last + 1)) == (row, column):
        last += 1
    return grid.xs[last + 1] - grid.xs[column]
