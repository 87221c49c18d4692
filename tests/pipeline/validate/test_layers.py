"""When a found field says what gold says."""

from fractions import Fraction

import pytest

from pipeline.validate.layers import LAYERS, agree, number, similarity, words


@pytest.mark.parametrize(
    ("field", "gold", "found"),
    [
        ("value", "30000000", "30000000.00"),
        ("low", "0.5", "1/2"),
        ("count", "", ""),
        ("unit", "人次", "人 次"),
        ("kind", "count", "count"),
        ("indicator", "投入|累计投入", "“累计投入”"),
        ("canonical", "中华全国总工会", "中华全国总工会"),
        ("level", "省级;市级", "市级;省级"),
        ("level", "", ""),
    ],
)
def test_fields_that_agree(field: str, gold: str, found: str) -> None:
    assert agree(field, gold, found)


@pytest.mark.parametrize(
    ("field", "gold", "found"),
    [
        ("value", "3", "30000"),
        ("high", "", "3"),
        ("unit", "人|名", "名"),
        ("indicator", "投入", "投入资金"),
        ("indicator", "投入", ""),
        ("level", "省级", "省级;市级"),
        ("recipient", "", "市总工会"),
    ],
)
def test_fields_that_differ(field: str, gold: str, found: str) -> None:
    assert not agree(field, gold, found)


def test_a_number_that_is_none_stays_as_written() -> None:
    assert number("许多") == "许多"
    assert number("1/0") == "1/0"


def test_similarity_counts_characters_of_the_best_alternative() -> None:
    assert similarity("甲乙|甲乙丙丁", "甲乙丙") == Fraction(6, 7)
    assert similarity("", "甲") == similarity("甲", "") == 0


def test_the_fields_of_a_row_are_fields() -> None:
    for layer in LAYERS:
        assert set(layer.row) <= set(layer.fields)
    assert {row["word"] for row in words("level")} >= {"国家级", "省级", "市级"}
