"""Which clauses the model for names reads."""

from __future__ import annotations

import numpy as np

from extractors.ner.clauses import BREAKS, LONGEST, STOPS, among, clauses


def _read(text: str, *signs: int) -> list[str]:
    starts, ends = clauses(among(text, BREAKS), among(text, STOPS), np.array(signs, np.intp))
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]


def test_the_clauses_of_a_sentence_with_a_sign_are_read() -> None:
    text = "天晴。人多，热闹。散了"
    assert _read(text, 6) == ["人多，", "热闹。"]
    assert _read(text, 0, 10) == ["天晴。", "散了"]
    assert _read(text) == []


def test_a_line_end_ends_a_sentence() -> None:
    assert _read("天晴\n人多", 0) == ["天晴\n"]


def test_a_very_long_clause_is_read_in_parts() -> None:
    text = "某" * (2 * LONGEST + 1) + "，某"
    assert [len(part) for part in _read(text, 0)] == [LONGEST, LONGEST, 2, 1]


def test_rare_characters_are_among_none() -> None:
    assert among("𠮷。", "。").tolist() == [False, True]
