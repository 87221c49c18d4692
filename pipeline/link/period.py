"""Find the time an amount speaks of.

It is that of the nearest date before the amount in its sentence, else of a date with which the section
opens, else of the report. A date that the amount is only compared with (比2015年增长) says nothing: a
growth rate speaks of its own year.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from extractors.date import Days, resolve
from extractors.lexicon import rows
from extractors.mention import DateMention
from pipeline.link.times import time_span
from pipeline.model import Document, Quantity

_STOP = re.compile("[。！？\n]")

OPENING = 2
"""Sentences or lines, heading included, with which a section may say its time."""

MONTH = 28
"""Days, at least, of a time that holds for a section: no single day does."""

YEAR = "年"


@dataclass(frozen=True, slots=True)
class Time:
    """A time said in the text, and where."""

    start: int
    days: Days


def link_periods(
    doc: Document, dates: tuple[DateMention, ...], quantities: tuple[Quantity, ...]
) -> tuple[Quantity, ...]:
    """Return the amounts with ``period``: the nearest date before, else the section's, the report's."""
    times = [*_dates(doc, dates), *_lengths(doc, quantities)]
    times.sort(key=lambda time: time.start)
    starts = [time.start for time in times]
    stops = [0, *(match.end() for match in _STOP.finditer(doc.text))]
    openings = [_opening(times, starts, stops, section.start) for section in doc.sections]
    linked = []
    for quantity in quantities:
        near = bisect_right(starts, quantity.start) - 1
        sentence = stops[bisect_right(stops, quantity.start) - 1]
        if near >= 0 and starts[near] >= sentence:
            linked.append(quantity._replace(period=times[near].days))
            continue
        section = doc.sentences[doc.sentence_at(quantity.start)].section
        opening = openings[section]
        said = opening.days if opening and opening.start < quantity.start else _of_report(doc)
        linked.append(quantity._replace(period=said))
    return tuple(linked)


def _of_report(doc: Document) -> Days | None:
    since, until = doc.profile.period_start, doc.profile.period_end
    return (since, until) if since and until else None


def _opening(
    times: Sequence[Time], starts: Sequence[int], stops: Sequence[int], start: int
) -> Time | None:
    """Return the time, a month or longer, with which a section opens."""
    last = min(bisect_right(stops, start) + OPENING, len(stops)) - 1
    for time in times[bisect_left(starts, start) : bisect_left(starts, stops[last])]:
        if (time.days[1] - time.days[0]).days + 1 >= MONTH:
            return time
    return None


def _dates(doc: Document, dates: Sequence[DateMention]) -> Iterator[Time]:
    """Yield the times that dates say, those without a year in the year said last."""
    until = doc.profile.period_end
    year = until.year if until else None
    for mention in dates:
        if is_reference(doc.text, mention):
            continue
        days = days_of(doc, mention, until.year if until and mention.amount is not None else year)
        if days is None:
            continue
        yield Time(mention.start, days)
        year = days[1].year


def days_of(doc: Document, mention: DateMention, year: int | None) -> Days | None:
    """Return the days of a mention; what still goes on lasts until the report's end."""
    if mention.first and mention.last:
        return min(mention.first, mention.last), max(mention.first, mention.last)
    until = doc.profile.period_end
    if mention.first:
        return (mention.first, until) if until and until >= mention.first else None
    if year is None:
        return None
    return resolve(doc.text[mention.start : mention.end], mention.rule, year)


def is_reference(text: str, mention: DateMention) -> bool:
    """Say whether an amount is only compared with a date."""
    for word, behind in _references():
        if text.endswith(word, 0, mention.start) and text.startswith(behind, mention.end):
            return True
    return False


@cache
def _references() -> tuple[tuple[str, str], ...]:
    return tuple((row["word"], row["behind"]) for row in rows("date_references"))


def _lengths(doc: Document, quantities: Sequence[Quantity]) -> Iterator[Time]:
    """Yield the times that lengths of years say (五年来: the last five of the report)."""
    until = doc.profile.period_end
    for quantity in quantities if until else ():
        if quantity.kind == "duration" and quantity.unit == YEAR and time_span(doc.text, quantity):
            years = int(quantity.value or 0)
            if until and 0 < years < until.year:
                yield Time(quantity.start, (date(until.year - years + 1, 1, 1), until))
