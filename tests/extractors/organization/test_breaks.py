"""Words that no name holds, or begins with."""

from extractors import touch
from extractors.organization.breaks import FIRST, acts, breaks, is_place, leads, opens_none


def test_words_break_where_the_lexicon_says() -> None:
    assert "授予" in breaks()
    assert "培育" in breaks(FIRST)
    assert "培育" not in breaks()
    assert [opens_none(word) for word in ("授予", "培育", "西安")] == [True, True, False]


def test_the_longest_lead_is_cut_off() -> None:
    assert [touch.behind(leads(), "全资子公司彤诺", at) for at in (0, 2)] == [
        "全资子公司",
        "子公司",
    ]


def test_a_region_and_a_part_of_the_world_are_places() -> None:
    assert [is_place(word) for word in ("西安", "东南亚", "实验室")] == [True, True, False]


def test_a_verb_acts_and_a_noun_of_doing_does_not() -> None:
    assert acts("推广", "v")
    assert not acts("研究", "vn")
