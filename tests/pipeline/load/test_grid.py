"""Cells are laid out as lines; merged ones leave the places they cover empty."""

import pytest

from pipeline.load.grid import Grid, Linked, joined


def _lines(*rows: list[tuple[str, dict[str, str]]]) -> list[str]:
    grid = Grid()
    for row in rows:
        grid.row()
        for text, attributes in row:
            grid.cell(attributes)
            grid.line(text)
    return grid.lines()


def test_merged_cells_keep_the_columns_in_their_places() -> None:
    found = _lines(
        [("指标", {"rowspan": "2"}), ("产量", {"colspan": "2"}), ("备注", {"rowspan": "2"})],
        [("去年", {}), ("今年", {})],
        [("粮食", {}), ("51", {}), ("52", {}), ("无", {})],
    )
    assert found == ["", "指标\t产量\t\t备注", "\t去年\t今年", "粮食\t51\t52\t无", ""]


@pytest.mark.parametrize("written", ["0", "-3", "x", "", "99999999"])
def test_odd_spans_do_no_harm(written: str) -> None:
    found = _lines([("甲", {"colspan": written}), ("乙", {})], [("丙", {}), ("丁", {})])
    assert found[2] == "丙\t丁"
    assert len(found[1]) < 300


def test_a_table_that_lays_out_a_page_is_no_table() -> None:
    assert _lines([("第一段。", {})], [("第二段。", {})]) == ["第一段。", "第二段。"]
    assert _lines([("长" * 400, {}), ("侧栏", {})]) == ["长" * 400, "侧栏"]


def test_a_table_within_a_table_is_kept() -> None:
    inner, outer = Grid(), Grid()
    outer.row()
    outer.cell({})
    for text in ("甲", "乙"):
        inner.cell({})
        inner.line(text)
    outer.nest(inner.lines())
    assert outer.lines() == ["", "甲\t乙", ""]


def test_lines_of_a_cell_are_joined_as_chinese_is() -> None:
    assert joined(["地区", "总值"]) == "地区总值"
    assert joined(["GDP", "total\t1"]) == "GDP total 1"


def test_links_are_left_out_but_in_a_table_of_text() -> None:
    menu = _lines([(Linked("首页"), {}), (Linked("动态"), {})])
    layout = _lines([(Linked("首页"), {})], [("投入5亿元。", {})])
    table = _lines([(Linked("粮食"), {}), ("52", {})])
    assert (menu, layout, table) == ([], ["投入5亿元。"], ["", "粮食\t52", ""])
