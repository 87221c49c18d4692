"""Where the lexicons' words stand, and how near they are."""

from __future__ import annotations

import numpy as np

from extractors.ner.clauses import BREAKS, among
from extractors.ner.marks import CUES, KINDS, STEPS, Around, around, find_marks, lexicon, steps


def _around(text: str) -> Around:
    return around(*find_marks(text), among(text, BREAKS))


def _kinds(text: str) -> set[str]:
    return {KINDS[kind] for kind in find_marks(text)[2]}


def test_the_marks_of_a_text() -> None:
    assert _kinds("天晴") == set()
    assert {"K", "G"} <= _kinds("全国总工会授予") | _kinds("教育部授予")
    assert set(lexicon().values()) == set(KINDS)


def test_a_marked_word_has_first_inner_and_last_characters() -> None:
    title = 3 * KINDS.index("T")
    assert _around("一等奖了").mark.tolist() == [title + 1, title + 2, title + 3, 0]


def test_a_title_ahead_is_seen_up_to_the_next_break() -> None:
    assert _around("某某金奖").title.tolist() == [4, 3, 2, 1]
    assert _around("金奖某某").title.tolist() == [2, 1, 0, 0]
    assert _around("某某，金奖").title.tolist() == [0, 0, 0, 2, 1]


def test_a_cue_behind_is_seen_up_to_the_last_break() -> None:
    received = CUES.index(KINDS.index("C")) * STEPS
    assert _around("荣获金奖").cue.tolist() == [0, 0, received + 1, received + 2]
    assert _around("荣获，金奖").cue.tolist() == [0, 0, received + 1, 0, 0]


def test_far_distances_are_told_together() -> None:
    assert steps(np.array([17, 99])).tolist() == [7, 7]


def test_an_empty_text_has_no_marks() -> None:
    assert [len(each) for each in find_marks("")] == [0, 0, 0]
    assert len(_around("").mark) == 0
