import pytest

from extractors.lexicon import Row, rows
from extractors.organization.organ import find_organs
from extractors.organization.page import read_page


def _found(text: str) -> list[str]:
    return [text[m.start : m.end] for m in find_organs(read_page(text))]


@pytest.mark.parametrize("row", rows("organization_levels"), ids=lambda row: row["word"])
def test_every_level_stands_for_a_region(row: Row) -> None:
    assert _found(f"，{row['word']}总工会，") == [f"{row['word']}总工会"]


@pytest.mark.parametrize("row", rows("organization_no_level"), ids=lambda row: row["before"])
def test_no_level_word_after_these(row: Row) -> None:
    assert _found(f"，{row['before']}市总工会") == []


@pytest.mark.parametrize("row", rows("organization_prefixes"), ids=lambda row: row["prefix"])
def test_every_party_is_taken_along(row: Row) -> None:
    assert _found(f"，{row['prefix']}西安市委员会，") in ([], [f"{row['prefix']}西安市委"])
    assert _found(f"，{row['prefix']}西安市委，") == [f"{row['prefix']}西安市委"]


def test_towns_and_villages_bring_their_names() -> None:
    assert _found("杨柳青镇人民政府公告") == ["杨柳青镇人民政府"]
    assert _found("西安市东城里街道总工会") == ["西安市东城里街道总工会"]
    assert _found("在镇党委领导下") == ["镇党委"]
