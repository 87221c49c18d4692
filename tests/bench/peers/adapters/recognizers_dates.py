"""Recognizers-Text with its date model: no amount lies in a date, and a length of time is one."""

from __future__ import annotations

from collections.abc import Sequence

from tests.bench.peers.adapters.recognizers import CULTURE, finder, recognizer
from tests.bench.peers.common import Item, Reader, by_sentence, longest


def reader() -> Reader:
    amounts, dates = finder(), recognizer("recognizers_date_time", "datetime")

    def find(sentence: str) -> list[Item]:
        found = amounts(sentence)
        times = (
            Item(time.start, time.end + 1, time.type_name.rpartition(".")[2])
            for time in dates(sentence, CULTURE)
        )
        return without_dates(found, [_counted(time, found) for time in times])

    return by_sentence(find)


def without_dates(amounts: Sequence[Item], times: Sequence[Item]) -> list[Item]:
    """Return amounts and lengths of time, the longest of those that touch; no other times.

    >>> without_dates([Item(0, 4), Item(6, 7)], [Item(0, 5, "date"), Item(6, 8, "duration")])
    [Item(start=6, end=8, kind='duration', values=())]
    """
    kept = longest([*times, *amounts])
    times_only = {time for time in times if time.kind != "duration"}
    return [item for item in kept if item not in times_only]


def _counted(time: Item, amounts: Sequence[Item]) -> Item:
    """Return a time with the number that stands in it, as the amounts have it, not in seconds."""
    inside = (a.values for a in amounts if time.start <= a.start and a.end <= time.end)
    return time._replace(values=next(inside, ()))
