"""A paragraph or a run has from its style what it does not say itself."""

from collections.abc import Callable

import pytest

from pipeline.load.docx import read

STYLES = (
    '<w:style w:type="paragraph" w:styleId="hid"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="son"><w:basedOn w:val="hid"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>'
    '<w:style w:type="character" w:styleId="shown">'
    '<w:rPr><w:vanish w:val="false"/></w:rPr></w:style>'
)


@pytest.mark.parametrize(
    ("paragraph", "run", "seen"),
    [
        ("hid", "", False),
        ("son", "", False),
        ("a", "", True),
        ("none", "", True),
        ("hid", '<w:rStyle w:val="shown"/>', True),
        ("hid", '<w:vanish w:val="0"/>', True),
        ("a", "<w:vanish/>", False),
    ],
)
def test_hidden_text_is_hidden_by_the_nearest_that_speaks_of_it(
    word: Callable[..., bytes], paragraph: str, run: str, seen: bool
) -> None:
    body = (
        f'<w:p><w:pPr><w:pStyle w:val="{paragraph}"/></w:pPr>'
        f"<w:r><w:rPr>{run}</w:rPr><w:t>工会</w:t></w:r></w:p><w:p><w:r><w:t>会员</w:t></w:r></w:p>"
    )
    assert read(word(body, styles=STYLES)).text == ("工会\n会员\n" if seen else "会员\n")


def test_the_default_style_is_that_of_a_paragraph_without_one(word: Callable[..., bytes]) -> None:
    styles = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="n"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="s"/>'
    )
    body = (
        "<w:p><w:r><w:t>工会</w:t></w:r></w:p>"
        '<w:p><w:pPr><w:pStyle w:val="s"/></w:pPr><w:r><w:t>会员</w:t></w:r></w:p>'
    )
    assert read(word(body, styles=styles)).text == "会员\n"
