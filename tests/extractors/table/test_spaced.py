"""Tables whose cells only spaces tell apart."""

import pytest

from extractors.table.spaced import spaced_blocks


def _cells(text: str) -> list[list[str]]:
    return [[text[a:b] for a, b in row.cells] for block in spaced_blocks(text) for row in block]


def test_heads_over_two_lines_are_one_row() -> None:
    text = "表1 价格\n单位：%\n\n指 标 全省\n城市 农村\n粮食 2.5 -1.0 3\n油脂 1.0 2.0 3.5\n\n年末外汇储备增加。"
    assert _cells(text) == [
        ["指 标", "全省", "城市", "农村"],
        ["粮食", "2.5", "-1.0", "3"],
        ["油脂", "1.0", "2.0", "3.5"],
    ]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("单位：亿元\n出口额 120 3.5\n进口额 80 1.5\n", []),  # the second column may be a rate
        ("单位：亿元\n出口额 120\n进口额 80\n", [["出口额", "120"], ["进口额", "80"]]),
        ("出口额 120\n进口额 80\n", []),  # no unit is said
        ("工作单位：某公司\n全体职工参加了活动。\n", []),
    ],
)
def test_without_heads_only_what_is_sure(text: str, rows: list[list[str]]) -> None:
    assert _cells(text) == rows
