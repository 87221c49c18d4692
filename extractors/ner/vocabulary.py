"""The characters, pairs of characters, words and tags that the model for names knows, as numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import repeat
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from extractors.ner.marks import Ints

UNKNOWN = 0
"""The number of everything that is not known; what is known counts from 1."""

PLANE = 0x10000
"""Code points that are looked up; what lies beyond (rare characters, emoji) is unknown."""

Points: TypeAlias = NDArray[np.uint32]
"""Code points, one for each character of a text."""


class Vocabulary:
    """Numbers for characters, pairs of neighbours, words and tags.

    ``entries`` are the known ones of each in the order of their numbers, ``sizes`` how many numbers
    there are.

    >>> known = Vocabulary("县市", ["县市"], ["市县"], ["n"])
    >>> known.characters(points("市县。")).tolist()
    [2, 1, 0]
    >>> known.pairs(known.characters(points("县市县"))).tolist()
    [1, 0, 0]
    """

    __slots__ = ("_character", "_pair", "_tag", "_word", "entries", "sizes")

    def __init__(
        self, characters: str, pairs: Sequence[str], words: Sequence[str], tags: Sequence[str]
    ) -> None:
        """Take what is known, each in the order of its numbers."""
        self._character = np.zeros(PLANE, np.uint16)
        self._character[points(characters)] = np.arange(1, len(characters) + 1)
        self._pair = np.zeros((len(characters) + 1,) * 2, np.uint16)
        firsts, seconds = self.characters(points("".join(pairs))).reshape(-1, 2).T
        self._pair[firsts, seconds] = np.arange(1, len(pairs) + 1)
        self._word = {word: number for number, word in enumerate(words, 1)}
        self._tag = {tag: number for number, tag in enumerate(tags, 1)}
        self.entries = (characters, pairs, words, tags)
        self.sizes = tuple(len(each) + 1 for each in self.entries)

    def characters(self, text: Points) -> Ints:
        """Return the number of each character of a text."""
        numbers: Ints = self._character[text].astype(np.intp)
        return numbers

    def pairs(self, characters: Ints) -> Ints:
        """Return the number of the pair that each character, given as a number, makes with the next."""
        following = np.append(characters[1:], UNKNOWN)
        numbers: Ints = self._pair[characters, following].astype(np.intp)
        return numbers

    def words(self, words: Sequence[str]) -> Ints:
        """Return the numbers of words."""
        return _numbers(self._word, words)

    def tags(self, tags: Sequence[str]) -> Ints:
        """Return the numbers of tags."""
        return _numbers(self._tag, tags)


def _numbers(known: Mapping[str, int], words: Sequence[str]) -> Ints:
    return np.fromiter(map(known.get, words, repeat(UNKNOWN)), np.intp, len(words))


def points(text: str) -> Points:
    """Return the code points of a text, 0 for those that are not looked up.

    >>> points("市A").tolist()
    [24066, 65]
    """
    found = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    return np.where(found < PLANE, found, 0).astype(np.uint32)
