"""What amounts measure: the marked corpus, and every word of the lexicons that decide it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.date import find_dates
from extractors.lexicon import rows
from pipeline.link.indicator import link_indicators
from tests.pipeline.link.conftest import Marked, mark

CORPUS = Path(__file__).parents[2] / "corpus" / "indicator.tsv"


def _lines() -> list[object]:
    """Return the lines of the corpus, those that are known to fail marked so."""
    lines: list[object] = []
    failing = False
    for line in CORPUS.read_text("utf-8").splitlines():
        failing = failing or line == "# known failures"
        if line and not line.startswith("#"):
            cells = line.split("\t")
            mark = [pytest.mark.xfail(strict=True)] if failing else []
            lines.append(pytest.param(cells, id=cells[0], marks=mark))
    return lines


@pytest.mark.parametrize("line", _lines())
def test_marked_examples(line: list[str], marked: Marked) -> None:
    expected = [cell.split(" | ") for cell in line[1:]]
    doc, quantities = marked(line[0], *(what for what, _, _ in expected))
    linked = link_indicators(doc, quantities, tuple(find_dates(doc.text)))
    found = [
        ["；".join(doc.text[start:end] for start, end in q.indicator), q.change or "-"]
        for q in linked
    ]
    assert found == [cells[1:] for cells in expected]


@pytest.mark.parametrize("verb", [row["verb"] for row in rows("verbs")])
def test_no_indicator_starts_with_a_verb_of_doing(verb: str, marked: Marked) -> None:
    doc, quantities = marked(f"{verb}职工志愿服务活动⟦30场⟧。", "count 场")
    ((start, _),) = link_indicators(doc, quantities)[0].indicator
    assert not doc.text[start:].startswith(verb)


def test_an_amount_alone_measures_nothing_that_is_said(marked: Marked) -> None:
    doc, quantities = marked("⟦35%⟧", "percent %")
    assert link_indicators(doc, quantities)[0].indicator == ()


def test_a_report_without_amounts_stays_as_it_is(marked: Marked) -> None:
    doc, quantities = marked("没有数字。")
    assert link_indicators(doc, quantities) == ()


@given(st.lists(st.text("全市企业增长、，。；\n (2023年)为的", max_size=9), min_size=1, max_size=6))
def test_in_any_text_the_pieces_stand_in_order_and_apart_from_the_amount(parts: list[str]) -> None:
    doc, quantities = mark("⟦5个⟧".join(parts), *["count 个"] * (len(parts) - 1))
    linked = link_indicators(doc, quantities, tuple(find_dates(doc.text)))
    assert [(q.start, q.end) for q in linked] == [(q.start, q.end) for q in quantities]
    for q in linked:
        edges = [0, *(edge for span in q.indicator for edge in span), len(doc.text)]
        assert edges == sorted(edges)
        assert all(end <= q.start or q.end <= start for start, end in q.indicator)


def test_what_is_counted_does_not_begin_with_who_did_it(marked: Marked) -> None:
    text = "学校与滨海大学、江南农业科学院共建联合实验室⟦4个⟧。"
    doc, quantities = marked(text, "count 个")
    names = [(3, 7), (8, 15)]
    ((start, end),) = link_indicators(doc, quantities, (), names)[0].indicator
    assert doc.text[start:end] == "联合实验室"
