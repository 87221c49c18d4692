"""Find what an amount measures, and whether it rose or fell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.mention import DateMention
from pipeline.link.change import RATE, change_of, change_word, roles
from pipeline.link.clause import Words, marks, passages, read
from pipeline.link.features import Place, Run, place_after
from pipeline.link.ranker import choose
from pipeline.link.series import share
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
    for quantity, place, run in zip(quantities, places, share(words, places, runs), strict=True):
        verb = change_word(words, place.index)
        pieces = _pieces(words, place, run, verb)
        yield replace(quantity, indicator=pieces, change=change_of(words, verb))


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


def _pieces(words: Words, place: Place, run: Run | None, verb: int | None) -> tuple[Span, ...]:
    """Return the spans of what is measured: the run, and the word of change behind it."""
    if run is None:
        return ()
    start, end = words.starts[run[0]], words.ends[run[1]]
    if verb is None or verb <= run[1]:
        return ((start, end),)
    first = verb - (roles().get(words.surfaces[verb - 1]) == RATE and verb - 1 > run[1])
    if first == run[1] + 1:
        return ((start, words.ends[verb]),)
    return (start, end), (words.starts[first], words.ends[verb])
