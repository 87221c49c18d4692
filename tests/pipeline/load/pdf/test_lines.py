"""Glyphs beside each other are a line, with the spaces that a reader sees."""

import pytest

from pipeline.load.pdf.lines import glue, lines, words
from pipeline.load.pdf.page import Run


def run(text: str, left: float = 0, top: float = 0, size: float = 10) -> Run:
    """Return a run of characters as wide as they are high, those of ASCII half as wide; a space is a gap."""
    glyphs = []
    for char in text:
        width = size / 2 if char < "\u2e80" else size
        if char not in " \u3000":
            glyphs.append((left, left + width, char))
        left += width
    return Run(top, top + size, glyphs)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("会员 5 万人", "会员5万人"),
        ("trade union 12 34", "trade union 12 34"),
        ("张三　李四", "张三 李四"),
        ("会 员", "会员"),
    ],
)
def test_gaps_are_spaces_where_a_reader_sees_some(text: str, read: str) -> None:
    assert words(run(text)) == read


def test_the_same_glyph_again_only_makes_it_bold() -> None:
    bold = Run(0, 10, [(0, 10, "会"), (0.5, 10.5, "会"), (10, 20, "员"), (20, 30, "员")])
    assert words(bold) == "会员员"
    (line,) = lines([run("会员"), run("会员", left=0.4)])
    assert line.text == "会员"


def test_lines_go_down_and_pieces_to_the_right() -> None:
    found = lines([run("下面", top=30), run("右边", left=50, top=1), run("左边")])
    assert [line.text for line in found] == ["左边 右边", "下面"]
    assert [len(line.pieces) for line in found] == [2, 1]


def test_a_raised_figure_stands_in_its_line() -> None:
    (line,) = lines([run("1000m"), run("2", left=25, top=-2, size=5), run("以上", left=28)])
    assert line.text == "1000m2以上"
    assert (line.top, line.bottom) == (0, 10)


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("增长", "5%", "增长5%"),
        ("2020", "年", "2020年"),
        ("trade", "union", "trade union"),
        ("organi-", "zation", "organization"),
        ("COVID-", "19", "COVID-19"),
        ("", "会员", "会员"),
        ("会员", "", "会员"),
    ],
)
def test_lines_are_glued_as_one_would_write_them(before: str, after: str, joined: str) -> None:
    assert glue(before, after) == joined
