"""Titles that nothing supports are told from those that were conferred."""

import pytest

from extractors.honor.evidence import is_conferred
from extractors.lexicon import Row, rows

CONFERRED = [
    "我市获评⟦文明城市⟧",
    "荣获⟦先进集体⟧、⟦先进单位⟧称号",
    "成功创建⟦全国示范区⟧",
    "创建⟦省级示范村⟧20个",
    "选树“⟦城市工匠⟧”",
    "⟦先进集体⟧12个",
    "30名⟦技术能手⟧登台",
    "创建2个国家农业园区、3个⟦国家示范区⟧",
    "巩固提升创建成果，荣获⟦全国文明城市⟧、⟦全国双拥模范城⟧等荣誉称号",
    "荣获“创建文明村镇先进市”“⟦全国文明城市⟧”",
    "石桥遗址等9处古建筑为⟦陕西省文物保护单位⟧",
    "入选⟦国家知识产权保护示范区⟧建设名单",
]
NAMED_ONLY = [
    "⟦劳模⟧走基层",
    "慰问⟦先进工作者⟧",
    "建设“创新⟦示范区”和基地⟧",
    "会议结束。⟦标兵⟧代表发言",
    "加快⟦国家知识产权示范城市⟧建设",
    "⟦国家森林城市⟧创建工作启动",
]


def _spans(marked: str) -> tuple[str, list[tuple[int, int]]]:
    text, spans, start = "", [], 0
    for character in marked:
        if character == "⟦":
            start = len(text)
        elif character == "⟧":
            spans.append((start, len(text)))
        else:
            text += character
    return text, spans


@pytest.mark.parametrize("marked", CONFERRED)
def test_a_title_that_was_conferred(marked: str) -> None:
    text, spans = _spans(marked)
    assert all(is_conferred(text, *span) for span in spans)


@pytest.mark.parametrize("marked", NAMED_ONLY)
def test_a_title_that_only_names_somebody(marked: str) -> None:
    text, spans = _spans(marked)
    assert not any(is_conferred(text, *span) for span in spans)


@pytest.mark.parametrize("row", rows("aims"), ids=lambda row: row["word"])
def test_a_title_that_is_only_aimed_at(row: Row) -> None:
    text, spans = _spans(f"{row['word']}⟦全国文明城市⟧。")
    assert not is_conferred(text, *spans[0])


@pytest.mark.parametrize("row", rows("not_honors"), ids=lambda row: row["word"])
def test_what_is_granted_but_no_honor_is_left_out(row: Row) -> None:
    title = f"国家级{row['word']}"
    assert not is_conferred(f"荣获{title}。", 2, 2 + len(title))
