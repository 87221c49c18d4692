"""Give each of several amounts behind 分别 the thing that is its own.

The things are the members of a list (城镇和农村分别增长5%和6%), or what the amounts before measure
(产值50亿元，税收5亿元，分别增长5%和6%).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from pipeline.link.change import joins
from pipeline.link.clause import Words
from pipeline.link.features import Place, Run, is_wall

Pieces: TypeAlias = tuple[Run, ...]
"""Runs of words that name together what an amount measures, in reading order."""

_EACH = "分别"
_FULL_STOPS = frozenset("。！？；;\n")


def share(words: Words, places: Sequence[Place], runs: Sequence[Run | None]) -> list[Pieces]:
    """Return the runs of words that name what each amount measures, lists told apart."""
    shared: list[Pieces] = [(run,) if run else () for run in runs]
    for first, after in _groups(words, places):
        floor = places[first - 1].index if first else 0
        each = _each(words, places[first].index, floor)
        listed = _list(words, runs[first:after], places[first].index, each)
        own = _members(words, listed, after - first)
        start = 2 * first - after
        if own:
            shared[first:after] = own
        elif each and start >= 0 and _told(words, places[start:first], runs[first], each):
            shared[first:after] = shared[start:first]
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


def _list(words: Words, runs: Sequence[Run | None], index: int, each: int | None) -> Run | None:
    """Return the words of the list that stands before a list of amounts: up to 分别, if it is there."""
    before = [run for run in runs if run and run[1] < index]
    if not before:
        return None
    first = min(run[0] for run in before)
    last = max(run[1] for run in before) if each is None or each < first else each - 1
    return None if any(is_wall(words, at) for at in range(first, last + 1)) else (first, last)


def _members(words: Words, run: Run | None, count: int) -> list[Pieces]:
    """Return the members of a list if there are as many as amounts, else nothing.

    The list may start before the run, at a join.
    """
    if run is None:
        return []
    members = list(_split(words, run))
    while members and len(members) < count and words.surfaces[members[0][0] - 1] in joins():
        last = first = members[0][0] - 2
        while words.surfaces[first - 1] not in joins() and not is_wall(words, first - 1):
            first -= 1
        if is_wall(words, last):
            break
        members.insert(0, (first, last))
    if len(members) != count:
        return []
    return [_with_head(words, member, members[-1]) for member in members]


def _split(words: Words, run: Run) -> Iterator[Run]:
    """Yield the members of a list, without the joins."""
    first, last = run
    for at in range(first, last + 2):
        if at > last or words.surfaces[at] in joins():
            if at > first:
                yield first, at - 1
            first = at + 1


def _with_head(words: Words, member: Run, last: Run) -> Pieces:
    """Return a member with what the last one says of them all (城镇和农村居民收入: 城镇, 居民收入)."""
    end = words.surfaces[member[1]]
    head = last[0] + 1 + member[1] - member[0], last[1]
    if head[0] > head[1] or end.endswith(words.surfaces[last[1]]):
        return (member,)
    alone = member[0] == member[1] or words.surfaces[head[0] - 1] == end
    return (member, head) if alone else (member,)


def _told(words: Words, before: Sequence[Place], run: Run | None, each: int) -> bool:
    """Say whether the amounts before 分别, of the same sentence, have told what is measured.

    ``run`` is what names the first amount behind 分别.
    """
    if not before or run is None or run[1] > before[-1].index:
        return False
    return not any(words.surfaces[at] in _FULL_STOPS for at in range(before[0].index, each))
