"""Lines and tables come in the order in which they are read."""

from collections.abc import Callable
from typing import Any

import pypdfium2 as pdfium

from pipeline.load.pdf.flow import Item, flow
from pipeline.load.pdf.lines import Line
from pipeline.load.pdf.page import read_page

Pdf = Callable[..., bytes]


def items(pdf: Pdf, draw: Callable[[Any], None]) -> list[object]:
    sheet = flow(read_page(pdfium.PdfDocument(pdf(draw))[0]))
    return [_plain(item) for item in sheet.items]


def _plain(item: Item) -> object:
    return item.text if isinstance(item, Line) else item.rows


def test_pieces_below_each_other_are_a_table(pdf: Pdf) -> None:
    rows = [["指标", "本年", "上年"], ["会员", "5.6", "4.9"], ["帮扶资金合计", "3000", "2500"]]

    def draw(canvas: Any) -> None:
        canvas.drawString(72, 700, "会员情况如下。")
        for n, row in enumerate(rows):
            for at, cell in enumerate(row):
                canvas.drawString(72 + 100 * at, 660 - 20 * n, cell)
        canvas.drawString(72, 560, "以上数据来自统计。")

    assert items(pdf, draw) == ["会员情况如下。", rows, "以上数据来自统计。"]


def test_a_missing_cell_stays_empty_and_a_head_over_rows_has_its_own(pdf: Pdf) -> None:
    places = [
        (72, 660, "指标"), (172, 660, "本年"), (272, 660, "上年"), (72, 640, "资产："),
        (72, 620, "会员"), (272, 620, "4.9"), (72, 600, "企业"), (172, 600, "7"), (272, 600, "6"),
    ]  # fmt: skip

    def draw(canvas: Any) -> None:
        for x, y, text in places:
            canvas.drawString(x, y, text)

    assert items(pdf, draw) == [
        [["指标", "本年", "上年"], ["资产：", "", ""], ["会员", "", "4.9"], ["企业", "7", "6"]]
    ]


def test_one_line_with_a_gap_or_lines_that_do_not_agree_are_no_table(pdf: Pdf) -> None:
    def draw(canvas: Any) -> None:
        canvas.drawString(72, 700, "单位：元　　币种：人民币")
        canvas.drawString(72, 600, "甲　　　乙乙乙乙　　丙")
        canvas.drawString(72, 580, "甲甲甲甲甲　　乙　　丙")

    assert items(pdf, draw) == ["单位：元 币种：人民币", "甲 乙乙乙乙 丙", "甲甲甲甲甲 乙 丙"]


def test_a_ruled_table_stands_between_the_lines_around_it(pdf: Pdf) -> None:
    def draw(canvas: Any) -> None:
        canvas.drawString(72, 600, "表后")
        canvas.drawString(72, 720, "表前")
        for x in (72, 172, 272):
            canvas.line(x, 700, x, 680)
        for y in (700, 680):
            canvas.line(72, y, 272, y)
        canvas.drawString(80, 685, "会员")
        canvas.drawString(180, 685, "5")

    assert items(pdf, draw) == ["表前", [["会员", "5"]], "表后"]


def test_a_table_of_contents_is_passed_over(pdf: Pdf) -> None:
    def draw(canvas: Any) -> None:
        canvas.drawString(72, 700, "第一节 释义" + "." * 40 + "4")
        canvas.drawString(72, 680, "第二节 成绩…………………… 12")
        canvas.drawString(72, 660, "正文")

    assert items(pdf, draw) == ["正文"]
