"""A cell's lines are one text, but numbers below each other are rows."""

import pytest

from pipeline.load.pdf.cells import Cell, rows_of
from pipeline.load.pdf.lines import Line, lines
from pipeline.load.pdf.page import Run


def line(text: str, top: float) -> Line:
    """Return a line of characters ten points high; those of ASCII are half as wide as high."""
    left, glyphs = 0.0, []
    for char in text:
        width = 5.0 if char.isascii() else 10.0
        glyphs.append((left, left + width, char))
        left += width
    (made,) = lines([Run(top, top + 10, glyphs)])
    return made


def cell(*texts: str, width: float = 90, first: float = 0, pitch: float = 15) -> Cell:
    return Cell([line(text, first + pitch * n) for n, text in enumerate(texts)], width)


@pytest.mark.parametrize(
    ("texts", "width", "text"),
    [
        (["归属于上市公司", "股东的净利润"], 90, "归属于上市公司股东的净利润"),
        (["营业", "收入"], 90, "营业收入"),
        (["甲公司", "乙公司"], 200, "甲公司 乙公司"),
        (["毛利率", "（%）"], 90, "毛利率（%）"),
        (["trade", "union"], 40, "trade union"),
        (["100,000,000.0", "0"], 70, "100,000,000.00"),
        (["43,414,4", "53.25"], 50, "43,414,453.25"),
        (["2,559,710,", "000.00"], 90, "2,559,710,000.00"),
        (["2020/12/1", "7"], 50, "2020/12/17"),
        (["7,490", "6,942"], 40, "7,490 6,942"),
        ([], 90, ""),
    ],
)
def test_the_lines_of_a_cell_are_one_text(texts: list[str], width: float, text: str) -> None:
    assert rows_of([cell(*texts, width=width), cell("右")]) == [[text, "右"]]


def test_lines_of_numbers_beside_each_other_are_rows() -> None:
    labels = cell("会员", "企业", "帮扶资金")
    assert rows_of([labels, cell("5", "7", "1,200"), cell("4", "6", "-")]) == [
        ["会员", "5", "4"],
        ["企业", "7", "6"],
        ["帮扶资金", "1,200", "-"],
    ]


def test_a_label_of_two_lines_stays_with_its_numbers() -> None:
    labels = cell("一个长的名", "称在此", "企业")
    numbers = [Cell([line(a, 0), line(b, 30)], 90) for a, b in (("5", "7"), ("4", "6"))]
    assert rows_of([labels, *numbers]) == [["一个长的名称在此", "5", "4"], ["企业", "7", "6"]]


def test_one_column_alone_makes_no_rows() -> None:
    assert rows_of([cell("会员"), cell("5", "7")]) == [["会员", "5 7"]]
    assert rows_of([cell("会员", "情况"), cell("上", "下")]) == [["会员情况", "上下"]]


def test_numbers_that_are_broken_make_no_rows() -> None:
    broken = [cell("43,414,4", "53.25"), cell("9,251,", "880.12"), cell("52,621", ",648.90")]
    text = ["会员情况", "43,414,453.25", "9,251,880.12", "52,621,648.90", "1 2"]
    assert rows_of([cell("会员", "情况"), *broken, cell("1", "2")]) == [text]
