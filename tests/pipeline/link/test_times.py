"""Lengths of time that only say when: every word of the lexicon."""

from __future__ import annotations

import pytest

from extractors.lexicon import rows
from pipeline.link.times import time_span
from tests.pipeline.link.conftest import Marked


@pytest.mark.parametrize("row", rows("time_spans"), ids=lambda row: row["word"])
def test_every_word_names_the_time_by_itself(row: dict[str, str], marked: Marked) -> None:
    word = row["word"]
    before, behind = (word, "") if row["side"] == "before" else ("", word)
    doc, (quantity,) = marked(f"，{before}⟦五年⟧{behind}，", "duration 年")
    assert time_span(doc.text, quantity) == (1, len(doc.text) - 1)


def test_other_lengths_are_measured(marked: Marked) -> None:
    doc, (quantity,) = marked("连续⟦五年⟧增长", "duration 年")
    assert time_span(doc.text, quantity) is None


def test_other_amounts_are_no_times(marked: Marked) -> None:
    doc, (quantity,) = marked("这⟦五个⟧单位", "count 个")
    assert time_span(doc.text, quantity) is None
