"""A page's title stands above its text, unless the text begins with it."""

import pytest

from pipeline.load.html import read
from pipeline.load.html.survey import headed

TEXT = "新增就业5万人。"


@pytest.mark.parametrize(
    ("title", "first"),
    [
        ("某市总工会2023年工作报告_某市总工会", "某市总工会2023年工作报告"),
        ("某市总工会2023年\n工作报告 - 某市总工会", "某市总工会2023年工作报告"),
        ("某市总工会2018-2023年工作报告", "某市总工会2018-2023年工作报告"),
        ("某市人民政府门户网站", TEXT),  # the site, not the page
        ("门户", TEXT),
        ("新增就业5万人", TEXT),  # it stands there
        ("", TEXT),
    ],
)
def test_titles(title: str, first: str) -> None:
    assert headed(TEXT, title).split("\n")[0] == first


def test_the_title_is_that_of_the_page() -> None:
    page = f"<title>某市总工会工作报告</title><p>{TEXT}</p><svg><title>新增就业示意图</title></svg>"
    assert read(page.encode()).text.split("\n")[:2] == ["某市总工会工作报告", TEXT]
