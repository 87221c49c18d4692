"""Who received a title stands before the word of conferral, or behind the one who gives it."""

from __future__ import annotations

import pytest

from extractors.lexicon import rows
from tests.pipeline.link.marked_honors import linked


def _words(place: str) -> list[str]:
    found = rows("recipient_words", key=("word", "place"))
    return [row["word"] for row in found if row["place"] == place]


@pytest.mark.parametrize(
    ("written", "issuer", "recipient"),
    [
        ("公司荣获“⟦全国文明单位⟧”称号。", "", "公司"),
        ("我县被评为⟦全国“四好农村路”示范县⟧。", "", "我县"),
        ("市总工会授予刘某“⟦滨海工匠⟧”称号。", "市总工会", "刘某"),
        ("授予东山中学“⟦文明校园⟧”称号。", "", "东山中学"),
        ("东山厂获评全总“⟦示范站⟧”。", "全总", "东山厂"),
        ("会议表彰了8个⟦五一劳动奖状⟧单位。", "", ""),
        ("表彰了东山厂，西山厂等14个⟦先进基层工会⟧。", "", "西山厂等14个"),
        ("评选活动结束，出炉了⟦优秀案例⟧。", "", ""),
        ("将举行表彰大会、召开座谈会、发布“⟦最美职工⟧”。", "", ""),
        ("20项经验获省委推广、8个案例入选⟦改革案例⟧。", "", "8个案例"),
        ("东山区在全省考核中获评⟦优秀等次⟧。", "", "东山区"),
        ("东山之歌》获⟦文艺汇演大奖⟧。", "", "东山之歌"),
        ("东山镇、西山村等荣获⟦文明村镇⟧。", "", "东山镇、西山村"),
        ("东山厂获⟦市政府质量奖⟧。", "市政府", "东山厂"),
        ("“东山味道”荣登⟦农业品牌榜⟧。", "", "东山味道"),
        ("“东山味道”品牌荣登⟦农业品牌榜⟧。", "", "“东山味道”品牌"),
        ("东山茶艺作为制茶技艺的重要部分列入⟦国家非遗名录⟧。", "", "东山茶艺"),
        ("国家部委命名的⟦示范村⟧达到8个。", "", ""),
        ("东山厂获评全总第二批⟦优秀案例⟧。", "全总", "东山厂"),
        ("共表彰⟦劳动奖章⟧获得者7人。", "", ""),
        ("12个⟦先进集体⟧荣获省委、省政府表彰。", "省委、省政府", ""),
        ("⟦先进集体⟧", "", ""),
        ("丰收喜讯 东山厂 摘取⟦全国金奖⟧", "", "东山厂"),
    ],
)
def test_the_parties_of_a_conferral(written: str, issuer: str, recipient: str) -> None:
    (honor,) = linked(written)
    assert (honor.issuer, honor.recipient) == (issuer, recipient)


def test_holders_of_the_title_before_receive_no_other() -> None:
    honors = linked("表彰⟦劳动奖状⟧单位、12个⟦先锋号⟧集体、11个⟦工匠⟧。")
    assert [honor.recipient for honor in honors] == ["", "", ""]


def test_titles_that_end_as_their_holders_have_each_their_own() -> None:
    honors = linked("2个集体和6名个人荣获⟦全国先进集体⟧、⟦全国先进个人⟧称号。")
    assert [honor.recipient for honor in honors] == ["2个集体", "6名个人"]


@pytest.mark.parametrize("word", _words("everybody"))
def test_a_whole_place_receives_only_what_it_gets(word: str) -> None:
    honors = linked(f"{word}荣获⟦科技进步奖⟧4项。{word}上榜⟦百强企业⟧4家。")
    assert [honor.recipient for honor in honors] == [word, ""]


@pytest.mark.parametrize("word", _words("issuer"))
def test_every_end_of_an_issuer_s_name(word: str) -> None:
    name = word if word == "全总" else f"滨海{word}"
    (honor,) = linked(f"公司获评{name}“⟦绿色工厂⟧”。")
    assert honor.issuer == name


@pytest.mark.parametrize("word", _words("by"))
def test_who_conferred_stands_before_what_he_did(word: str) -> None:
    (honor,) = linked(f"东山厂登上全总{word}⟦百强榜⟧。")
    assert (honor.issuer, honor.recipient) == ("全总", "东山厂")


@pytest.mark.parametrize("word", _words("persons"))
def test_holders_stand_behind_their_titles(word: str) -> None:
    honors = linked(f"{word}⟦全国劳动模范⟧王海、⟦全国技术能手⟧李江燕等典型。")
    assert [honor.recipient for honor in honors] == ["王海", "李江燕"]


@pytest.mark.parametrize("behind", ["等一批典型", "称号", "三十名", "5名", "等先进，"])
def test_what_else_stands_behind_a_title_is_no_holder(behind: str) -> None:
    (honor,) = linked(f"涌现出“⟦全国劳动模范⟧”{behind}。")
    assert honor.recipient == ""
