import pytest

from extractors.gazetteer import find_regions, named
from extractors.lexicon import Row, rows
from pipeline.normalize.full_name import full_name
from pipeline.normalize.place import Place

XIAN = Place((), 0, named("西安市")[0], sure=True)


@pytest.mark.parametrize("row", rows("organization_bodies"), ids=lambda row: row["body"])
def test_every_organ_has_its_full_name(row: Row) -> None:
    expected = row["canonical"].replace("{R}", "西安市")
    assert full_name(f"市{row['body']}", XIAN).text == expected
    assert full_name(f"西安市{row['body']}", XIAN).text == expected


@pytest.mark.parametrize("row", rows("organization_prefixes"), ids=lambda row: row["prefix"])
def test_every_party_has_its_full_name(row: Row) -> None:
    expected = row["canonical"].replace("{R}", "西安市")
    assert full_name(f"{row['prefix']}西安市委", XIAN).text == expected


@pytest.mark.parametrize("row", rows("organization_endings"), ids=lambda row: row["ending"])
def test_every_short_ending_is_written_out(row: Row) -> None:
    canonical = row["canonical"]
    expected = canonical if "{X}" in canonical else "{X}" + canonical
    name = full_name(f"西安北方{row['ending']}", XIAN).text
    assert name == expected.replace("{X}", "西安北方")


@pytest.mark.parametrize("lexicon", ["organizations", "organizations_ambiguous", "companies"])
def test_every_well_known_name_has_its_full_name(lexicon: str) -> None:
    for row in rows(lexicon):
        assert full_name(row["name"], XIAN).text, row


@pytest.mark.parametrize(
    ("surface", "name"),
    [
        ("市人民医院", "西安市人民医院"),
        ("市疾控中心", "西安市疾病预防控制中心"),
        ("莲湖区总工会", "西安市莲湖区总工会"),
        ("蓝田县总工会", "蓝田县总工会"),
        ("蓝田妇幼保健院", "蓝田县妇幼保健院"),
        ("第九人民医院", "西安市第九人民医院"),
        ("大数据管理局", "西安市大数据管理局"),
        ("中科院海洋研究所", "中国科学院海洋研究所"),
        ("清华大学医学院", "清华大学医学院"),
        ("县总工会", "县总工会"),
        ("师范大学", "西安师范大学"),
        ("市公安局东城派出所", "西安市公安局东城派出所"),
        ("省总工会党组", "陕西省总工会党组"),
        ("西安北方公司党委", "中国共产党西安北方公司委员会"),
        ("市 总\n工会", "西安市总工会"),
        ("宝鸡三院", "宝鸡市第三人民医院"),
        ("市一中", "西安市第一中学"),
        ("顺职院", "顺职院"),
        ("国家民政部", "中华人民共和国民政部"),
        ("Northern  Steel, Inc", "Northern Steel, Inc"),
    ],
)
def test_full_names(surface: str, name: str) -> None:
    assert full_name(surface, XIAN).text == name


def test_a_county_is_known_when_the_report_names_it() -> None:
    text = "蓝田县召开会议，县总工会主席到会"
    place = Place(tuple(find_regions(text)), len("蓝田县召开会议，"), named("西安市")[0])
    assert full_name("县总工会", place).text == "蓝田县总工会"


def test_the_committee_of_an_autonomous_region_is_told_from_that_of_a_district() -> None:
    place = Place((), 0, named("达孜区")[0])
    assert full_name("区党委", place).text == "中国共产党西藏自治区委员会"
    assert full_name("区委", place).text == "中国共产党达孜区委员会"
