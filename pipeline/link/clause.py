"""The words around the amounts of a report, where an amount, a date or a long name is one word."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TypeAlias

from extractors.mention import Mention
from extractors.words import tag
from pipeline.model import Document, Quantity, Span

AMOUNT = "<amount>"
DATE = "<date>"
NAME = "<name>"
"""Surfaces and tags of the words that stand for an amount, a date, or an organization."""

LONG_NAME = 4
"""Characters of the names that are one word; a shorter one is a word anyway."""

EDGE = ("<edge>", "<edge>")
"""The word and tag before the first word and behind the last."""

LATIN = "eng"
"""jieba's tag of Latin words and codes."""

LINE_ENDS = ("\n", "\r", "\t")
"""What ends a line or a table's cell."""

_SPACE_OR_CODE = re.compile(r"[\s\x00-\x7f]")

Mark: TypeAlias = tuple[int, int, str]
"""Start, end and ``AMOUNT``, ``DATE`` or ``NAME``."""


@dataclass(slots=True)
class Words:
    """Consecutive words of a text, list by list: offsets, surfaces, and surfaces with their tags.

    The first and the last are ``EDGE``, so that every other word has neighbours.
    """

    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    surfaces: list[str] = field(default_factory=list)
    tagged: list[tuple[str, str]] = field(default_factory=list)

    def add(self, start: int, end: int, word: tuple[str, str]) -> None:
        """Append a word with its tag."""
        self.starts.append(start)
        self.ends.append(end)
        self.surfaces.append(word[0])
        self.tagged.append(word)

    def cut(self, text: str, start: int, end: int) -> None:
        """Append the words of a stretch of text; spaces are none, the ends of lines and cells are."""
        piece = text[start:end]
        words = tag(piece) if piece else []
        if _SPACE_OR_CODE.search(piece):
            self._add_each(words, start)
            return
        surfaces = [surface for surface, _ in words]
        ends = list(accumulate(map(len, surfaces), initial=start))
        self.starts += ends[:-1]
        self.ends += ends[1:]
        self.surfaces += surfaces
        self.tagged += words

    def _add_each(self, words: Iterable[tuple[str, str]], start: int) -> None:
        """Append words without the spaces, those of a code as one."""
        for word in words:
            surface = word[0]
            after = start + len(surface)
            if surface.isascii() and self._ends_in_code(start) and _is_code(word):
                self.join(after, surface)
            elif not surface.isspace() or surface in LINE_ENDS:
                self.add(start, after, word)
            start = after

    def _ends_in_code(self, start: int) -> bool:
        return self.ends[-1] == start and _is_code(self.tagged[-1])

    def join(self, end: int, surface: str) -> None:
        """Lengthen the last word (PM, 2, ., 5 are one)."""
        self.ends[-1] = end
        self.surfaces[-1] += surface
        self.tagged[-1] = self.surfaces[-1], LATIN


def _is_code(word: tuple[str, str]) -> bool:
    """Say whether a word may be a part of a code: Latin letters, digits and the signs between."""
    surface, kind = word
    inside = surface[-1].isalnum() or surface[-1] in "._-+"
    return surface.isascii() and inside and kind not in (AMOUNT, DATE, NAME)


def read(text: str, span: Span, marks: Iterable[Mark]) -> Words:
    """Return the words of a span of the text; the marks inside are in order and stand apart.

    >>> read("建成桥3座。", (0, 6), [(3, 5, AMOUNT)]).surfaces
    ['<edge>', '建成', '桥', '<amount>', '。', '<edge>']
    """
    words = Words()
    at, last = span
    words.add(at, at, EDGE)
    for start, end, kind in marks:
        words.cut(text, at, start)
        words.add(start, end, (kind, kind))
        at = end
    words.cut(text, at, last)
    words.add(last, last, EDGE)
    return words


def marks(
    quantities: Iterable[Quantity], dates: Iterable[Mention], names: Iterable[Span] = ()
) -> list[Mark]:
    """Return amounts, dates beside them, and long names beside both, in the order they stand."""
    amounts = [(q.start, q.end, AMOUNT) for q in quantities]
    found: list[Mark] = []
    for mark in sorted(amounts + [(d.start, d.end, DATE) for d in dates]):
        if not found or found[-1][1] <= mark[0]:
            found.append(mark)
        elif mark[2] == AMOUNT and found[-1][2] == DATE:
            found[-1] = mark
    long = [(start, end, NAME) for start, end in sorted(names) if end - start >= LONG_NAME]
    return _with_names(found, long)


def _with_names(found: list[Mark], names: Iterable[Mark]) -> list[Mark]:
    """Add the names that overlap nothing before them and no amount or date."""
    starts = [start for start, _, _ in found]
    added: list[Mark] = []
    for name in names:
        at = bisect_left(starts, name[1])
        apart = at == 0 or found[at - 1][1] <= name[0]
        if apart and (not added or added[-1][1] <= name[0]):
            added.append(name)
    return sorted([*found, *added])


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
