"""Running heads and page numbers go; what only looks like one stays."""

from collections.abc import Callable
from typing import Any

import pytest

from pipeline.load.pdf.text import extract

Pdf = Callable[..., bytes]


def pages(*edges: tuple[str, str]) -> list[Callable[[Any], None]]:
    """Return what draws pages, each with words at its head and at its foot and some between."""

    def page(number: int, head: str, foot: str) -> Callable[[Any], None]:
        def draw(canvas: Any) -> None:
            canvas.drawString(72, 800, head)
            canvas.drawString(72, 400, f"正文{'甲乙丙丁戊己庚辛'[number]}。")
            canvas.drawString(280, 30, foot)

        return draw

    return [page(n, *edge) for n, edge in enumerate(edges)]


BODY = ["正文甲。", "正文乙。", "正文丙。", "正文丁。"]


@pytest.mark.parametrize(
    "foot", ["{}", "- {} -", "— {} —", "第{}页", "第 {} 页 共 9 页", "{} / 195", "{}/9", "·{}·"]
)
def test_page_numbers_go(pdf: Pdf, foot: str) -> None:
    data = pdf(*pages(*[("", foot.format(n)) for n in range(1, 5)]))
    assert extract(data).split() == BODY


def test_running_heads_go_with_their_numbers(pdf: Pdf) -> None:
    data = pdf(*pages(*[(f"某市总工会2020年报告 第{n}期", "") for n in range(4)]))
    assert extract(data).split() == BODY


def test_heads_that_change_from_left_to_right_go(pdf: Pdf) -> None:
    data = pdf(*pages(*[("左页", ""), ("右页", "")] * 3))
    assert "页" not in extract(data)


def test_what_stands_on_one_page_stays(pdf: Pdf) -> None:
    data = pdf(*pages(("标题", "2020年3月"), ("", ""), ("", ""), ("", "")))
    assert extract(data).split() == ["标题", "正文甲。", "2020年3月", *BODY[1:]]


def test_words_in_the_middle_of_every_page_stay(pdf: Pdf) -> None:
    def draw(canvas: Any) -> None:
        canvas.drawString(72, 400, "12")

    assert extract(pdf(*[draw] * 5)).split() == ["12"] * 5
