import pytest

from extractors.lexicon import Row, rows
from extractors.organization.page import listed, read_page


def test_a_page_knows_words_regions_and_names() -> None:
    page = read_page("中科院在西安市")
    assert [w.text for w in page.words] == ["中科院", "在", "西安市"]
    assert (page.known, page.regions) == ({0: 3}, {7: 4})
    assert page.is_name(page.words[0])
    assert page.is_full_region(page.words[2])


def test_a_level_is_a_word_of_its_own() -> None:
    assert read_page("全市总工会").region_start(2) is None
    assert read_page("市总工会").region_start(1) == 0
    page = read_page("区域规划")
    assert page.region_word(page.words[0]) is None
    page = read_page("镇（街）")
    assert page.region_word(page.words[0]) is None


def test_two_levels_in_a_row_name_no_region() -> None:
    page = read_page("旗县医院、旗医院")
    words = [word for word in page.words if word.text in ("旗", "县")]
    assert [page.region_word(word) is not None for word in words] == [False, False, True]


def test_lexicons_of_words() -> None:
    assert "全市" in listed("organization_stops")


def test_every_zone_stands_for_a_region() -> None:
    for row in rows("zones"):
        for name in (row["name"], row["short"]):
            assert read_page(f"，{name}总工会").region_start(len(name) + 1) == 1, row


@pytest.mark.parametrize("row", rows("organization_places"), ids=lambda row: row["word"])
def test_a_street_or_bridge_is_no_company(row: Row) -> None:
    page = read_page(f"，长虹{row['word']}。")
    assert page.words.begin_at(3 + len(row["word"])) is False or page.known == {}


def test_a_word_that_only_begins_like_a_place_leaves_the_name() -> None:
    assert read_page("华为路由器").known == {0: 2}
