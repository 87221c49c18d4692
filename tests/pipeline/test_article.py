"""Files that hold several articles: where each begins, and for which region it speaks."""

import pytest

from pipeline.api import extract_text
from pipeline.article import find_articles
from pipeline.model import Document
from pipeline.profile import profile

XIAN = (
    "西安网4月25日讯（记者甲）西安市总工会今天表彰一批先进集体，市委书记出席并讲话，向全市广大职工致以节日问候。"
    * 2
)
ZHENGZHOU = (
    "本报讯（记者乙）郑州市九家单位获奖，省总工会今天发布决定，郑州市总工会组织全市职工学习宣传他们的先进事迹。"
    * 2
)


@pytest.mark.parametrize(
    "between", ["\n", "\n\n", "\n九家单位获得全国五一劳动奖状\n\n", "\n（责任编辑：丙）\n\n"]
)
def test_each_dateline_opens_an_article(between: str) -> None:
    starts = find_articles(XIAN + between + ZHENGZHOU)
    assert len(starts) == 2
    assert starts[0] == 0
    assert len(XIAN) < starts[1] <= len(XIAN + between)


@pytest.mark.parametrize(
    "text",
    [
        "",
        XIAN,
        "政府工作报告\n\n各位代表：\n\n一、过去一年工作回顾\n\n近日，全市召开大会。"
        + "经济平稳增长。" * 40,
        f"{XIAN}\n（责任编辑：丙）",
    ],
)
def test_one_article_is_not_cut(text: str) -> None:
    assert find_articles(text) == ()


def test_each_article_has_its_region() -> None:
    text = f"{XIAN}\n\n{ZHENGZHOU}"
    doc = profile(Document("a", "a.txt", "txt", "utf-8", "", text, text=text))
    assert [article.region_code for article in doc.articles] == ["610100", "410100"]
    assert doc.articles[-1].end == len(text)


def test_words_for_levels_mean_the_region_of_their_article() -> None:
    found = extract_text(f"{XIAN}\n\n{ZHENGZHOU}").organization_mentions
    full = {m.canonical for m in found if m.text in ("市委", "省总工会")}
    assert full == {"中国共产党西安市委员会", "河南省总工会"}
