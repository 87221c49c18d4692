"""What a reader of a Word file sees becomes lines; what is deleted or hidden does not."""

from collections.abc import Callable

import pytest

from pipeline.load.docx import read
from pipeline.model import ReportError

W = Callable[..., bytes]


def p(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{r(text)}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def cell(inside: str, properties: str = "") -> str:
    content = inside if inside.startswith("<") else p(inside)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def table(*rows: str) -> str:
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (f"<w:p>{r('新增')}<w:ins>{r('5万')}</w:ins>{r('人')}</w:p>", "新增5万人"),
        (f"<w:p>{r('新增')}<w:del><w:r><w:delText>4万</w:delText></w:r></w:del></w:p>", "新增"),
        (
            f"<w:p><w:moveFrom>{r('移走')}</w:moveFrom><w:moveTo>{r('移来')}</w:moveTo></w:p>",
            "移来",
        ),
        (f"<w:p>{r('工会')}{r('隐去', '<w:vanish/>')}</w:p>", "工会"),
        ("<w:p>" + r("工会", '<w:vanish w:val="0"/>') + "</w:p>", "工会"),
        (f"<w:p><w:hyperlink>{r('总工会')}</w:hyperlink></w:p>", "总工会"),
        (
            "<w:p><w:r><w:fldChar w:fldCharType='begin'/><w:instrText>DATE</w:instrText></w:r>"
            f"{r('2020年')}</w:p>",
            "2020年",
        ),
        (f"<w:p>{r('第一行')}<w:r><w:br/></w:r>{r('第二行')}</w:p>", "第一行\n第二行"),
        (f"<w:p><w:r><w:tab/></w:r>{r('一')}<w:r><w:tab/></w:r>{r('二')}</w:p>", "一 二"),
        (
            "<w:p><w:r><w:ruby><w:rt><w:r><w:t>gong</w:t></w:r></w:rt><w:rubyBase>"
            f"{r('工')}</w:rubyBase></w:ruby></w:r></w:p>",
            "工",
        ),
        (
            f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{r('全市工会')}</w:p>{p('会员')}",
            "全市工会会员",
        ),
        (f"<w:sdt><w:sdtContent>{p('控件里的话')}</w:sdtContent></w:sdt>", "控件里的话"),
        (
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
            f"{p('单击此处')}</w:sdtContent></w:sdt>{p('正文')}",
            "正文",
        ),
    ],
)
def test_a_paragraph_says_what_is_to_be_read(word: W, body: str, text: str) -> None:
    assert read(word(body)).text == text + "\n"


def test_merged_cells_keep_the_columns(word: W) -> None:
    body = p("前") + table(
        cell("指标", '<w:vMerge w:val="restart"/>') + cell("金额", '<w:gridSpan w:val="2"/>'),
        cell("", "<w:vMerge/>") + cell("今年") + cell(p("去年") + p("（万元）")),
        cell("收入") + cell("12") + cell(p("10") + p("20")),
    )
    assert read(word(body + p("后"))).text.split("\n") == [
        "前",
        "",
        "指标\t金额\t",
        "\t今年\t去年（万元）",
        "收入\t12\t10 20",
        "",
        "后",
        "",
    ]


def test_rows_that_begin_or_end_later_keep_the_columns(word: W) -> None:
    late = '<w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/></w:trPr>'
    body = table(cell("甲") + cell("乙") + cell("丙"), late + cell("丁"))
    assert read(word(body)).text == "甲\t乙\t丙\n\t丁\t\n"


def test_a_deleted_row_and_an_endless_span_go(word: W) -> None:
    body = table(
        "<w:trPr><w:del/></w:trPr>" + cell("删") + cell("去"),
        cell("甲", '<w:gridSpan w:val="999999999"/>') + cell("乙"),
    )
    assert read(word(body)).text == "甲" + "\t" * 100 + "乙\n"


def test_a_table_in_a_cell_is_read_within_it_and_a_frame_as_prose(word: W) -> None:
    inner = table(cell("内") + cell("里"))
    assert read(word(table(cell(inner) + cell("外")))).text == "内里\t外\n"
    assert read(word(table(cell(p("一段。") + p("二段。"))))).text == "一段。\n二段。\n"


def test_notes_and_text_boxes_follow_their_paragraph(word: W) -> None:
    box = f"<wps:txbx><w:txbxContent>{p('框中的话')}</w:txbxContent></wps:txbx>"
    body = (
        f"<w:p>{r('会员')}<w:r><w:footnoteReference w:id='2'/></w:r>{r('5万人。')}</w:p>"
        "<w:p><w:r><mc:AlternateContent><mc:Choice>"
        f"{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
        f"{r('正文')}</w:p>"
    )
    note = f'<w:footnote w:id="2">{p("含农民工。")}</w:footnote>'
    assert read(word(body, footnotes=note)).text == "会员5万人。\n含农民工。\n正文\n框中的话\n"


def test_a_note_in_a_table_follows_it(word: W) -> None:
    noted = f"<w:p>{r('甲')}<w:r><w:endnoteReference w:id='1'/></w:r></w:p>"
    note = f'<w:endnote w:id="1">{p("尾注")}</w:endnote>'
    data = word(table(cell(noted) + cell("乙")) + p("后"), endnotes=note)
    assert read(data).text == "甲\t乙\n\n尾注\n后\n"


def test_a_table_of_contents_is_passed_over(word: W) -> None:
    styles = '<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="toc 1"/></w:style>'
    body = p("一、成绩 3", '<w:pStyle w:val="a3"/>') + p("一、成绩")
    assert read(word(body, styles=styles)).text == "一、成绩\n"


def test_elements_without_end_within_each_other_are_refused(word: W) -> None:
    for kind in ("w:p", "w:tbl", "w:x"):
        with pytest.raises(ReportError, match="within each other"):
            read(word(f"<{kind}>" * 10_000 + f"</{kind}>" * 10_000))
