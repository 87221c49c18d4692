import pytest

from extractors.edge import RULE_NATION, RULE_ODD
from extractors.headed import find_headed
from extractors.lexicon import Row, rows
from extractors.page import read_page


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
    assert _rules("、沈鼓集团、") == {"沈鼓集团": RULE_ODD}
