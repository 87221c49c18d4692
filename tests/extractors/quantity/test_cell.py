"""Numbers whose unit stands in a head or in brackets before them."""

from decimal import Decimal

import pytest

from extractors.quantity import cell
from extractors.quantity.cell import find_behind_brackets, find_in_tables, value_of
from pipeline.extract import extract
from pipeline.model import Document


def test_a_table_gives_amounts_and_a_date_in_it_none() -> None:
    text = "指标\t单位\t绝对数\n粮食\t万吨\t1,052.5\n汽车\t辆\t-3\n"
    found = [(text[m.start : m.end], m.numeral.value, m.unit) for m in find_in_tables(text)]
    assert found == [("1,052.5", Decimal(10525000), "吨"), ("-3", Decimal(-3), "辆")]
    doc = Document("case", "case", "text", "utf-8", "", text, text=text)
    assert [q.rule for q in extract(doc).quantities] == [cell.RULE_CELL, cell.RULE_CELL]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("发行总额（亿元）：35.6，", [3_560_000_000]),
        ("注册资本（万元）500。", [5_000_000]),
        ("资产（百万元）67,69761,98242,02622", []),  # columns that lost their spaces
        ("甲方（负责人）3", []),
        ("收入（万元）2.5亿元", []),
    ],
)
def test_a_unit_in_brackets_before(text: str, values: list[int]) -> None:
    assert [m.numeral.value for m in find_behind_brackets(text)] == values


def test_accountants_write_a_negative_number_in_brackets() -> None:
    assert value_of("（1,200.5）") == Decimal("-1200.5")
