"""What well-known organizations make is cut off their names."""

import pytest

from extractors.lexicon import Row, rows
from extractors.organization.product import without_product
from extractors.organization.tags import tagged


def _names(text: str) -> list[str]:
    return [text[s:e] for s, e in without_product(text, tagged(text), 0, len(text))]


@pytest.mark.parametrize("product", ["冷轧硅钢", "二期", "智能语音"])
def test_products_and_works_go(product: str) -> None:
    assert _names(f"鞍钢{product}") == ["鞍钢"]


@pytest.mark.parametrize("row", rows("organization_parts"), ids=lambda row: row["word"])
def test_parts_stay(row: Row) -> None:
    name = f"鞍钢东方{row['word']}"
    assert _names(name) == [name]


def test_names_without_a_well_known_one_stay() -> None:
    assert _names("彤诺电子冷轧硅钢") == ["彤诺电子冷轧硅钢"]


def test_names_that_follow_each_other_are_several() -> None:
    assert _names("中共中央国务院") == ["中共中央", "国务院"]
