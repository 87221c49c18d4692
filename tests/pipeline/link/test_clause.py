"""Words around amounts: offsets stay true, amounts and dates are one word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractors.mention import Mention
from pipeline.link.clause import AMOUNT, DATE, EDGE, NAME, marks, passages, read
from tests.pipeline.link.conftest import Marked


@given(st.text("全市增长5%PM.2，。\n 的企业", max_size=40))
def test_every_word_stands_where_it_says(text: str) -> None:
    words = read(text, (0, len(text)), [])
    for start, end, surface in zip(words.starts, words.ends, words.surfaces, strict=True):
        assert text[start:end] == surface or surface == EDGE[0]


def test_codes_are_one_word() -> None:
    assert "PM2.5" in read("PM2.5浓度", (0, 7), []).surfaces


def test_spaces_are_no_words_but_line_ends_are() -> None:
    assert read("面积 \n", (0, 4), []).surfaces == [EDGE[0], "面积", "\n", EDGE[0]]


def test_an_amount_wins_over_a_date_it_touches(marked: Marked) -> None:
    _, quantities = marked("近⟦10年⟧来", "duration 年")
    dates = [Mention(0, 2, "date"), Mention(4, 5, "date")]
    assert marks(quantities, dates) == [(1, 4, AMOUNT), (4, 5, DATE)]


def test_passages_take_the_sentence_before_and_leave_the_rest(marked: Marked) -> None:
    doc, quantities = marked("甲。乙。丙⟦1个⟧。丁。戊。己⟦2个⟧。", "count 个", "count 个")
    assert [doc.text[start:end] for start, end in passages(doc, quantities)] == [
        "乙。丙1个。",
        "戊。己2个。",
    ]


def test_passages_that_touch_are_one(marked: Marked) -> None:
    doc, quantities = marked("甲⟦1个⟧。乙⟦2个⟧。", "count 个", "count 个")
    assert list(passages(doc, quantities)) == [(0, len(doc.text))]


def test_a_long_name_is_one_word_where_no_amount_or_date_stands(marked: Marked) -> None:
    doc, quantities = marked("市委、滨海大学第一医院建成⟦3所⟧分院", "count 所")
    names = [(0, 2), (3, 7), (3, 11), (13, 15)]
    assert marks(quantities, [Mention(7, 9, "date")], names) == [
        (3, 7, NAME), (7, 9, DATE), (13, 15, AMOUNT),
    ]  # fmt: skip
    assert "滨海大学" not in read(doc.text, (0, 13), [(3, 11, NAME)]).surfaces
