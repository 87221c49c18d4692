"""What the model for names looks at."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractors.ner.features import features, marks_of


def _at(text: str, index: int) -> set[str]:
    return set(features(text)[index])


def test_a_character_is_seen_with_its_neighbours() -> None:
    assert {"c荣", "b#", "d获", "cd荣获"} <= _at("荣获金奖", 0)


def test_a_character_knows_its_word_and_its_place_in_it() -> None:
    assert any(look.startswith("w法庭") and look.endswith("B") for look in _at("设立法庭", 2))
    assert any(look.startswith("w法庭") and look.endswith("E") for look in _at("设立法庭", 3))


def test_a_title_ahead_is_seen_up_to_the_next_break() -> None:
    assert any(look.startswith("t4") for look in _at("某某金奖", 0))
    assert any(look.startswith("t-") for look in _at("某某，金奖", 0))


def test_a_cue_behind_is_seen_up_to_the_last_break() -> None:
    assert "kC1" in _at("荣获金奖", 2)
    assert "k-" in _at("荣获，金奖", 3)


def test_quotation_marks_are_seen_from_inside() -> None:
    assert "q1" in _at("“金奖”", 1)
    assert "q0" in _at("“金奖”了", 4)


def test_the_marks_of_a_text() -> None:
    assert marks_of("天晴") == frozenset()
    assert {"K", "G"} <= marks_of("全国总工会授予") | marks_of("教育部授予")


@given(st.text(alphabet="荣获金奖市总工会，。“”a1 𠮷", max_size=40))
def test_every_character_has_features(text: str) -> None:
    assert len(features(text)) == len(text)
