"""Read the unit that stands behind a number, and say which unit it is.

A unit is a row of ``units.csv``, may be followed by another in brackets (套（间）), and may be per
another (元/平方米, 元/人/年); such composite units are built from their parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from extractors.lexicon import rows


class Unit(NamedTuple):
    """A unit: its canonical term, the kind of amounts in it, and its public code, if any."""

    term: str
    kind: str
    code: str


@cache
def _units() -> dict[str, Unit]:
    """Return the units by every spelling."""
    units: dict[str, Unit] = {}
    for row in rows("units"):
        unit = Unit(row["unit"], row["kind"], row["code"])
        for spelling in (row["unit"], *filter(None, row["variants"].split("|"))):
            units.setdefault(spelling, unit)
    return units


def _by_first(words: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """Return the lengths of the words that begin with a character, the longest first."""
    lengths: dict[str, set[int]] = {}
    for word in words:
        lengths.setdefault(word[0], set()).add(len(word))
    return {first: tuple(sorted(sizes, reverse=True)) for first, sizes in lengths.items()}


@cache
def _decoys() -> dict[str, bool]:
    """Return the words that are no units, and whether they are none behind Arabic numerals either."""
    places = {"unit": True, "chinese unit": False}
    table = rows("not_amounts", key=("word", "place"))
    return {row["word"]: places[row["place"]] for row in table if row["place"] in places}


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    return _by_first({*_units(), *_decoys()})


_ALTERNATIVE = "[市区县户间张件套次人只处座条册台段头匹羽株场]"
"""Measure words that stand in brackets beside another."""

_BRACKETED = re.compile(
    f"（{_ALTERNATIVE}(?:[、/]{_ALTERNATIVE})*）|\\({_ALTERNATIVE}(?:[、/]{_ALTERNATIVE})*\\)"
)

_OPENING = frozenset("（(")
_STROKES = frozenset("/／·")
_PER = re.compile("[/／·](?:[百千万]+(?=[人户亩家])|(?=.))")
"""The sign for per, and how many the amount is per (部/百人)."""

_PER_TIMES = frozenset("月日")
"""Times that an amount may be per (元/月); alone they are dates."""


def unit_end(text: str, start: int) -> int:
    """Return where the unit that begins at ``start`` ends, or ``start`` where there is none.

    >>> unit_end("35元/平方米的", 2), unit_end("35家庭", 2)
    (7, 2)
    """
    opened = _bracketed(text, start)
    end = _simple_end(text, opened)
    if end == opened:
        return start
    end = _bracketed(text, end)
    if text[end : end + 1] in _STROKES:
        end = _per_end(text, _per_end(text, end))
    return end


def _per_end(text: str, end: int) -> int:
    """Return where the unit ends that a unit is per, or ``end`` where it is per none."""
    further = _PER.match(text, end)
    last = _simple_end(text, further.end(), per=True) if further else end
    return last if further and last > further.end() else end


def _simple_end(text: str, start: int, *, per: bool = False) -> int:
    """Return where the longest unit ends, unless a word that is no unit is as long or longer."""
    first = text[start : start + 1]
    for size in _lengths().get(first, ()):
        word = text[start : start + size]
        if not per and word in _decoys() and _is_decoy(text, start, word):
            return start
        if word in _units() and not _cuts_a_word(text, start + len(word)):
            return start + len(word)
    return start + 1 if per and first and first in _PER_TIMES else start


def _is_decoy(text: str, start: int, word: str) -> bool:
    """Say whether a word is no unit here; some are none behind Chinese numerals only."""
    return _decoys()[word] or not text[start - 1 : start].isdecimal()


def _cuts_a_word(text: str, end: int) -> bool:
    """Say whether a unit in Latin letters would end within a word (5G网络, 3D)."""
    return (
        end < len(text)
        and text[end - 1].isascii()
        and text[end - 1].isalpha()
        and text[end].isascii()
        and text[end].isalnum()
    )


def _bracketed(text: str, at: int) -> int:
    """Return where the brackets with measure words end that begin at an offset, or the offset."""
    if text[at : at + 1] not in _OPENING:
        return at
    found = _BRACKETED.match(text, at)
    return found.end() if found else at


def unit_of(written: str) -> Unit:
    """Return the unit of a spelling; an unknown one stands for itself and counts.

    >>> unit_of("㎡"), unit_of("元/平米").term, unit_of("套(间)").term
    (Unit(term='平方米', kind='measure', code='MTK'), '元/平方米', '套（间）')
    """
    known = _units().get(written)
    if known:
        return known
    parts = written.replace("／", "/").replace("·", "/").split("/")
    if len(parts) > 1:
        units = [unit_of(part) for part in parts]
        kind = units[0].kind if units[0].kind in ("money", "measure") else "ratio"
        return Unit("/".join(unit.term for unit in units), kind, "")
    return Unit(written.replace("(", "（").replace(")", "）"), "count", "")
