"""A clause that names nobody has who stands before its comma, opens its sentence, or was born."""

from __future__ import annotations

import pytest

from extractors.lexicon import rows
from pipeline.link.opening import person
from tests.pipeline.link.marked_honors import linked

WORDS = rows("recipient_words", key=("word", "place"))


@pytest.mark.parametrize(
    ("written", "recipients"),
    [
        ("滨海有限公司、东山有限公司，被评为“⟦文明单位⟧”。", ["滨海有限公司、东山有限公司"]),
        ("各部门密切配合滨海有限公司，获评“⟦文明单位⟧”。", [""]),
        (
            "滨海有限公司，被评为“⟦文明单位⟧”；东山有限公司，被评为“⟦示范单位⟧”。",
            ["滨海有限公司", "东山有限公司"],
        ),
        ("杭州先后亮相国际展会，入选“⟦最佳旅游目的地⟧”。", ["杭州"]),
        ("今年6月，杭州以投资的活力，被报社评为“⟦最佳城市⟧”。", ["杭州"]),
        ("东山高新区（西区）2020年产值过亿元，成为⟦国家出口基地⟧。", ["东山高新区（西区）"]),
        ("航线增加，杭州成为交通枢纽，获评⟦全国文明城市⟧。", ["杭州"]),
        ("杭州游客纷纷点赞，入选“⟦最佳旅游目的地⟧”。", [""]),
        ("王海，1970年5月出生，工程师；\n2011年获⟦技能奖章⟧。", ["王海"]),
    ],
)
def test_who_is_spoken_of(written: str, recipients: list[str]) -> None:
    assert [honor.recipient for honor in linked(written)] == recipients


@pytest.mark.parametrize(
    "row", [r for r in WORDS if r["place"] == "often"], ids=lambda r: r["word"]
)
def test_every_word_that_follows_who_opens_a_sentence(row: dict[str, str]) -> None:
    (honor,) = linked(f"杭州{row['word']}亮相展会，入选“⟦最佳旅游目的地⟧”。")
    assert honor.recipient == "杭州"


def test_a_person_far_before_is_not_spoken_of() -> None:
    text = "王海，1970年5月出生。" + "长" * 700 + "获奖章"
    assert person(text, len(text) - 3) is None
