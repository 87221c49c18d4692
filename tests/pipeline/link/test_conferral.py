"""Titles of one list have one word of conferral; titles that a clause parts have their own."""

from __future__ import annotations

import pytest

from pipeline.link.conferral import clause_start
from tests.pipeline.link.marked_honors import linked


@pytest.mark.parametrize(
    ("written", "cues"),
    [
        ("公司荣获“⟦全国文明单位⟧”“⟦绿色工厂⟧”称号。", ["荣获", "荣获"]),
        ("公司获评“⟦文明单位⟧”称号，入选⟦绿色工厂⟧。", ["获评", "入选"]),
        ("⟦国家示范区⟧、⟦国家试验区⟧获批。", ["获批", "获批"]),
        ("今年评选先进。⟦文明单位⟧", [""]),
        ("公司荣获“⟦文明单位⟧”（第三批），效益良好；“⟦绿色工厂⟧”", ["荣获", ""]),
    ],
)
def test_the_word_that_governs_titles(written: str, cues: list[str]) -> None:
    assert [honor.cue for honor in linked(written)] == cues


def test_a_text_without_breaks_is_searched_only_near_by() -> None:
    assert clause_start("县" * 1000, 900) == 500
