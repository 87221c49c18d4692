"""Lists of amounts and what each of them measures."""

from __future__ import annotations

import pytest

from pipeline.link.clause import AMOUNT, read
from pipeline.link.features import Place, Run
from pipeline.link.series import share

SIGN = "Q"
"""Stands for an amount in a text."""


def _share(text: str, *told: str) -> list[str]:
    """Return what each amount, Q, measures, given what each was found to measure alone."""
    found = [(i, i + 1, AMOUNT) for i, sign in enumerate(text) if sign == SIGN]
    words = read(text, (0, len(text)), found)
    at = [n for n, word in enumerate(words.surfaces) if word == AMOUNT]
    runs: list[Run | None] = []
    for name in told:
        start = text.index(name) if name else -1
        end = start + len(name)
        runs.append((words.starts.index(start, 1), words.ends.index(end, 1)) if name else None)
    shared = share(words, [Place(index, "percent", "%") for index in at], runs)
    return [
        "；".join(text[words.starts[first] : words.ends[last]] for first, last in pieces)
        for pieces in shared
    ]


@pytest.mark.parametrize(
    ("text", "told", "expected"),
    [
        ("工业、农业分别增长Q和Q", ("农业", "农业"), ["工业", "农业"]),
        ("工业、农业增长Q和Q", ("工业、农业", "农业"), ["工业", "农业"]),
        ("城镇和农村居民收入分别为Q、Q", ("农村居民收入",) * 2, ["城镇；居民收入", "农村居民收入"]),
        ("收入Q，支出Q，分别增长Q和Q", ("收入", "支出", "支出", "支出"), ["收入", "支出"] * 2),
        ("收入分别增长Q和Q", ("收入", "收入"), ["收入", "收入"]),
        ("收入Q，支出Q", ("收入", "支出"), ["收入", "支出"]),
        ("收入Q。支出Q，分别增长Q和Q", ("收入", "支出", "支出", "支出"), ["收入"] + ["支出"] * 3),
        ("Q和Q", ("", ""), ["", ""]),
    ],
)
def test_lists(text: str, told: tuple[str, ...], expected: list[str]) -> None:
    assert _share(text, *told) == expected
