"""What the model for names looks at."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from extractors.ner.features import Page, read
from extractors.ner.vocabulary import Vocabulary
from extractors.words import tag

KNOWN = Vocabulary("奖法获荣金", ["荣获"], ["法庭", "荣获", "金奖"], ["n", "v"])


def _page(text: str) -> Page:
    return read(text, tag(text), KNOWN)


def _codes(text: str) -> dict[str, list[int]]:
    looks = _page(text).looks(np.arange(len(text)))
    return {name: look.codes.tolist() for name, look in looks.items()}


def test_a_character_is_seen_with_its_neighbours() -> None:
    seen = _codes("荣获金奖")
    assert seen["character +0"] == [4, 3, 5, 1]
    assert seen["character -1"] == [0, 4, 3, 5]
    assert seen["character +2"] == [5, 1, 0, 0]
    assert seen["pair +0"] == [1, 0, 0, 0]
    assert seen["pair -1"] == [0, 1, 0, 0]


def test_a_character_knows_its_word_and_its_place_in_it() -> None:
    seen = _codes("设立法庭")
    assert seen["word"] == [1, 3, 4 + 1, 4 + 3]
    assert seen["word behind"] == [4 + 1, 4 + 3, 1, 3]
    assert seen["word before"] == [1, 3, 1, 3]


def test_quotation_marks_are_seen_from_inside() -> None:
    assert _codes("“金奖”了")["quoted"] == [1, 1, 1, 0, 0]


def test_sentences_with_signs_are_to_be_read_clause_by_clause() -> None:
    text = "天晴。当年，荣获金奖。"
    page = _page(text)
    spans = zip(page.starts, page.ends, strict=True)
    assert [text[start:end] for start, end in spans] == ["当年，", "荣获金奖。"]


@given(st.text(alphabet="荣获金奖市总工会，。“”a1 𠮷\ud800\n", max_size=40))
def test_every_character_shows_codes_below_the_size(text: str) -> None:
    text = text.replace("\ud800", "")
    for look in _page(text).looks(np.arange(len(text))).values():
        assert len(look.codes) == len(text)
        assert all(0 <= code < look.size for code in look.codes)
