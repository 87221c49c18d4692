"""What the heads say of a table's numbers: their names, their unit, and which have none."""

import pytest

from extractors.lexicon import Row, rows
from extractors.table.cells import find_cells


def _read(text: str) -> list[tuple[str, str, str]]:
    """Return number, unit with its factor, and heads of every cell."""
    return [
        (
            text[cell.start : cell.end],
            f"{cell.unit.factor:f}{cell.unit.unit}" if cell.unit else "",
            "；".join(text[a:b] for a, b in (*cell.row, *cell.column)),
        )
        for cell in find_cells(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "项目\t2023年\n单位：万元\t\n收入\t1,200.5", [("1,200.5", "10000元", "收入；2023年")], id="caption inside"
        ),
        pytest.param(
            "单位：亿元、%\n项目\t金额\t占比\n税收\t52\t61.5",
            [("52", "100000000元", "税收；金额"), ("61.5", "1%", "税收；占比")],
            id="caption of two units",
        ),
        pytest.param(
            "指标\t单位\t2023年\n粮食\t万吨\t52", [("52", "10000吨", "粮食；2023年")], id="column of units"
        ),
        pytest.param(
            "单位：万元\n项目\t数\n收入\t52\n职工人数\t30\n负债率\t46",
            [("52", "10000元", "收入；数"), ("30", "", "职工人数；数"), ("46", "", "负债率；数")],
            id="what money does not measure",
        ),
        pytest.param(
            "序号\t名称\t产量（吨）\n1\t钢\t30", [("30", "1吨", "钢；产量")], id="numbered rows"
        ),
        pytest.param(
            "行业\t增长（%）\t行业\t增长（%）\n农业\t3.5\t工业\t(4.5)",
            [("3.5", "1%", "农业；增长"), ("(4.5)", "1%", "工业；增长")],
            id="side by side",
        ),
        pytest.param(
            "产品\t2022年\t\t2023年\t\n\t数量（辆）\t占比（%）\t数量（辆）\t占比（%）\n汽车\t3\t10\t4\t20",
            [
                ("3", "1辆", "汽车；2022年；数量"), ("10", "1%", "汽车；占比"),
                ("4", "1辆", "汽车；2023年；数量"), ("20", "1%", "汽车；占比"),
            ],
            id="heads over heads",
        ),
        pytest.param(
            "资产（万元）\t30\n其中：现金（万元）\t5", [("30", "10000元", "资产"), ("5", "10000元", "资产；现金")], id="names and values"
        ),
        pytest.param(
            "单位：元\n项目\t金额\n收入\t5,000\n\t000\n支出\t30",
            [("5,000", "", "收入；金额"), ("30", "1元", "支出；金额")],
            id="a number broken over two lines",
        ),
        pytest.param(
            "单位：元\n名称\t证书编号\n甲\t370202", [("370202", "", "甲；证书编号")], id="a code"
        ),
    ],
)  # fmt: skip
def test_heads_and_units(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert _read(text) == expected


@pytest.mark.parametrize("row", rows("table_heads", key=("word", "place")), ids=lambda r: r["word"])
def test_every_word_of_the_lexicon_decides(row: Row) -> None:
    head = {"whole": "{}", "end": "某{}", "start": "{}某"}[row["place"]].format(row["word"])
    units = {
        "generic": "1元", "serial": "", "unit": "", "rate": "", "count": "",
    }  # fmt: skip
    found = _read(f"单位：元\n项目\t{head}\n甲\t30")
    assert [unit for _, unit, _ in found] == [units[row["role"]]]


def test_a_share_is_taken_from_a_caption_of_shares() -> None:
    assert _read("单位：%\n项目\t比重\n甲\t30")[0][1] == "1%"


def test_a_list_of_names_and_values_has_no_heads() -> None:
    text = "股票种类\t普通股\n每股面值\t人民币一元\n发行股数\t500万股\n发行价\t30元"
    assert [heads for _, _, heads in _read(text)] == ["发行股数", "发行价"]
