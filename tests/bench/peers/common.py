"""What adapters share; nothing but the standard library, for two environments import it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeAlias

_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；\n]*")


class Item(NamedTuple):
    """What a program found: a span, its kind, and the numbers it read there, two for a range."""

    start: int
    end: int
    kind: str = ""
    values: tuple[str, ...] = ()


Reader: TypeAlias = Callable[[str], list[Item]]
"""A program, loaded: text → what it finds, in text order."""


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Yield the sentences of a text, each with its place.

    >>> list(sentences("一。二；三"))
    [(0, '一。'), (2, '二；'), (4, '三')]
    """
    return ((found.start(), found[0]) for found in _SENTENCE.finditer(text))


def by_sentence(read: Reader) -> Reader:
    """Return a reader that gives its program a sentence at a time."""

    def reader(text: str) -> list[Item]:
        return [
            item._replace(start=place + item.start, end=place + item.end)
            for place, sentence in sentences(text)
            for item in read(sentence)
        ]

    return reader


def tagged(words: Iterable[tuple[str, str]], tag: str) -> list[Item]:
    """Return the words of a tag, from all the words of a text in order.

    >>> tagged([("西安", "ns"), ("市总工会", "nt")], "nt")
    [Item(start=2, end=6, kind='', values=())]
    """
    items, place = [], 0
    for word, its in words:
        if its == tag:
            items.append(Item(place, place + len(word)))
        place += len(word)
    return items


def longest(items: Iterable[Item]) -> list[Item]:
    """Return the items that no longer one touches, the first of equals, in text order.

    >>> longest([Item(2, 4), Item(1, 5), Item(5, 6)])
    [Item(start=1, end=5, kind='', values=()), Item(start=5, end=6, kind='', values=())]
    """
    kept: list[Item] = []
    for item in sorted(items, key=lambda i: i.start - i.end):
        if all(item.end <= other.start or other.end <= item.start for other in kept):
            kept.append(item)
    return sorted(kept)
