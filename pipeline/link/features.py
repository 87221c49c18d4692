"""What is looked at to choose the words that name what an amount measures.

A candidate is a run of words before or behind the amount, with a gap of words between.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from extractors.lexicon import rows
from pipeline.link.change import CHANGES, roles
from pipeline.link.clause import AMOUNT, EDGE, Words

Run: TypeAlias = tuple[int, int]
"""Indices of the first and the last word."""

Feature: TypeAlias = tuple[str, str, str, str, str]
"""Side, part of the candidate, aspect of what is there, what it is, and kind of amount or any."""

Features: TypeAlias = tuple[Feature, ...]

ASPECTS = {
    "gap": ("word", "tag"),
    "in": ("word", "tag", "ending"),
    "first": ("word", "tag", "ending"),
    "left": ("word", "tag", "pair"),
    "last": ("word", "tag", "ending"),
    "right": ("word", "tag", "pair"),
}
"""The parts of a candidate, and what is looked at there; left and right are the words beside it."""

BY_KIND = {
    ("gap", "word"),
    ("gap", "tag"),
    ("left", "pair"),
    ("last", "tag"),
    ("right", "word"),
    ("right", "tag"),
}
"""What is looked at for each kind of amount too."""

BEFORE, BEHIND = "before", "behind"
"""The sides of an amount."""

REACH_BEFORE, REACH_BEHIND = 32, 14
"""Words before and behind an amount that may name what it measures."""

CLOSE = 12
"""Characters, at most, between amounts of one list."""

_STOPS = frozenset("。！？!?；;\n\r")
_ENDS = _STOPS | frozenset("，,：:|'[]*=\t") | {EDGE[0]}
WALLS = _ENDS | {AMOUNT}


@dataclass(frozen=True, slots=True)
class Place:
    """An amount among the words: its index, kind and unit, and what the amount before it measures.

    ``told`` is that run of words, ``told_behind`` whether it stands behind its amount, and
    ``close`` whether the two amounts stand close together.
    """

    index: int
    kind: str
    unit: str
    told: Run | None = None
    told_behind: bool = False
    close: bool = False


def told(words: Words, place: Place, before: Place, run: Run | None) -> Place:
    """Return a place with what the amount before measures."""
    if run is None:
        return place
    close = words.starts[place.index] - words.ends[before.index] < CLOSE
    behind = run[0] > before.index
    return Place(place.index, place.kind, place.unit, run, behind, close)


def reach(words: Words, index: int) -> Run:
    """Return the first and the last word that may name what the amount at an index measures.

    They stand in the amount's sentence, or in the one before; none is behind a comma.
    """
    surfaces = words.surfaces
    first, stops = index, 0
    for at in range(index - 1, max(index - REACH_BEFORE, 1) - 1, -1):
        if surfaces[at] in _STOPS:
            stops += 1
            if stops > 1:
                break
        first = at
    last = index
    while last - index < REACH_BEHIND and surfaces[last + 1] not in _ENDS:
        last += 1
    return first, last


def is_wall(words: Words, index: int) -> bool:
    """Say whether no run goes over a word."""
    return words.surfaces[index] in WALLS


@cache
def stops(kind: str) -> frozenset[str]:
    """Return the words that no run for an amount of a kind ends with.

    A word of change alone names nothing; where it stands before the amount it is added to the run.
    """
    words = [row["word"] for row in rows("indicator_stops") if row["kind"] in ("", kind)]
    return frozenset(words + [word for word, role in roles().items() if role in CHANGES])


def seen(part: str, side: str, kind: str, own: tuple[str, str], inner: str = "") -> Features:
    """Return the features of a word and its tag in a part of a candidate.

    ``inner`` is the tag of the run's word beside it, where it stands next to the run.

    >>> seen("first", "before", "count", ("企业", "n"))[2]
    ('before', 'first', 'ending', '业', '')
    """
    word, tag = own
    what = {"word": word, "tag": tag, "ending": word[-1], "pair": f"{tag} {inner}"}
    any_kind = [(side, part, of, what[of], "") for of in ASPECTS[part]]
    this_kind = [(side, part, of, what[of], kind) for of in ASPECTS[part] if (part, of) in BY_KIND]
    return tuple(any_kind + this_kind)


def special(words: Words, place: Place, side: str, index: int) -> tuple[Features, Features]:
    """Return the further features of a word as a run's first and last.

    They tell that it touches the amount, or that it ends what the amount before measures.
    """
    if side == BEHIND:
        return (_touch_behind(words, place) if index == place.index + 1 else ()), ()
    first: Features = ()
    last = _touch_before(words, place) if index == place.index - 1 else ()
    if place.told and index == place.told[0]:
        first = ((BEFORE, "told", "first", "", ""),)
    if place.told and index == place.told[1]:
        word = words.tagged[place.index - 1][0]
        last += ((BEFORE, "told", "last", "", ""), (BEFORE, "told", "last", "", place.kind))
        last += ((BEFORE, "told", "word", word, place.kind),)
    return first, last


def _touch_before(words: Words, place: Place) -> Features:
    tag = words.tagged[place.index - 1][1]
    return (
        (BEFORE, "touch", "kind", "", place.kind),
        (BEFORE, "touch", "tag", tag, ""),
        (BEFORE, "touch", "unit", place.unit, place.kind),
    )


def _touch_behind(words: Words, place: Place) -> Features:
    kind = place.kind
    left, left_tag = words.tagged[place.index - 1]
    tag = words.tagged[place.index + 1][1]
    told = f"{place.told is not None} {place.told_behind} {place.close}"
    return (
        (BEHIND, "touch", "kind", "", kind),
        (BEHIND, "touch", "unit", place.unit, kind),
        (BEHIND, "touch", "tag", tag, kind),
        (BEHIND, "touch", "tag before", left_tag, kind),
        (BEHIND, "touch", "pair", f"{left_tag} {tag}", ""),
        (BEHIND, "touch", "word before", left, ""),
        (BEHIND, "touch", "told", told, kind),
    )


def features(words: Words, place: Place, side: str, index: int) -> tuple[Features, ...]:
    """Return the features of a word in the gap, inside, as the first and as the last of a run."""
    own = words.tagged[index]
    left, right = words.tagged[index - 1], words.tagged[index + 1]
    kind = place.kind
    first, last = special(words, place, side, index)
    return (
        seen("gap", side, kind, own),
        seen("in", side, kind, own),
        seen("first", side, kind, own) + seen("left", side, kind, left, own[1]) + first,
        seen("last", side, kind, own) + seen("right", side, kind, right, own[1]) + last,
    )
