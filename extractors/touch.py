"""Find the words that touch a place of a text, told apart by their character there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

Words: TypeAlias = Mapping[str, tuple[str, ...]]
"""Words by their first or by their last character, the longest first."""


def by_first(words: Iterable[str]) -> Words:
    """Return words by their first character.

    >>> by_first(["以", "以上", "多"])
    {'以': ('以上', '以'), '多': ('多',)}
    """
    return _by(words, lambda word: word[0])


def by_last(words: Iterable[str]) -> Words:
    """Return words by their last character.

    >>> by_last(["近", "接近", "约"])
    {'近': ('接近', '近'), '约': ('约',)}
    """
    return _by(words, lambda word: word[-1])


def _by(words: Iterable[str], character: Callable[[str], str]) -> Words:
    found: dict[str, tuple[str, ...]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        found[character(word)] = (*found.get(character(word), ()), word)
    return found


def behind(words: Words, text: str, start: int) -> str:
    """Return the longest word, by first characters, that begins at an offset, or nothing.

    >>> behind(by_first(["以", "以上"]), "三以上", 1)
    '以上'
    """
    for word in words.get(text[start : start + 1], ()):
        if text.startswith(word, start):
            return word
    return ""


def before(words: Words, text: str, end: int) -> str:
    """Return the longest word, by last characters, that ends at an offset, or nothing.

    >>> before(by_last(["近", "接近"]), "接近三", 2)
    '接近'
    """
    for word in words.get(text[end - 1 : end], ()):
        if text.endswith(word, 0, end):
            return word
    return ""
