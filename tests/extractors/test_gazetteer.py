import pytest

from extractors.gazetteer import ancestors, by_code, find_regions, named, within
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
        ("建成安徽演艺集团", ["安徽"]),
        ("组建湖南银行", ["湖南"]),
        ("支持安吉、建湖发展", ["安吉", "建湖"]),
        ("完成华侨农场改造", []),
    ],
)
def test_a_county_does_not_begin_within_a_word(text: str, names: list[str]) -> None:
    assert [text[m.start : m.end] for m in find_regions(text)] == names


def test_a_region_before_settles_a_double_name() -> None:
    codes = [m.regions[0].code for m in find_regions("长沙市长沙县")]
    assert codes == ["430100", "430121"]
    changsha, hunan = named("长沙")[0], named("湖南")[0]
    assert within(changsha, hunan)
    assert not within(hunan, changsha)
