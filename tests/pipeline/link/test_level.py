"""The level of a title comes from its own words, from those before it, or from who confers it."""

from __future__ import annotations

import pytest

from extractors.lexicon import Row, rows
from pipeline.link.level import issuer_level, known_level, levels_of, ordered
from tests.pipeline.link.marked_honors import linked


@pytest.mark.parametrize(
    ("written", "level"),
    [
        ("公司荣获“⟦全国文明单位⟧”称号。", ("国家级",)),
        ("公司获评省级“⟦绿色工厂⟧”。", ("省级",)),
        ("公司获评“⟦绿色工厂⟧”。", ()),
        ("公司获⟦市政府质量奖⟧。", ("市级",)),
        ("公司获第二届市“⟦质量之星⟧”。", ("市级",)),
        ("东山区在全省考核中获评⟦优秀等次⟧。", ("省级",)),
        ("获批⟦浙江综合试验区⟧。", ()),
        ("获批⟦浙江省综合试验区⟧。", ("省级",)),
        ("作品荣获⟦白玉兰奖⟧。", ("省级",)),  # not of 白玉 county
        ("滨海获评⟦全省开放先进市⟧，东山获评⟦先进县⟧。", ("省级",)),
        ("12个⟦先进集体⟧荣获省政府表彰。", ("省级",)),
        ("获批⟦滨海国家自主创新示范区⟧。", ("国家级",)),
        ("获评⟦省级及以上绿色工厂⟧5家。", ("国家级", "省级")),
        ("获评全国、省市级⟦先进集体⟧8个。", ("国家级", "省级", "市级")),
        ("获评⟦国家园林城市⟧、⟦优秀旅游城市⟧。", ("国家级",)),
        ("获批⟦普通高中国家级示范区⟧。", ("国家级",)),
        ("荣获⟦杭州市文明村⟧称号。", ("市级",)),
        ("荣获省“⟦文明村⟧”称号。", ("省级",)),
        ("荣获杭州市“⟦文明村⟧”称号。", ("市级",)),
        ("我县获评⟦“全国文明”示范县⟧。", ("国家级",)),
        ("工作获⟦国务院督查激励⟧。", ("国家级",)),
        ("新区入选⟦联合国教科文组织创意城市⟧。", ("国际级",)),
        ("余杭获评⟦第三届浙江省文明城区⟧。", ("省级",)),
        ("教师荣获浙江“⟦优秀志愿者⟧”称号。", ("省级",)),
        ("东山入选国家能源领域首批⟦试点⟧。", ("国家级",)),
        ("中心获评全国交易行业“⟦创新奖⟧”。", ("国家级",)),
        ("小镇获评浙江首批⟦十大小镇⟧。", ("省级",)),
        ("入选“⟦2023年浙江省集聚区⟧”。", ("省级",)),
        ("荣获⟦全国组织奖⟧两次、⟦贡献奖⟧一次。", ("国家级",)),
        ("教师荣获杭州西溪“⟦优秀志愿者⟧”称号。", ()),
    ],
)
def test_a_title_has_the_level_that_the_text_says(written: str, level: tuple[str, ...]) -> None:
    assert {honor.level for honor in linked(written)} == {level}


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("浙江省总工会工作报告", ("省级",)),
        ("杭州市总工会工作报告", ("市级",)),
        ("桐庐县总工会工作报告", ("区县级",)),
    ],
)
def test_what_a_report_s_own_place_confers_has_its_level(
    title: str, level: tuple[str, ...]
) -> None:
    assert [honor.level for honor in linked("会议表彰了⟦先进集体⟧8个。", title)] == [level]


@pytest.mark.parametrize(
    "row",
    [r for r in rows("recipient_words", key=("word", "place")) if r["place"] == "local"],
    ids=lambda r: r["word"],
)
def test_a_title_that_every_place_confers_has_the_level_of_the_report_s(row: Row) -> None:
    written = f"刘某被授予“⟦{row['word']}⟧”。"
    assert [honor.level for honor in linked(written, "桐庐县总工会工作报告")] == [("区县级",)]


@pytest.mark.parametrize(
    "row",
    [r for r in rows("honor_works", key=("word", "place")) if r["place"] == "zone"],
    ids=lambda r: r["word"],
)
def test_a_zone_has_not_the_level_of_the_region_it_bears(row: Row) -> None:
    assert [honor.level for honor in linked(f"获批⟦杭州绿色{row['word']}⟧。")] == [()]


def test_titles_in_quotation_marks_of_their_own_share_no_level_within_one() -> None:
    honors = linked("获评“⟦中国绿色城市⟧”“⟦十佳投资城市⟧”。")
    assert [honor.level for honor in honors] == [("国家级",), ()]


@pytest.mark.parametrize("row", rows("levels"), ids=lambda row: row["word"])
def test_every_word_of_a_level_opens_a_title(row: Row) -> None:
    level = ordered(row["level"].split(";"))
    assert [honor.level for honor in linked(f"获评⟦{row['word']}文明村⟧。")] == [level]


@pytest.mark.parametrize("row", rows("region_nicknames"), ids=lambda row: row["word"])
def test_every_old_name_of_a_region_has_its_level(row: Row) -> None:
    assert [honor.level for honor in linked(f"获评“⟦{row['word']}工匠⟧”。")] == [(row["level"],)]


@pytest.mark.parametrize("row", rows("honors"), ids=lambda row: row["title"])
def test_every_well_known_honor_has_its_level(row: Row) -> None:
    assert known_level(f"某{row['title']}") == (row["level"],)


def test_a_word_that_names_no_level() -> None:
    assert (levels_of("省"), levels_of("村"), known_level("村")) == (("省级",), (), ())


def test_an_issuer_has_the_level_of_its_organization_or_its_name() -> None:
    assert issuer_level("某局", {"某局": "市"}) == ("市级",)
    assert issuer_level("省教育厅", {}) == ("省级",)
    assert issuer_level("", {}) == ()
