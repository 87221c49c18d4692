"""What the model for names looks at: each character, its words, and the lexicons' marks around it.

A look is a whole number for each character, below a size: a row in a table of weights.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from typing import TypeAlias

import numpy as np

from extractors.ner.clauses import BREAKS, SIGNS, STOPS, among, clauses
from extractors.ner.marks import BEHIND, MARKS, STEPS, Around, Ints, around, find_marks
from extractors.ner.vocabulary import Vocabulary, points

Tagged: TypeAlias = Sequence[tuple[str, str]]
"""The words of a text with their tags; together they are the text."""

PLACES = 4
"""Where in its word a character may stand: it is all of it, first, inner, last."""

MARGIN = 2
"""Zeros before and behind what is told of each character, so that all have neighbours."""


@dataclass(frozen=True, slots=True)
class Look:
    """A number for each of some characters, and what it stays below."""

    codes: Ints
    size: int


Looks: TypeAlias = dict[str, Look]
"""What characters show the model, by name."""


@dataclass(frozen=True, slots=True)
class Page:
    """What is known of a text's characters and words, and starts and ends of the clauses to read.

    ``characters``, ``pairs`` and ``mark`` have a margin, ``words`` and ``tags`` a zero on each
    side and for words that are not looked at; ``word`` is the place of each character's word in them.
    """

    known: Vocabulary
    characters: Ints
    pairs: Ints
    words: Ints
    tags: Ints
    word: Ints
    place: Ints
    around: Around
    mark: Ints
    quoted: Ints
    starts: Ints
    ends: Ints

    def looks(self, at: Ints) -> Looks:
        """Return what the characters at some offsets show."""
        place = Look(self.place[at], PLACES)
        return (
            _neighbours(self, at)
            | _of_words(self, self.word[at], place)
            | _of_marks(self, at, place)
        )


def read(text: str, words: Tagged, known: Vocabulary) -> Page:
    """Return the page of a text with these words for a model that knows a vocabulary."""
    starts, ends, kinds = find_marks(text)
    breaks = among(text, BREAKS)
    marked = around(starts, ends, kinds, breaks)
    characters = _with_margin(known.characters(points(text)))
    lengths = np.array([len(word) for word, _ in words], np.intp)
    word = np.repeat(np.arange(1, len(words) + 1), lengths)
    first, last = clauses(breaks, among(text, STOPS), starts[np.isin(kinds, SIGNS)])
    seen = _seen(word, first, last)
    pairs = [words[at] for at in seen.tolist()]
    return Page(
        known,
        characters,
        known.pairs(characters),
        _spread(known.words([word for word, _ in pairs]), seen, len(words)),
        _spread(known.tags([tag for _, tag in pairs]), seen, len(words)),
        word,
        _places(lengths),
        marked,
        _with_margin(marked.mark),
        _quoted(text),
        first,
        last,
    )


def _seen(word: Ints, starts: Ints, ends: Ints) -> Ints:
    """Return which words stand in clauses, or beside one; ``word`` counts those of characters from 1."""
    most = word.max(initial=0) + 3
    opened = np.bincount(word[starts] - 1, minlength=most)
    closed = np.bincount(word[ends - 1] + 2, minlength=most)
    return np.flatnonzero(np.cumsum(opened - closed)[1:-2])


def _spread(numbers: Ints, at: Ints, length: int) -> Ints:
    """Return numbers at their places, with zeros between, and a zero on each side."""
    spread = np.zeros(length + 2, np.intp)
    spread[at + 1] = numbers
    return spread


def _with_margin(codes: Ints) -> Ints:
    return np.pad(codes, MARGIN)


def _places(lengths: Ints) -> Ints:
    ends = np.cumsum(lengths)
    places = np.full(lengths.sum(), 2, np.intp)
    places[ends - lengths] = 1
    places[ends - 1] = 3
    places[ends[lengths == 1] - 1] = 0
    return places


def _quoted(text: str) -> Ints:
    """Return for each character whether quotation marks are open."""
    at = np.arange(1, len(text) + 1)
    opened = np.maximum.accumulate(np.where(among(text, "“"), at, 0))
    closed = np.maximum.accumulate(np.where(among(text, "”"), at, 0))
    return (opened > closed).astype(np.intp)


def _cross(*looks: Look) -> Look:
    """Return the look that sees several at once."""
    return reduce(lambda a, b: Look(a.codes * b.size + b.codes, a.size * b.size), looks)


def _neighbours(page: Page, at: Ints) -> Looks:
    """Look at the character, those around it, and pairs of them."""
    characters, pairs = page.known.sizes[:2]
    ones = {
        f"character {by:+}": Look(page.characters[at + (MARGIN + by)], characters)
        for by in (-2, -1, 0, 1, 2)
    }
    return ones | {
        f"pair {by:+}": Look(page.pairs[at + (MARGIN + by)], pairs) for by in (-2, -1, 0, 1)
    }


def _of_words(page: Page, at: Ints, place: Look) -> Looks:
    """Look at the words, given by their places, those beside them, and the tags of all."""
    words, tags = page.known.sizes[2:]
    before, tag, behind = (Look(page.tags[at + by], tags) for by in (-1, 0, 1))
    return {
        "word before": _cross(Look(page.words[at - 1], words), place),
        "word": _cross(Look(page.words[at], words), place),
        "word behind": _cross(Look(page.words[at + 1], words), place),
        "tag": _cross(tag, place),
        "tag before": _cross(before, tag, place),
        "tag behind": _cross(tag, behind, place),
    }


def _of_marks(page: Page, at: Ints, place: Look) -> Looks:
    """Look at the marks of the lexicons' words, how near heads and cues are, and quotation marks."""
    before, mark, behind = (Look(page.mark[at + (MARGIN + by)], MARKS) for by in (-1, 0, 1))
    head, title = Look(page.around.head[at], STEPS), Look(page.around.title[at], STEPS)
    cue, quoted = Look(page.around.cue[at], BEHIND), Look(page.quoted[at], 2)
    tag = Look(page.tags[page.word[at]], page.known.sizes[3])
    return {
        "mark": mark,
        "mark before": _cross(before, mark),
        "mark behind": _cross(mark, behind),
        "head": _cross(head, tag),
        "head at mark": _cross(head, mark, place),
        "title": _cross(title, tag),
        "cue": cue,
        "cue and title": _cross(cue, title),
        "quoted": quoted,
        "quoted and title": _cross(quoted, title),
    }
