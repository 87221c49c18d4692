"""Find what an amount measures, and whether it rose or fell."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from extractors.mention import DateMention
from pipeline.link.change import RATE, change_of, change_word, roles
from pipeline.link.clause import AMOUNT, Words, marks, passages, read
from pipeline.link.features import Place, Run, told
from pipeline.link.ranker import Ranker
from pipeline.link.series import Pieces, share
from pipeline.link.times import time_span
from pipeline.link.trim import trim
from pipeline.model import Document, Quantity, Span


def link_indicators(
    doc: Document,
    quantities: tuple[Quantity, ...],
    dates: tuple[DateMention, ...] = (),
    names: Iterable[Span] = (),
) -> tuple[Quantity, ...]:
    """Return the amounts, which stand in text order and apart, with ``indicator`` and ``change``.

    ``names`` are the spans of the organizations.

    ``change`` is given to an amount that is itself the rise or the fall (增长 5%), not to a level
    that was reached (增长到 5亿元).
    """
    linked: list[Quantity] = []
    found = marks(quantities, dates, names)
    starts = [mark[0] for mark in found]
    for start, end in passages(doc, quantities):
        near = found[bisect_left(starts, start) : bisect_left(starts, end)]
        inside = [mark for mark in near if mark[1] <= end]
        count = sum(mark[2] == AMOUNT for mark in inside)
        amounts = quantities[len(linked) : len(linked) + count]
        linked += _link(doc.text, read(doc.text, (start, end), inside), amounts)
    return tuple(linked)


def _link(text: str, words: Words, quantities: Sequence[Quantity]) -> Iterator[Quantity]:
    """Yield the amounts of a passage, linked."""
    places, runs = _choose(words, quantities)
    shared = share(words, places, runs)
    before: tuple[Span, ...] = ()
    for quantity, place, pieces in zip(quantities, places, shared, strict=True):
        verb = change_word(words, place.index)
        time = time_span(text, quantity)
        trimmed = trim(words, place, pieces)
        spans = (time,) if time else _spans(words, trimmed, verb)
        if _only_changes(words, trimmed):
            spans = before
        before = tuple(span for span in spans if _has_letters(text, span))
        yield quantity._replace(indicator=before, change=change_of(words, verb))


def _only_changes(words: Words, pieces: Pieces) -> bool:
    """Say whether nothing but words of change was chosen: 增至 in 从5万户增至9万户."""
    chosen = [at for first, last in pieces for at in range(first, last + 1)]
    return bool(chosen) and all(words.surfaces[at] in roles() for at in chosen)


def _has_letters(text: str, span: Span) -> bool:
    """Say whether a span names anything: a table's neighbouring number does not."""
    return _LETTER.search(text, *span) is not None


_LETTER = re.compile(r"[^\W\d_]")


def _choose(words: Words, quantities: Sequence[Quantity]) -> tuple[list[Place], list[Run | None]]:
    """Return each amount's place, and the run of words that names what it measures."""
    ranker = Ranker(words)
    places: list[Place] = []
    runs: list[Run | None] = []
    for q in quantities:
        place = Place(bisect_right(words.starts, q.start) - 1, q.kind, q.unit)
        places.append(told(words, place, places[-1], runs[-1]) if places else place)
        runs.append(ranker.choose(places[-1]))
    return places, runs


def _spans(words: Words, pieces: Pieces, verb: int | None) -> tuple[Span, ...]:
    """Return the spans of what is measured, with the word of change that stands behind it."""
    spans = tuple((words.starts[first], words.ends[last]) for first, last in pieces)
    if not pieces or verb is None or verb <= pieces[-1][1]:
        return spans
    end = pieces[-1][1]
    rated = verb - 1 > end and roles().get(words.surfaces[verb - 1]) == RATE
    first = verb - 1 if rated else verb
    if first == end + 1:
        return (*spans[:-1], (spans[-1][0], words.ends[verb]))
    return (*spans, (words.starts[first], words.ends[verb]))
