"""Find the short names that a text gives to full ones: 某某有限公司（以下简称“某某”）, 某某 指 某某有限公司."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from extractors.organization.page import listed


class Named(Protocol):
    """A name in a text, by its offsets."""

    @property
    def start(self) -> int:
        """Return where it begins."""

    @property
    def end(self) -> int:
        """Return where it ends."""


N = TypeVar("N", bound=Named)

_LONGEST = 12
"""Characters of a short name."""

_BEHIND = re.compile(
    '[（(](?:(?:以下)?[简下]称(?:为)?[:：]?[“"「]?|[“"「](?=[^（）()“”"「」]{2,12}[”"」][）)]))'
    '([^（）()“”"「」、，。,;；]{2,12})[”"」]?'
)
"""A short name behind the full one, in brackets, with a word for it or in quotation marks."""

_CELLS = r"[\s|,'\"]"
"""What stands between the cells of a row, in the forms in which reports come as text."""

_MEANS = re.compile(rf"指(?<={_CELLS}指){_CELLS}{{1,6}}")
"""The middle cell of a row in a table of terms (释义): 某某 | 指 | 某某有限公司."""

_CELL = re.compile(rf"(?:^|{_CELLS})([^\s|,'\"]{{2,40}}){_CELLS}{{1,6}}$")
_WIDEST = 48
"""Characters before the middle cell in which the first is looked for."""

_ENDS = re.compile(rf"{_CELLS}|[（(；;。]|$")
"""What stands behind the full name in such a row."""

_SHORTS = re.compile("[^、/／或]+")


def find_aliases(text: str, names: Iterable[N]) -> dict[str, N]:
    """Return which of the names in a text each short name stands for that the text gives.

    Short names for a role are left out (本公司).

    >>> from collections import namedtuple
    >>> Name = namedtuple("Name", "start end")
    >>> find_aliases("北方测绘有限公司（以下简称“北方测绘”）中标", [Name(0, 8)])
    {'北方测绘': Name(start=0, end=8)}
    """
    held = list(names)
    by_end = {name.end: name for name in held}
    found = {short: by_end[at] for short, at in _behind(text) if at in by_end}
    by_start = {name.start: name for name in held}
    for short, at in _terms(text):
        name = by_start.get(at)
        if name is not None and _ENDS.match(text, name.end):
            found.setdefault(short, name)
    return found


def _behind(text: str) -> Iterator[tuple[str, int]]:
    """Yield the short names behind full ones, and where the full ones end."""
    for match in _BEHIND.finditer(text):
        for short in _shorts(match[1]):
            yield short, match.start()


def _terms(text: str) -> Iterator[tuple[str, int]]:
    """Yield the short names of a table of terms, and where what they stand for begins."""
    for means in _MEANS.finditer(text):
        cell = _CELL.search(text[max(0, means.start() - _WIDEST) : means.start()])
        for short in _shorts(cell[1]) if cell else ():
            yield short, means.end()


def _shorts(cell: str) -> Iterator[str]:
    """Yield the names among short names that are listed (公司、某某股份), but none for a role."""
    for short in _SHORTS.findall(cell):
        if 1 < len(short) <= _LONGEST and short not in listed("organization_roles"):
            yield short
