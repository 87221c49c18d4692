"""The numbers that Word counts stand before their paragraphs."""

from collections.abc import Callable

import pytest

from pipeline.load.docx import read
from pipeline.load.docx.numbers import written


def level(at: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


def numbering(*levels: str, more: str = "") -> str:
    return (
        f'<w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>{more}'
    )


def p(text: str, at: int, num: int = 1) -> str:
    number = f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{num}"/></w:numPr>'
    return f"<w:p><w:pPr>{number}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


LEVELS = (
    level(0, "chineseCounting", "%1、"),
    level(1, "chineseCounting", "（%2）"),
    level(2, "decimal", "%1.%3.", "<w:isLgl/>"),
    level(3, "bullet", "●"),
)


def test_levels_count_within_the_level_above(word: Callable[..., bytes]) -> None:
    body = "".join(
        p(text, at)
        for text, at in [
            ("成绩", 0), ("组建", 1), ("维权", 1), ("2020年", 2), ("点", 3), ("问题", 0), ("人才", 1),
        ]
    )  # fmt: skip
    assert read(word(body, numbering=numbering(*LEVELS))).text.split() == [
        "一、成绩",
        "（一）组建",
        "（二）维权",
        "1.1.",
        "2020年",
        "点",
        "二、问题",
        "（一）人才",
    ]


def test_a_list_that_starts_anew_counts_for_itself(word: Callable[..., bytes]) -> None:
    anew = (
        '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="5"/></w:lvlOverride></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0">'
        f"{level(0, 'decimal', '第%1条')}</w:lvlOverride></w:num>"
    )
    body = p("甲", 0) + p("乙", 0, 2) + p("丙", 0) + p("丁", 0, 3) + p("戊", 0, 9)
    text = read(word(body, numbering=numbering(*LEVELS, more=anew))).text
    assert text == "一、甲\n五、乙\n二、丙\n第1条丁\n戊\n"


def test_a_number_may_come_with_the_style(word: Callable[..., bytes]) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="k"><w:basedOn w:val="h"/></w:style>'
    )
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'
        for style, text in [("h", "成绩"), ("k", "问题")]
    )
    text = read(word(body, numbering=numbering(*LEVELS), styles=styles)).text
    assert text == "一、成绩\n二、问题\n"


@pytest.mark.parametrize(
    ("count", "form", "text"),
    [
        (10, "chineseCounting", "十"),
        (21, "chineseCountingThousand", "二十一"),
        (105, "japaneseCounting", "一百零五"),
        (110, "taiwaneseCounting", "一百一十"),
        (12, "chineseLegalSimplified", "壹拾贰"),
        (20, "ideographDigital", "二〇"),
        (3, "ideographTraditional", "丙"),
        (12, "ideographZodiac", "亥"),
        (28, "lowerLetter", "bb"),
        (3, "upperLetter", "C"),
        (949, "upperRoman", "CMXLIX"),
        (4, "lowerRoman", "iv"),
        (20, "decimalEnclosedCircle", "⑳"),
        (21, "decimalEnclosedCircle", "21"),
        (12, "decimalFullWidth", "１２"),
        (7, "decimalZero", "07"),
        (7, "unknown", "7"),
        (0, "upperRoman", "0"),
        (10**9, "upperRoman", "1000000000"),
    ],
)
def test_a_number_is_written_as_its_format_says(count: int, form: str, text: str) -> None:
    assert written(count, form) == text
