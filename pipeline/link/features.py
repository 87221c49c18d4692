"""What a program looks at to choose the words that name what an amount measures.

A candidate is a run of words before or behind the amount, with a gap of words between. A feature is
a text: the side, the part of the candidate, and what is there.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from extractors.lexicon import rows
from pipeline.link.clause import AMOUNT, Words

Run: TypeAlias = tuple[int, int]
"""Indices of the first and the last word."""

Names: TypeAlias = tuple[str, ...]
"""Names of features."""

REACH_BEFORE, REACH_BEHIND = 45, 14
"""Words before and behind an amount that may name what it measures."""

_STOPS = frozenset("。！？!?；;\n\r")
_WALLS = _STOPS | frozenset("，,：:")
_NOWHERE = "^"
_CLOSE = 12
"""Characters between amounts of one list."""


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


def place_after(
    words: Words, index: int, kind: str, unit: str, before: Place | None, told: Run | None
) -> Place:
    """Return the place of an amount, given the amount before and what that one measures."""
    if before is None or told is None:
        return Place(index, kind, unit)
    close = words.starts[index] - words.ends[before.index] < _CLOSE
    return Place(index, kind, unit, told, told[0] > before.index, close)


def gap_names(side: str, word: str, tag: str, kind: str) -> Names:
    """Return the features of a word between the run and the amount."""
    return tuple(f"{side} gap {what}" for what in (word, tag, f"{kind} {word}", f"{kind} {tag}"))


def inside_names(side: str, word: str, tag: str) -> Names:
    """Return the features of a word inside the run."""
    return tuple(f"{side} in {what}" for what in (word, tag, f"…{word[-1]}"))


def first_names(side: str, word: str, tag: str) -> Names:
    """Return the features of the run's first word."""
    return tuple(f"{side} first {what}" for what in (word, tag, f"…{word[-1]}"))


def left_names(side: str, word: str, tag: str, first_tag: str, kind: str) -> Names:
    """Return the features of the word left of the run."""
    pair = f"{tag} {first_tag}"
    return tuple(f"{side} left {what}" for what in (word, tag, pair, f"{kind} {pair}"))


def last_names(side: str, word: str, tag: str, kind: str) -> Names:
    """Return the features of the run's last word."""
    return tuple(f"{side} last {what}" for what in (word, tag, f"…{word[-1]}", f"{kind} {tag}"))


def right_names(side: str, word: str, tag: str, last_tag: str, kind: str) -> Names:
    """Return the features of the word right of the run."""
    whats = (word, tag, f"{kind} {word}", f"{kind} {tag}", f"{last_tag} {tag}")
    return tuple(f"{side} right {what}" for what in whats)


def touch_names(words: Words, place: Place, side: str) -> Names:
    """Return the features of a run that touches the amount."""
    at, kind = place.index, place.kind
    before, behind = tag_at(words, at - 1), tag_at(words, at + 1)
    if side == "before":
        return (f"touch {kind}", f"touch {before}", f"touch {kind} {place.unit}")
    whats = (
        kind,
        f"{kind} {place.unit}",
        f"{kind} {behind}",
        f"{kind} {before}^",
        f"{before} {behind}",
        word_at(words, at - 1),
        f"{kind} told {place.told is not None} {place.told_behind} {place.close}",
    )
    return tuple(f"touch behind {what}" for what in whats)


def told_names(words: Words, place: Place) -> Names:
    """Return the features of a run that ends as what the amount before measures."""
    word = word_at(words, place.index - 1)
    return ("told", f"told {place.kind}", f"told {place.kind} {word}")


def reach(words: Words, index: int) -> Run:
    """Return the first and the last word that may name what the amount at an index measures."""
    first, stops = index, 0
    while first > 0 and index - first < REACH_BEFORE:
        stops += words.surfaces[first - 1] in _STOPS
        if stops > 1:
            break
        first -= 1
    last = index
    while last + 1 < len(words.starts) and last - index < REACH_BEHIND:
        if words.surfaces[last + 1] in _WALLS:
            break
        last += 1
    return first, last


def is_wall(words: Words, index: int) -> bool:
    """Say whether no run goes over a word."""
    return words.surfaces[index] in _WALLS or words.tags[index] == AMOUNT


@cache
def stops() -> frozenset[str]:
    """Return the words that no run ends with."""
    return frozenset(row["word"] for row in rows("indicator_stops"))


def first_special(words: Words, place: Place, side: str, index: int) -> Names:
    """Return the features of a first word that touches the amount or was told before."""
    if side == "behind":
        return touch_names(words, place, side) if index == place.index + 1 else ()
    return ("told first",) if place.told and index == place.told[0] else ()


def last_special(words: Words, place: Place, side: str, index: int) -> Names:
    """Return the features of a last word that touches the amount or was told before."""
    if side == "behind":
        return ()
    found = touch_names(words, place, side) if index == place.index - 1 else ()
    told = told_names(words, place) if place.told and index == place.told[1] else ()
    return found + told


def names(words: Words, place: Place, side: str, index: int) -> tuple[Names, Names, Names, Names]:
    """Return the features of a word in the gap, inside, as the first and as the last of a run."""
    word, tag, kind = words.surfaces[index], words.tags[index], place.kind
    left, left_tag = word_at(words, index - 1), tag_at(words, index - 1)
    right, right_tag = word_at(words, index + 1), tag_at(words, index + 1)
    return (
        gap_names(side, word, tag, kind),
        inside_names(side, word, tag),
        first_names(side, word, tag)
        + left_names(side, left, left_tag, tag, kind)
        + first_special(words, place, side, index),
        last_names(side, word, tag, kind)
        + right_names(side, right, right_tag, tag, kind)
        + last_special(words, place, side, index),
    )


def word_at(words: Words, index: int) -> str:
    """Return a word, or a sign for the edge of the text."""
    return words.surfaces[index] if 0 <= index < len(words.surfaces) else _NOWHERE


def tag_at(words: Words, index: int) -> str:
    """Return a word's part of speech, or a sign for the edge of the text."""
    return words.tags[index] if 0 <= index < len(words.tags) else _NOWHERE
