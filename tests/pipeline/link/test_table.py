"""What amounts in tables measure, and when, by their heads."""

import pytest

from extractors.lexicon import Row, rows
from pipeline.api import extract_text
from pipeline.link.change import BOTH, roles

TABLE = """某市2023年统计公报

指标\t单位\t2022年\t2023年\t比上年增长（%）
粮食\t万吨\t51\t52\t-1.5
其中：小麦\t万吨\t10\t12\t20
"""


def _rows(text: str) -> list[tuple[str, ...]]:
    return [
        (q.text, q.indicator, q.change, str(q.period_start)[:4])
        for q in extract_text(text).quantities
    ]


def test_rows_columns_and_years() -> None:
    assert _rows(TABLE) == [
        ("51", "粮食", "", "2022"),
        ("52", "粮食", "", "2023"),
        ("-1.5", "粮食；增长", "decrease", "2023"),
        ("10", "粮食；小麦", "", "2022"),
        ("12", "粮食；小麦", "", "2023"),
        ("20", "粮食；小麦；增长", "increase", "2023"),
    ]


@pytest.mark.parametrize(
    ("head", "change"),
    [
        *((f"同比{word}", "increase") for word, role in sorted(roles().items()) if role == BOTH),
        ("同比下降", "decrease"),
        ("占比", ""),
    ],
)
def test_the_head_says_whether_it_rose(head: str, change: str) -> None:
    assert _rows(f"城市\t出口额（亿元）\t{head}（%）\n甲市\t30\t5\n")[1][2] == change


def test_an_amount_with_its_own_unit_is_named_by_its_heads_too() -> None:
    assert _rows("股东\t持股比例\n甲公司\t51%\n乙公司\t49%\n")[0][:2] == ("51%", "甲公司；持股比例")


def test_prose_in_a_cell_is_read_as_prose() -> None:
    found = _rows("项目\t说明\n教育\t新建学校30所，投入资金5亿元。\n卫生\t无\n")
    assert [indicator for _, indicator, _, _ in found] == ["新建学校", "投入资金"]


def test_the_unit_in_brackets_is_no_part_of_what_is_measured() -> None:
    assert _rows("发行总额（亿元）：35.6。")[0][:2] == ("35.6", "发行总额")


def test_what_was_added_is_no_rate_of_the_column_beside_it() -> None:
    text = "单位：元\n项目\t期初余额\t本期增加\n工资\t30\t5\n"
    assert [row[:3] for row in _rows(text)] == [
        ("30", "工资；期初余额", ""),
        ("5", "工资；本期增加", "increase"),
    ]


def test_no_indicator_goes_over_the_end_of_a_cell() -> None:
    ((_, indicator, _, _),) = _rows("增值税\t销项税额的余额\t按 9% 缴纳\n消费税\t无\t无\n")
    assert "\t" not in indicator


GENERIC = [r for r in rows("table_heads", key=("word", "place")) if r["role"] == "generic"]


@pytest.mark.parametrize("row", GENERIC, ids=lambda row: row["word"])
def test_a_head_that_names_nothing_is_no_indicator(row: Row) -> None:
    assert _rows(f"城市\t{row['word']}（亿元）\n甲市\t30\n")[0][1] == "甲市"
