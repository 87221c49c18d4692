"""Find what an amount measures, and whether it rose or fell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from extractors.lexicon import rows
from extractors.mention import DateMention
from pipeline.link.change import RATE, change_of, change_word, roles
from pipeline.link.clause import Words, marks, passages, read
from pipeline.link.features import Place, Run, place_after, word_at
from pipeline.link.ranker import choose
from pipeline.link.series import Pieces, share
from pipeline.model import Document, Quantity, Span


def link_indicators(
    doc: Document, quantities: tuple[Quantity, ...], dates: tuple[DateMention, ...] = ()
) -> tuple[Quantity, ...]:
    """Return the amounts with ``indicator`` and ``change``."""
    found = marks(quantities, dates)
    linked: list[Quantity] = []
    for start, end in passages(doc, quantities):
        inside = [mark for mark in found if start <= mark[0] and mark[1] <= end]
        amounts = [q for q in quantities if start <= q.start and q.end <= end]
        linked += _link(read(doc.text, (start, end), inside), amounts)
    return tuple(linked)


def _link(words: Words, quantities: Sequence[Quantity]) -> Iterator[Quantity]:
    """Yield the amounts of a passage, linked."""
    places, runs = _choose(words, quantities)
    for quantity, place, pieces in zip(quantities, places, share(words, places, runs), strict=True):
        verb = change_word(words, place.index)
        spans = _itself(words, place) or _spans(words, place, pieces, verb)
        yield replace(quantity, indicator=spans, change=change_of(words, verb))


def _choose(
    words: Words, quantities: Sequence[Quantity]
) -> tuple[list[Place], list[Run | None]]:
    """Return each amount's place, and the run of words that names what it measures."""
    at = {start: index for index, start in enumerate(words.starts)}
    places: list[Place] = []
    runs: list[Run | None] = []
    for q in quantities:
        before, told = (places[-1], runs[-1]) if places else (None, None)
        places.append(place_after(words, at[q.start], q.kind, q.unit, before, told))
        runs.append(choose(words, places[-1]))
    return places, runs


def _spans(words: Words, place: Place, pieces: Pieces, verb: int | None) -> tuple[Span, ...]:
    """Return the spans of what is measured, with the word of change that stands behind it."""
    spans = [(words.starts[first], words.ends[last]) for first, last in pieces]
    if not pieces or verb is None or verb <= pieces[-1][1]:
        return tuple(spans)
    rated = verb - 1 > pieces[-1][1] and roles().get(words.surfaces[verb - 1]) == RATE
    first = verb - rated
    if first == pieces[-1][1] + 1:
        return (*spans[:-1], (spans[-1][0], words.ends[verb]))
    return (*spans, (words.starts[first], words.ends[verb]))


def _itself(words: Words, place: Place) -> tuple[Span, ...]:
    """Return the span of a length of time that says when (五年来, 过去五年), else nothing."""
    if place.kind != "duration":
        return ()
    first = place.index - (role_of_time(word_at(words, place.index - 1)) == "before")
    last = place.index + (role_of_time(word_at(words, place.index + 1)) == "behind")
    return ((words.starts[first], words.ends[last]),) if first < last else ()


@cache
def _times() -> dict[str, str]:
    return {row["word"]: row["side"] for row in rows("time_spans")}


def role_of_time(word: str) -> str | None:
    return _times().get(word)
