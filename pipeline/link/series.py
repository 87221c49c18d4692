"""Give each of several amounts behind 分别 the thing that is its own.

The things are the members of a list (城镇和农村分别增长5%和6%), or what the amounts before measure
(产值50亿元，税收5亿元，分别增长5%和6%).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.link.change import joins
from pipeline.link.clause import AMOUNT, Words
from pipeline.link.features import Place, Run

_EACH = "分别"
_FULL_STOPS = frozenset("。！？；;\n")


def share(words: Words, places: Sequence[Place], runs: Sequence[Run | None]) -> list[Run | None]:
    """Return the runs of words with those of amounts behind 分别 told apart."""
    shared = list(runs)
    for first, after in _groups(words, places):
        each = _each(words, places[first].index, places[first - 1].index if first else -1)
        if each is None:
            continue
        count = after - first
        own = _members(words, shared[first], each, count)
        own = own or _before(words, places, shared, first, count, each)
        if own:
            shared[first:after] = own
    return shared


def _groups(words: Words, places: Sequence[Place]) -> Iterator[tuple[int, int]]:
    """Yield the first and the end of each list of two or more amounts with only joins between."""
    first = 0
    for number in range(1, len(places) + 1):
        if number < len(places):
            between = range(places[number - 1].index + 1, places[number].index)
            if between and all(words.surfaces[at] in joins() for at in between):
                continue
        if number - first > 1:
            yield first, number
        first = number


def _each(words: Words, index: int, floor: int) -> int | None:
    """Return the index of the 分别 before a list of amounts, if one stands in its sentence."""
    for at in range(index - 1, floor, -1):
        if words.surfaces[at].startswith(_EACH):
            return at
        if words.surfaces[at] in _FULL_STOPS:
            return None
    return None


def _members(words: Words, run: Run | None, each: int, count: int) -> list[Run | None]:
    """Return the members of the list before 分别 if there are as many as amounts."""
    if run is None or run[0] > each:
        return []
    members: list[Run | None] = []
    first, last = run[0], min(run[1], each - 1)
    for at in range(first, last + 2):
        if at > last or words.surfaces[at] in joins():
            if at > first:
                members.append((first, at - 1))
            first = at + 1
    return members if len(members) == count else []


def _before(
    words: Words,
    places: Sequence[Place],
    runs: Sequence[Run | None],
    first: int,
    count: int,
    each: int,
) -> list[Run | None]:
    """Return what as many amounts before 分别 measure, where nothing else stands between."""
    run = runs[first]
    if first < count or run is None or run[1] > places[first - 1].index:
        return []
    start = places[first - count].index
    if any(words.surfaces[at] in _FULL_STOPS for at in range(start, each)):
        return []
    return list(runs[first - count : first])
