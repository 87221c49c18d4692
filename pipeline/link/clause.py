"""The words around the amounts of a report, where an amount or a date is one word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from extractors.mention import Mention
from extractors.words import tag
from pipeline.model import Document, Quantity, Span

AMOUNT = "Q"
DATE = "D"
"""Surfaces and tags of the words that stand for an amount or a date."""

Mark: TypeAlias = tuple[int, int, str]
"""Start, end and ``AMOUNT`` or ``DATE``."""


@dataclass(slots=True)
class Words:
    """Consecutive words of a text: offsets, surfaces and jieba's parts of speech, list by list."""

    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    surfaces: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)

    def add(self, start: int, surface: str, kind: str, end: int) -> None:
        """Append a word."""
        self.starts.append(start)
        self.ends.append(end)
        self.surfaces.append(surface)
        self.tags.append(kind)

    def cut(self, text: str, start: int, end: int) -> None:
        """Append the words of a stretch of text."""
        for surface, kind in tag(text[start:end]) if start < end else ():
            self.add(start, surface, kind, start + len(surface))
            start += len(surface)


def read(text: str, span: Span, marks: Iterable[Mark]) -> Words:
    """Return the words of a span of the text; the marks inside are in order and stand apart.

    >>> read("建成桥3座。", (0, 6), [(3, 5, AMOUNT)]).surfaces
    ['建成', '桥', 'Q', '。']
    """
    words = Words()
    at, last = span
    for start, end, kind in marks:
        words.cut(text, at, start)
        words.add(start, kind, kind, end)
        at = end
    words.cut(text, at, last)
    return words


def marks(quantities: Iterable[Quantity], dates: Iterable[Mention]) -> list[Mark]:
    """Return amounts and the dates that touch none of them, in the order they stand."""
    amounts = [(q.start, q.end, AMOUNT) for q in quantities]
    found: list[Mark] = []
    for mark in sorted(amounts + [(d.start, d.end, DATE) for d in dates]):
        if not found or found[-1][1] <= mark[0]:
            found.append(mark)
        elif mark[2] == AMOUNT and found[-1][2] == DATE:
            found[-1] = mark
    return found


def passages(doc: Document, quantities: Sequence[Quantity]) -> Iterator[Span]:
    """Yield the stretches of the text, in order, that hold amounts, with one sentence before each."""
    stretch: Span | None = None
    for quantity in quantities:
        index = doc.sentence_at(quantity.start)
        start, end = doc.sentences[max(index - 1, 0)].start, doc.sentences[index].end
        end = max(end, quantity.end)
        if stretch and start <= stretch[1]:
            stretch = stretch[0], max(end, stretch[1])
            continue
        if stretch:
            yield stretch
        stretch = min(start, quantity.start), end
    if stretch:
        yield stretch
