"""The rows of tables: three ways to tell cells apart, and what is no table."""

import pytest

from extractors.table.lines import blocks

ROWS = [["指标", "产量", ""], ["粮食", "52", "x"]]


@pytest.mark.parametrize(
    "text",
    [
        "指标\t产量\t\n粮食\t52\tx",
        "| 指标 | 产量 | |\n| --- | --- | --- |\n| 粮食 | 52 | x |",
        "['指标', '产量', '']\n['粮食', \"52\", 'x']",
    ],
    ids=["tabs", "bars", "list"],
)
def test_the_same_cells_are_read(text: str) -> None:
    found = [[text[a:b] for a, b in row.cells] for block in blocks(text) for row in block]
    assert found == ROWS


def test_prose_between_ends_a_table() -> None:
    text = "甲\t1\n乙\t2\n如下：\n丙\t3\n丁\t4"
    assert [len(block) for block in blocks(text)] == [2, 2]


def test_a_title_between_rows_ends_no_table() -> None:
    text = "项目\t金额\n合计\t5\n分产品\n甲\t3\n乙\t2\n"
    assert [len(block) for block in blocks(text)] == [5]
    assert [len(block) for block in blocks(text.replace("分产品", "\n分产品\n"))] == [2, 2]


@pytest.mark.parametrize("text", ["", "一行\t只有一行", "没有表格。\n第二行。", "| --- |\n| --- |"])
def test_no_table(text: str) -> None:
    assert list(blocks(text)) == []
