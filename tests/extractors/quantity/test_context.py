"""Context: every word that tells a numeral from an amount does."""

import pytest

from extractors.lexicon import Row, rows
from extractors.quantity import find_quantities
from extractors.quantity.context import noun_unit, noun_unit_before

WORDS = rows("not_amounts", key=("word", "place"))
OPENINGS = [r for r in WORDS if r["place"] == "unit"]


@pytest.mark.parametrize("row", rows("counted_nouns"), ids=lambda row: row["noun"])
def test_every_counted_noun_has_its_unit(row: Row) -> None:
    behind = "" if row["side"] == "before" else row["unit"]
    assert noun_unit(f"5万{row['noun']}", 2) == behind
    size = len(row["noun"])
    assert noun_unit_before(f"{row['noun']}总数达到近5万，", size + 5, size + 7) == row["unit"]


def test_a_number_with_words_behind_it_does_not_count_the_noun_before() -> None:
    assert noun_unit_before("人口达5万元", 3, 5) == ""
    assert noun_unit_before("人口，达5万", 4, 6) == ""


@pytest.mark.parametrize("row", OPENINGS)
def test_no_word_that_opens_like_a_unit_is_one(row: Row) -> None:
    assert list(find_quantities(f"建设3{row['word']}")) == []


@pytest.mark.parametrize(
    "row", [r for r in WORDS if r["place"] == "whole"], ids=lambda r: r["word"]
)
def test_no_word_that_holds_a_numeral_is_an_amount(row: Row) -> None:
    assert list(find_quantities(f"坚持{row['word']}")) == []


@pytest.mark.parametrize(
    "row", [r for r in WORDS if r["place"] == "chinese unit"], ids=lambda r: r["word"]
)
def test_a_word_behind_a_chinese_numeral_is_no_unit(row: Row) -> None:
    assert list(find_quantities(f"坚持三{row['word']}")) == []


@pytest.mark.parametrize(
    "row", [r for r in WORDS if r["place"] == "chinese"], ids=lambda r: r["word"]
)
def test_a_small_chinese_numeral_does_not_count_it(row: Row) -> None:
    assert list(find_quantities(f"建设三{row['word']}，")) == []


@pytest.mark.parametrize(
    "row", [r for r in WORDS if r["place"] == "before"], ids=lambda r: r["word"]
)
def test_a_numeral_behind_the_word_is_no_amount(row: Row) -> None:
    assert list(find_quantities(f"在{row['word']}8个")) == []


@pytest.mark.parametrize(
    "row", [r for r in WORDS if r["place"] == "counts one"], ids=lambda r: r["word"]
)
def test_one_counts_behind_the_word(row: Row) -> None:
    (found,) = find_quantities(f"{row['word']}一年，")
    assert found.numeral.value == 1


@pytest.mark.parametrize(
    "row", [r for r in WORDS if r["place"] == "listed"], ids=lambda r: r["word"]
)
def test_editions_in_a_row_are_counted(row: Row) -> None:
    (found,) = find_quantities(f"连续三{row['word']}获奖")
    assert found.unit == row["word"]


def test_every_place_is_one_of_those_tested() -> None:
    places = {"before", "unit", "chinese unit", "whole", "counts one", "chinese", "listed"}
    places |= {"before rank", "version"}
    assert {row["place"] for row in WORDS} == places


@pytest.mark.parametrize(
    "text",
    [
        "| 万辆 | 92 |",
        "持股数（万股）",
        "新增一批项目",
        "推进千村示范",
        "党的十九大、十九届六中全会",
        "升级为3.0版",
        "十三届五次、六次全会",
    ],
)
def test_no_amount(text: str) -> None:
    assert list(find_quantities(text)) == []


@pytest.mark.parametrize("text", ["召开26次会议", "上百个县", "突破万辆，", "近百村", "连任两届"])
def test_an_amount(text: str) -> None:
    assert len(list(find_quantities(text))) == 1


def test_an_age_is_per_nothing() -> None:
    assert [m.unit for m in find_quantities("每千人口拥有3岁以下婴幼儿")] == ["岁"]


def test_a_share_is_per_nothing() -> None:
    assert [m.unit for m in find_quantities("每万人口发明专利拥有量增长40%")] == ["%"]


def test_the_last_of_joined_nouns_is_counted() -> None:
    assert noun_unit("230万企业退休人员", 4) == "人"


@pytest.mark.parametrize(
    "row", [r for r in WORDS if r["place"] == "version"], ids=lambda r: r["word"]
)
def test_a_version_is_no_amount(row: Row) -> None:
    assert list(find_quantities(f"升级到3.0{row['word']}，")) == []


def test_an_even_decimal_is_an_amount() -> None:
    assert [m.unit for m in find_quantities("人均藏书5.0册")] == ["册"]
