"""What a report says of itself."""

from datetime import date

import pytest

from pipeline.clean import clean
from pipeline.model import Document, Profile
from pipeline.profile import profile
from pipeline.segment import segment


def _profile(raw: str) -> Profile:
    return profile(segment(clean(Document("d", "d.txt", "text", "utf-8", "", raw)))).profile


def test_title_publisher_region_and_span_of_years() -> None:
    told = _profile(
        "成都工会五年巡礼(2018——2023)\n\n来源:蓉城晚报 浏览: 12\n\n五年来，全市新增会员5万人。"
    )
    assert told == Profile(
        "成都工会五年巡礼(2018——2023)",
        "蓉城晚报",
        "成都市",
        "510100",
        date(2018, 1, 1),
        date(2023, 12, 31),
    )


def test_the_front_matter_tells_title_and_source() -> None:
    told = _profile("---\ntitle: '2021年宁波市政府工作报告'\nsource: 宁波日报\n---\n\n各位代表：\n")
    assert (told.title, told.publisher, told.region) == (
        "2021年宁波市政府工作报告",
        "宁波日报",
        "宁波市",
    )


@pytest.mark.parametrize(
    ("raw", "first", "last"),
    [
        ("2024年政府工作报告\n各位代表，现在报告工作。", 2023, 2023),
        ("政府工作报告\n——2019年1月20日在会议上\n一、2018年工作回顾\n", 2018, 2018),
        ("2022年国民经济和社会发展统计公报\n初步核算，增长3%。", 2022, 2022),
        ("市总工会工作总结\n2020年，全市工会投入资金5万元。", 2020, 2020),
    ],
)
def test_the_years_that_a_report_covers(raw: str, first: int, last: int) -> None:
    told = _profile(raw)
    assert (told.period_start, told.period_end) == (date(first, 1, 1), date(last, 12, 31))


def test_a_report_that_says_nothing_has_an_empty_profile() -> None:
    assert _profile("全年新增就业1972家单位，好。") == Profile()


def test_the_facts_before_a_text_end_with_their_line() -> None:
    told = _profile("---\ntitle: '某市工会年报'  \npublisher:\t某报 \n---\n正文。")
    assert (told.title, told.publisher) == ("某市工会年报", "某报")


def test_where_figures_are_from_is_no_publisher() -> None:
    text = "2020年统计公报\n全年增长5%。\n资料来源：本公报中就业、社会保障数据来自人力资源部门。\n"
    assert _profile(text).publisher == ""
