"""Full lines go on in the next one; short ones, numbered ones and closed ones end."""

from pipeline.load.pdf.flow import Item, Sheet
from pipeline.load.pdf.lines import Line
from pipeline.load.pdf.page import Run
from pipeline.load.pdf.table import Table
from pipeline.load.pdf.wrap import paragraphs

FULL = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉"
"""Twenty characters: the width of the column."""


def line(text: str, top: float, indent: int = 0, size: float = 10) -> Line:
    left = 50 + 10.0 * indent
    glyphs = [(left + n * size, left + (n + 1) * size, char) for n, char in enumerate(text)]
    run = Run(top, top + size, glyphs)
    return Line(run.left, run.top, run.right, run.bottom, [], text, size)


def sheet(*items: Item) -> Sheet:
    return Sheet(300, 800, list(items), [0] * len(items))


def text(*lines: str) -> list[str]:
    """Return the paragraphs of a page of lines; those that begin with spaces are indented."""
    items = [
        line(words.lstrip("　"), 50 + 15 * n, len(words) - len(words.lstrip("　")))
        for n, words in enumerate(lines)
    ]
    return list(paragraphs([sheet(*items)]))


BODY = ("　　" + FULL[:18], FULL, FULL, "完了。")


def test_full_lines_are_one_paragraph() -> None:
    assert text(*BODY, *BODY) == [FULL[:18] + FULL * 2 + "完了。"] * 2


def test_a_short_line_ends_its_paragraph() -> None:
    assert text(*BODY, "小标题", *BODY)[1] == "小标题"


def test_a_full_line_with_a_stop_goes_on_where_indents_tell_paragraphs() -> None:
    closed = FULL[:19] + "。"
    assert text("　　" + FULL[:17] + "。", FULL, "完了。") == [FULL[:17] + "。" + FULL + "完了。"]
    assert text(closed, FULL, "完了。") == [closed, FULL + "完了。"]


def test_a_numbered_line_begins_anew() -> None:
    for number in ("一、", "（二）", "3.", "4．", "第五条", "●"):
        assert text(FULL, number + FULL[:9]) == [FULL, number + FULL[:9]]
    assert text(FULL, "3.5万人") == [FULL + "3.5万人"]


def test_a_line_to_the_right_begins_anew_unless_it_hangs_below_a_number() -> None:
    assert text(FULL, "　　　　　　单位：元") == [FULL, "单位：元"]
    assert text(*BODY, "一、" + FULL[:18], "　　完")[-1] == "一、" + FULL[:18] + "完"


def test_another_size_or_place_begins_anew() -> None:
    big = line(FULL, 50, size=12)
    assert len(list(paragraphs([sheet(big, line("会员", 65))]))) == 2
    far = line("会员", 100)
    assert len(list(paragraphs([sheet(line(FULL, 50), far)]))) == 2


def test_a_paragraph_goes_on_over_the_page() -> None:
    first = sheet(*(line(FULL, 50 + 15 * n) for n in range(3)))
    assert list(paragraphs([first, sheet(line("完了。", 50))])) == [FULL * 3 + "完了。"]


def table(*rows: list[str], top: float = 50) -> Table:
    return Table(50, top, 250, top + 20, [50.0, 150.0, 250.0], list(rows))


def test_a_table_stands_between_empty_lines() -> None:
    assert list(paragraphs([sheet(line("前", 20), table(["甲", "1"]), line("后", 90))])) == [
        "前", "", "甲\t1", "", "后",
    ]  # fmt: skip


def test_a_table_goes_on_over_the_page_without_its_head() -> None:
    head = ["指标", "本年末比上年"]
    sheets = [
        sheet(table(head, ["甲", "1"], ["乙", "本期"])),
        sheet(table(head, ["", "增减"], ["丙", "3"])),
        sheet(table(head, ["丁", "4"])),
    ]
    rows = [row for row in paragraphs(sheets) if row]
    assert rows == ["指标\t本年末比上年", "甲\t1", "乙\t本期增减", "丙\t3", "丁\t4"]


def test_numbers_below_each_other_are_not_one() -> None:
    sheets = [sheet(table(["甲", "1"])), sheet(table(["", "2"]))]
    assert [row for row in paragraphs(sheets) if row] == ["甲\t1", "\t2"]


def test_nothing_is_nothing() -> None:
    assert [*paragraphs([]), *paragraphs([sheet()])] == ["", ""]
