from hypothesis import given
from hypothesis import strategies as st

from extractors.organization.tags import tagged


@given(st.text(max_size=50))
def test_the_words_are_the_text(text: str) -> None:
    words = tagged(text)
    assert "".join(word.text for word in words) == text
    assert all(text[word.start : word.end] == word.text for word in words)
    assert all(word.tag for word in words)
