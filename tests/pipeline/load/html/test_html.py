"""Web pages become their text, whatever their markup."""

import pytest

from pipeline.load.html import read
from pipeline.load.html.page import furniture, roles
from pipeline.model import ReportError


def _lines(markup: str) -> list[str]:
    return [line for line in read(markup.encode()).text.split("\n") if line]


PAGE = """<!DOCTYPE html><html><head><title>门户</title><script>var a='投入9亿元'</script></head><body>
<div class="top-nav"><a href="/">首页</a></div>
<div id="content"><h1>某市2023年政府工作报告</h1>
<p>　　新增就业<b>5万</b>人，建成学校30所，
财政收入<span>3.5亿元</span>。<br>教育投入2亿元。</p>
<table><tr><th>指标<th>产量（万吨）</tr><tr><td>粮食<td>52</table>
<ul><li><a href="#">某市召开会议</a><li>卫生投入1亿元</ul>
</div><div class="footer">版权所有</div></body></html>"""


def test_a_page_becomes_its_text() -> None:
    assert _lines(PAGE) == [
        "某市2023年政府工作报告",
        "新增就业5万人，建成学校30所，财政收入3.5亿元。",
        "教育投入2亿元。",
        "指标\t产量（万吨）",
        "粮食\t52",
        "卫生投入1亿元",
    ]


@pytest.mark.parametrize("token", sorted(furniture()))
def test_parts_named_as_furniture_are_left_out(token: str) -> None:
    assert _lines(f"<p>投入五亿元建设</p><div class='{token}-box'>其他</div>") == ["投入五亿元建设"]


@pytest.mark.parametrize("tag", sorted(roles().keys() - {"body", "head", "input", "br", "hr"}))
def test_tags_do_what_the_table_says(tag: str) -> None:
    if tag in ("td", "th", "tr", "caption"):
        markup = f"<table><{tag}>一</{tag}></table>投入五亿元。"
    else:
        markup = f"<{tag}>一</{tag}>投入五亿元。"
    found = _lines(f"<body>建设{markup}")
    if roles()[tag] == "line":
        assert found == ["建设", "一", "投入五亿元。"]
    else:
        assert found == ["建设投入五亿元。"]


SENTENCES = "投入5亿元。" * 8


@pytest.mark.parametrize(
    "start",
    [
        "<div class='page with-sidebar'>",
        "<aside>",
        "<div id='js_content' style='visibility: hidden;'>",
        "<div hidden>",
        "<table id=foot><tr><td>",
    ],
)
def test_a_part_of_many_sentences_is_text_whatever_its_name(start: str) -> None:
    page = f"{'<p>建设学校30所。</p>' * 9}{start}<nav>首页</nav>{SENTENCES}"
    assert _lines(page) == ["建设学校30所。"] * 9 + [SENTENCES]


@pytest.mark.parametrize("page", ["<div hidden>投入5亿元。</div>", "<a href=x>投入5亿元<p>二</a>"])
def test_a_page_that_would_have_no_text_is_kept_whole(page: str) -> None:
    assert _lines(page)[0].startswith("投入5亿元")


@pytest.mark.parametrize(
    "links",
    [
        "<div><a href=a>首 页</a>|<a href=b>动态</a></div>",
        "<table><tr><td><a href=a>首页</a><td><a href=b>动态</a></table>",
        "<table><tr><td>·<a href=a>某厂慰问职工200人</a></td></tr></table>",
    ],
)
def test_lines_and_tables_of_links_are_left_out(links: str) -> None:
    assert _lines(f"{links}<p>投入5亿元。</p>") == ["投入5亿元。"]


def test_a_link_in_a_table_of_text_is_text() -> None:
    assert _lines("<table><tr><td><a href=a>粮食</a><td>52</table>") == ["粮食\t52"]


def test_text_that_a_script_shows_is_text() -> None:
    assert _lines("<p>工会<div style='visibility: hidden'>投入5亿元</div>") == ["工会", "投入5亿元"]


def test_raised_digits_stay_apart_and_deleted_text_is_gone() -> None:
    page = (
        "<p>120m<sup>2</sup>，10<sup>3</sup>，3万人<sup>[1]</sup>，投入<del>5</del><ins>6</ins>亿元"
    )
    assert _lines(page) == ["120m²，10³，3万人[1]，投入6亿元"]


def test_a_few_broken_bytes_cost_their_characters_only() -> None:
    whole = "<meta charset=utf-8><p>投入5亿元。" + "建设学校。" * 900
    found = read(whole.encode() + b"\xff")
    assert found.encoding == "utf-8?"
    assert found.text.startswith("投入5亿元。")
    with pytest.raises(ReportError, match="get the file again"):
        read(whole.encode() + b"\xff" * 100)
    with pytest.raises(ReportError, match="get the file again"):
        read(b"<meta charset=nonsense>" + "投入".encode() + b"\xff")


def test_an_anchor_without_a_target_is_no_link() -> None:
    assert _lines("<a name=top><h2>工作报告</h2><p>投入5亿元。</p>") == ["工作报告", "投入5亿元。"]


def test_a_page_that_is_all_named_furniture_is_kept() -> None:
    assert _lines("<div class='links'>投入5亿元，新建学校30所。</div>") == [
        "投入5亿元，新建学校30所。"
    ]


def test_text_in_layout_tables_is_text() -> None:
    assert _lines("<table><tr><td><p>第一段。</p><p>第二段。</p></td></tr></table>") == [
        "第一段。",
        "第二段。",
    ]


def test_preformatted_lines_stay() -> None:
    assert _lines("<pre>一行\n二行</pre>") == ["一行", "二行"]


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("<meta charset=gb2312><p>全市工会会员</p>".encode("gb18030"), "gb2312"),
        ("<meta charset='utf-8'><p>全市工会会员</p>".encode("gb18030"), "gb18030"),
        ("<meta charset=nonsense><p>全市工会会员</p>".encode(), "utf-8"),
        ("<p>全市工会会员</p>".encode("utf-16"), "utf-16"),
    ],
)
def test_the_encoding_is_that_of_the_page_or_found_out(data: bytes, encoding: str) -> None:
    assert read(data) == ("全市工会会员\n", encoding)


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 100_000 + "投入5亿元" + "</div>" * 100_000,
        "<table><tr><td>" * 30_000 + "投入5亿元",
        "<font><table><tr><td><i>投入5亿元" * 2_000,
        "</table></a></pre></div>" * 1_000 + "投入5亿元",
        "投入5亿元" + "<!--" * 50_000,
        "投入5亿元" + "&#x" * 50_000,
        "投入5亿元<a " + "b='c' " * 50_000 + ">",
        "<table>" + "<td colspan=9999 rowspan=9999>投入5亿元" * 2000,
        '<!DOCTYPE x [<!ENTITY a "投入"><!ENTITY b "&a;&a;&a;">]><p>投入5亿元&b;',
        "<nav>投入5亿元",
        "\0<p>投入5亿元\0" + "新建学校。" * 50,
        "<?xml version='1.0' encoding='gbk'?><html><body>投入5亿元</body></html>",
    ],
)
def test_hostile_markup_costs_nothing_but_itself(markup: str) -> None:
    assert "投入5亿元" in read(markup.encode()).text


@pytest.mark.parametrize(
    "markup",
    [
        "<html></html>",
        "<frameset><frame src=a><noframes><body>一</body></noframes></frameset>",
        "<script>1</script>",
    ],
)
def test_a_page_without_text_is_refused(markup: str) -> None:
    with pytest.raises(ReportError, match="holds no text"):
        read(markup.encode())
