"""Words cover a text without gap or overlap."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.words import cut, tag


@given(st.text("工会委员会五1aA ,。\n", max_size=40))
def test_words_and_tags_make_up_the_text(text: str) -> None:
    assert "".join(word for word, _ in tag(text)) == text
    end = 0
    for word, start, stop in cut(text):
        assert (start, text[start:stop]) == (end, word)
        end = stop
    assert end == len(text)


@pytest.mark.parametrize("word", ["总工会", "工人先锋号", "示范县", "先进集体"])
def test_the_lexicons_words_stay_whole(word: str) -> None:
    assert word in [found for found, _, _ in cut(f"全市{word}共有五个")]
