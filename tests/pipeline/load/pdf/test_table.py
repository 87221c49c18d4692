"""Rules give cells; merged ones leave the others empty."""

from collections.abc import Callable
from typing import Any

import pypdfium2 as pdfium

from pipeline.load.pdf.lines import lines
from pipeline.load.pdf.page import Page, read_page
from pipeline.load.pdf.table import take_tables

Pdf = Callable[..., bytes]


def page(pdf: Pdf, draw: Callable[[Any], None]) -> Page:
    return read_page(pdfium.PdfDocument(pdf(draw))[0])


def grid(canvas: Any, xs: list[float], ys: list[float]) -> None:
    for x in xs:
        canvas.line(x, ys[0], x, ys[-1])
    for y in ys:
        canvas.line(xs[0], y, xs[-1], y)


def test_each_cell_takes_what_stands_in_it(pdf: Pdf) -> None:
    def draw(canvas: Any) -> None:
        canvas.drawString(100, 720, "表前")
        grid(canvas, [100, 200, 300], [700, 680, 660])
        for x, y, text in [
            (105, 685, "会员"), (205, 685, "5"), (105, 665, "企业"), (205, 665, "7"),
        ]:  # fmt: skip
            canvas.drawString(x, y, text)

    (table,), outside = take_tables(page(pdf, draw))
    assert table.rows == [["会员", "5"], ["企业", "7"]]
    assert [line.text for line in lines(outside)] == ["表前"]


def test_cells_that_no_rule_parts_are_one(pdf: Pdf) -> None:
    def draw(canvas: Any) -> None:
        for y in (700, 640):
            canvas.line(100, y, 400, y)
        canvas.line(200, 680, 400, 680)
        canvas.line(100, 660, 400, 660)
        for x, top in ((100, 700), (200, 700), (300, 680), (400, 700)):
            canvas.line(x, top, x, 640)
        for x, y, text in [
            (105, 675, "指标"), (250, 685, "金额"), (205, 665, "今年"), (305, 665, "去年"),
            (105, 645, "收入"), (205, 645, "12"), (305, 645, "10"),
        ]:  # fmt: skip
            canvas.drawString(x, y, text)

    (table,), _ = take_tables(page(pdf, draw))
    assert table.rows == [["指标", "金额", ""], ["", "今年", "去年"], ["收入", "12", "10"]]


def test_a_table_open_at_its_sides_has_all_columns(pdf: Pdf) -> None:
    def draw(canvas: Any) -> None:
        for y in (700, 680, 660):
            canvas.line(100, y, 400, y)
        canvas.line(250, 700, 250, 660)
        for x, y, text in [
            (105, 685, "会员"), (255, 685, "5"), (105, 665, "企业"), (255, 665, "7"),
        ]:  # fmt: skip
            canvas.drawString(x, y, text)

    (table,), _ = take_tables(page(pdf, draw))
    assert table.rows == [["会员", "5"], ["企业", "7"]]


def test_text_that_runs_over_a_border_is_cut_there(pdf: Pdf) -> None:
    def draw(canvas: Any) -> None:
        grid(canvas, [100, 148, 300], [700, 680])
        canvas.drawString(100, 685, "会员总数五万")

    (table,), _ = take_tables(page(pdf, draw))
    assert table.rows == [["会员总数", "五万"]]


def test_a_frame_and_a_drawing_are_no_tables(pdf: Pdf) -> None:
    def draw(canvas: Any) -> None:
        canvas.rect(90, 600, 300, 120)
        canvas.drawString(100, 700, "框里的一段话。")
        for n in range(3000):
            canvas.line(10 + 0.01 * n, 100 + 0.13 * n, 30 + 0.1 * n, 100 + 0.13 * n)

    tables, outside = take_tables(page(pdf, draw))
    assert tables == []
    assert [line.text for line in lines(outside)] == ["框里的一段话。"]
