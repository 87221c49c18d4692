import pytest

from extractors.gazetteer import ancestors, by_code, find_regions, home_region, named, within
from extractors.lexicon import rows


def test_every_region_has_its_parents_and_is_found_by_name_and_code() -> None:
    for row in rows("regions"):
        region = by_code(row["code"])
        assert region is not None
        assert region in named(row["name"]) or not named(row["name"])
        above = [r.level for r in ancestors(region)]
        assert above == {"省": [], "市": ["省"]}.get(region.level, above)
        assert above[-1:] in (["省"], []), row
        assert region.code[:2] == (ancestors(region) or (region,))[-1].code[:2]


def test_every_former_name_leads_to_a_region_of_today() -> None:
    for row in rows("regions_former", key=("name", "code")):
        assert by_code(row["code"]) in named(row["name"]), row


def test_every_zone_lies_in_a_region() -> None:
    for row in rows("zones"):
        assert by_code(row["code"]) is not None, row


def test_no_everyday_word_is_a_region() -> None:
    for row in rows("region_words"):
        assert list(find_regions(row["word"])) == [], row


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("完成县图书馆建设", []),
        ("市委和县委", []),
        ("健康县城", []),
        ("推进成县医院建设", ["成县"]),
        ("甘肃省成县、礼县", ["甘肃省", "成县", "礼县"]),
        ("马鞍山市和县", ["马鞍山市", "和县"]),
        ("含山县、和县", ["含山县", "和县"]),
    ],
)
def test_a_county_of_one_character_is_no_end_of_a_word(text: str, names: list[str]) -> None:
    assert [text[m.start : m.end] for m in find_regions(text)] == names


@pytest.mark.parametrize("row", rows("region_hints"), ids=lambda r: r["word"])
def test_every_hint_speaks_for_a_level(row: dict[str, str]) -> None:
    text = (row["word"] + "，") * 4 + "西安市莲湖区"
    home = home_region("", "", text)
    expected = {"区县": "莲湖区", "市": "西安市", "省": "西安市", "国家": "西安市"}[row["level"]]
    assert home is not None
    assert home.name == expected


@pytest.mark.parametrize(
    ("title", "publisher", "text", "home"),
    [
        ("2021年西安市政府工作报告", "", "", "西安市"),
        ("西安市莲湖区总工会工作总结", "", "市总工会", "莲湖区"),
        ("政府工作报告", "宝鸡日报", "一年来，我市经济平稳增长。", "宝鸡市"),
        ("", "", "全市新增规上企业50家，莲湖区、雁塔区走在前列，居全省第一。", "西安市"),
        ("", "", "我省支持西安、宝鸡、咸阳、榆林协同发展，陕西省外贸增长5%。", "陕西省"),
        ("", "", "全县粮食总产18万吨，县委、县政府推动兰考县农业转型。", "兰考县"),
        ("", "", "我国外贸总额增长，上海、广东、江苏居前。", ""),
        ("", "", "示范县建设加快，城区道路拓宽。", ""),
        ("", "", "两岸往来密切，台湾同胞来访。", ""),
    ],
)
def test_home(title: str, publisher: str, text: str, home: str) -> None:
    region = home_region(title, publisher, text)
    assert (region.name if region else "") == home


def test_a_region_before_settles_a_double_name() -> None:
    codes = [m.regions[0].code for m in find_regions("长沙市长沙县")]
    assert codes == ["430100", "430121"]
    changsha, hunan = named("长沙")[0], named("湖南")[0]
    assert within(changsha, hunan)
    assert not within(hunan, changsha)
