"""Words that touch a place of a text."""

import pytest

from extractors.touch import before, behind, by_first, by_last

WORDS = ("上", "以上", "及以上")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("及以上", "及以上"), ("及以", ""), ("以上", "以上"), ("上海", "上"), ("", "")],
)
def test_the_longest_word_behind_an_offset(text: str, expected: str) -> None:
    assert behind(by_first(WORDS), f"三{text}", 1) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("及以上", "及以上"), ("以上", "以上"), ("海上", "上"), ("上海", ""), ("", "")],
)
def test_the_longest_word_before_an_offset(text: str, expected: str) -> None:
    assert before(by_last(WORDS), f"{text}三", len(text)) == expected
