"""Columns of prose are read one after the other, and only these."""

import pytest

from pipeline.load.pdf.columns import columns
from pipeline.load.pdf.page import Page, Run


def run(left: float, right: float, top: float) -> Run:
    return Run(top, top + 10, [(left, left + 10, "甲"), (right - 10, right, "乙")])


def column(left: float, right: float, top: float, count: int) -> list[Run]:
    full = [run(left, right, top + 15 * n) for n in range(count - 1)]
    return [*full, run(left, (left + right) / 2, top + 15 * (count - 1))]


def order(runs: list[Run]) -> list[tuple[int, int]]:
    return [(len(part), number) for part, number in columns(Page(600, 800, runs), runs)]


def test_the_left_column_comes_first() -> None:
    runs = column(60, 290, 100, 8) + column(310, 540, 100, 8)
    assert order(sorted(runs, key=lambda r: r.top)) == [(8, 1), (8, 2)]


def test_what_is_above_and_below_stands_alone() -> None:
    above, below = run(60, 540, 85), run(60, 540, 300)
    runs = [above, *column(60, 290, 100, 8), *column(310, 540, 100, 6), below]
    assert order(runs) == [(1, 0), (8, 1), (6, 2), (1, 0)]


def test_a_short_line_far_below_is_no_part_of_the_left_column() -> None:
    runs = [*column(60, 290, 100, 8), *column(310, 540, 100, 8), run(60, 120, 260)]
    assert order(runs) == [(8, 1), (8, 2), (1, 0)]


def test_running_heads_do_not_part_the_columns() -> None:
    runs = [
        run(60, 100, 20),
        *column(60, 290, 100, 8),
        *column(310, 540, 100, 8),
        run(500, 540, 770),
    ]
    assert order(runs) == [(1, 0), (8, 1), (8, 2), (1, 0)]


@pytest.mark.parametrize(
    "runs",
    [
        [],
        [run(60, 540, 100)],
        column(60, 540, 100, 20),
        [piece for n in range(9) for piece in (run(60, 100, 15 * n), run(310, 350, 15 * n))],
        column(60, 290, 100, 8) + column(310, 540, 100, 4),
    ],
)
def test_other_pages_are_read_from_top_to_bottom(runs: list[Run]) -> None:
    assert order(runs) == ([(len(runs), 0)] if runs else [])
