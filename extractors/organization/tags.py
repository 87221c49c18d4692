"""Cut a text into words with their parts of speech, by jieba's dictionary."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple, overload

from extractors.words import tag


class Word(NamedTuple):
    """A word of a text and jieba's tag for it (ns a place, nt an organization, v a verb)."""

    start: int
    end: int
    text: str
    tag: str


class Words(Sequence[Word]):
    """The words of a text, each made when it is asked for; together they are the text.

    ``pairs`` holds each word with the tag that jieba gives it, ``starts`` the offset of each, and the
    length of the text.
    """

    __slots__ = ("pairs", "starts")

    def __init__(self, pairs: list[tuple[str, str]]) -> None:
        """Take the words and their tags, in order."""
        self.pairs = pairs
        self.starts = list(accumulate([len(word) for word, _ in pairs], initial=0))

    def begin_at(self, offset: int) -> bool:
        """Say whether a word begins at an offset, or the text ends there."""
        at = bisect_left(self.starts, offset)
        return at < len(self.starts) and self.starts[at] == offset

    def __len__(self) -> int:
        """Return the number of words."""
        return len(self.pairs)

    @overload
    def __getitem__(self, index: int) -> Word: ...

    @overload
    def __getitem__(self, index: slice) -> list[Word]: ...

    def __getitem__(self, index: int | slice) -> Word | list[Word]:
        """Return a word, or the words of a slice."""
        if isinstance(index, slice):
            at = range(*index.indices(len(self)))
            return [_word(self.starts[each], *self.pairs[each]) for each in at]
        return _word(self.starts[index if index >= 0 else index - 1], *self.pairs[index])


def _word(start: int, text: str, tag: str) -> Word:
    """Return a word; jieba calls unknown characters marks (墅), and some nouns amounts (零部件)."""
    if tag == "x" and text.isalpha() and not text.isascii():
        tag = "zg"
    elif tag == "mq" and len(text) > len("几个") and text[0] not in _NUMERALS:
        tag = "n"
    return Word(start, start + len(text), text, tag)


_NUMERALS = "一二三四五六七八九十百千万亿几数半两0123456789"


@lru_cache(maxsize=1)
def tagged(text: str) -> Words:
    """Return the words of a text, in order; together they are the text.

    The last are kept, as several extractors ask for the words of the same text, one after the other.

    >>> [(w.text, w.tag) for w in tagged("设立法庭")]
    [('设立', 'v'), ('法庭', 'n')]
    """
    return Words(tag(text))
