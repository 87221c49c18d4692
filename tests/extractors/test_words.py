"""Words cover a text without gap or overlap."""

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
