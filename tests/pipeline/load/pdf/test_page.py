"""Glyphs and rules have places on the page as it is read, however it is turned."""

import unicodedata
from collections.abc import Callable
from typing import Any

import pypdfium2 as pdfium
import pytest

from extractors.lexicon import rows
from pipeline.load.pdf.lines import lines
from pipeline.load.pdf.page import Page, plain, read_page

Pdf = Callable[..., bytes]


def page(data: bytes) -> Page:
    document = pdfium.PdfDocument(data)
    return read_page(document[0])


@pytest.mark.parametrize(
    ("turn", "x", "y", "down"),
    [(0, 72, 700, -20), (90, 72, -100, -30), (-90, -700, 100, -30), (180, -500, -700, -20)],
)
def test_turned_text_is_read_upright(pdf: Pdf, turn: int, x: int, y: int, down: int) -> None:
    def draw(canvas: Any) -> None:
        canvas.rotate(turn)
        canvas.drawString(x, y, "第一行甲乙丙")
        canvas.drawString(x, y + down, "第二行")

    read = page(pdf(draw))
    assert [line.text for line in lines(read.runs)] == ["第一行甲乙丙", "第二行"]
    assert all(0 < run.left < run.right < read.width for run in read.runs)
    assert all(0 < run.top < run.bottom < read.height for run in read.runs)


def test_a_turned_page_is_read_as_its_text_runs(pdf: Pdf) -> None:
    def draw(canvas: Any) -> None:
        canvas.setPageRotation(90)
        canvas.drawString(72, 400, "第一行")

    assert [line.text for line in lines(page(pdf(draw)).runs)] == ["第一行"]


def test_what_stands_beside_the_page_is_passed_over(pdf: Pdf) -> None:
    def draw(canvas: Any) -> None:
        canvas.drawString(72, 700, "会员")
        canvas.drawString(72, 1000, "上面")
        canvas.drawString(-300, 600, "左边")

    assert [line.text for line in lines(page(pdf(draw)).runs)] == ["会员"]


def test_a_watermark_across_the_page_is_passed_over(pdf: Pdf) -> None:
    def draw(canvas: Any) -> None:
        canvas.drawString(72, 700, "全市新增会员")
        canvas.rotate(45)
        canvas.drawString(500, 400, "内部资料")
        canvas.rotate(-45)
        canvas.drawString(72, 680, "五万人。")

    assert [line.text for line in lines(page(pdf(draw)).runs)] == ["全市新增会员", "五万人。"]


def test_a_wide_gap_parts_runs(pdf: Pdf) -> None:
    def draw(canvas: Any) -> None:
        canvas.drawString(72, 700, "会员　　5万")

    assert len(page(pdf(draw)).runs) == 2


def test_rules_are_thin_boxes_strokes_and_the_edges_of_frames(pdf: Pdf) -> None:
    def draw(canvas: Any) -> None:
        canvas.drawString(72, 700, "会员")
        canvas.line(50, 600, 300, 600)
        canvas.rect(50, 400, 200, 0.5, stroke=0, fill=1)
        canvas.rect(50, 100, 200, 100, stroke=1, fill=0)
        canvas.rect(300, 100, 200, 100, stroke=0, fill=1)
        canvas.line(50, 50, 300, 90)

    read = page(pdf(draw))
    assert sorted(round(842 - rule.at) for rule in read.across) == [100, 200, 400, 600]
    assert sorted(round(rule.at) for rule in read.down) == [50, 250]


def test_rules_within_forms_stand_where_they_are_drawn(pdf: Pdf) -> None:
    def draw(canvas: Any) -> None:
        canvas.drawString(72, 700, "会员")
        canvas.beginForm("form")
        canvas.line(0, 0, 100, 0)
        canvas.endForm()
        canvas.translate(50, 300)
        canvas.scale(2, 2)
        canvas.doForm("form")

    (rule,) = page(pdf(draw)).across
    assert (round(842 - rule.at), round(rule.first), round(rule.last)) == (300, 48, 252)


def test_every_radical_is_read_as_its_character(pdf: Pdf) -> None:
    for row in rows("radicals"):
        assert unicodedata.name(row["radical"]).startswith("CJK RADICAL")
        assert plain(row["radical"]) == row["character"]


@pytest.mark.parametrize(
    ("char", "read"), [("⼯", "工"), ("豈", "豈"), ("\ufb01", "fi"), ("\ue001", ""), ("\x02", "-")]
)
def test_forms_for_compatibility_are_read_plain(char: str, read: str) -> None:
    assert plain(char) == read
