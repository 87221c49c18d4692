import pytest

from extractors.lexicon import Row, rows
from extractors.organization.edge import RULE_BARE, RULE_FOUNDED, RULE_NATION, RULE_ODD
from extractors.organization.headed import find_headed
from extractors.organization.page import read_page


def _rules(text: str) -> dict[str, str]:
    return {text[m.start : m.end]: m.rule for m in find_headed(read_page(text))}


@pytest.mark.parametrize("row", rows("organization_starts"), ids=lambda row: row["word"])
def test_every_start_begins_a_name(row: Row) -> None:
    name = f"{row['word']}海洋测绘协会"
    assert _rules(f"，{name}，")[name] == RULE_NATION


@pytest.mark.parametrize("row", rows("organization_everyday"), ids=lambda row: row["word"])
def test_no_everyday_character_makes_a_name(row: Row) -> None:
    assert RULE_ODD not in _rules(f"、{row['word']}集团、").values()


def test_an_odd_word_makes_a_name() -> None:
    assert _rules("、秦鼓集团、") == {"秦鼓集团": RULE_ODD}


@pytest.mark.parametrize("row", rows("organization_founding"), ids=lambda row: row["word"])
def test_what_is_founded_has_a_name(row: Row) -> None:
    assert _rules(f"{row['word']}数字发展集团") == {"数字发展集团": RULE_FOUNDED}


@pytest.mark.parametrize("row", rows("organization_plain"), ids=lambda row: row["word"])
def test_plain_heads_make_no_name_of_plain_words(row: Row) -> None:
    assert RULE_FOUNDED not in _rules(f"成立数字发展{row['word']}").values()


@pytest.mark.parametrize("row", rows("organization_bare"), ids=lambda row: row["word"])
def test_some_heads_are_names_by_themselves(row: Row) -> None:
    assert _rules(f"，{row['word']}，") == {row["word"]: RULE_BARE}
    assert _rules(f"新建5个{row['word']}") == {}
