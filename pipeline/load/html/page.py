"""Take a page's lines from its tags and characters; what is no text is left out."""

from __future__ import annotations

import re
from functools import cache

from pipeline.load.grid import Grid, Linked
from pipeline.load.words import words

NONE, BESIDE, LINE = "none", "beside", "line"
"""Roles of tags in ``html_tags.csv``."""

_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_TOKEN = re.compile("[a-z]+")
_SPACE = re.compile(r"[ \t\n\r\f]+")
_ENDS = re.compile("[。；，！？：]")

_DEEPEST = 20
"""Tables within tables at most; what is deeper has no rows of its own."""


@cache
def furniture() -> frozenset[str]:
    """Return the tokens of class and id that name what is not text."""
    return frozenset(row["token"] for row in words("html_furniture"))


@cache
def roles() -> dict[str, str]:
    """Return what tags do to the text."""
    return {row["tag"]: row["role"] for row in words("html_tags")}


class Page:
    """Takes a page's tags and characters as they come, and gives its lines."""

    def __init__(
        self, prose: frozenset[int] = frozenset(), *, everything: bool = False, links: bool = False
    ) -> None:
        """Take the places of the parts that are text whatever their name, or what else to keep."""
        self._prose = prose
        self._everything = everything
        self._keeps_links = links
        self._tags = self._left_out = 0
        self._links = self._kept_breaks = self._tables = self._raised = 0
        self._anchors: list[bool] = []
        self._grids = [Grid()]
        self._line: list[str] = []
        self._linked = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take an opening tag."""
        self._tags += 1
        if self._left_out or self._is_left_out(tag, attributes):
            self._left_out += 1
            return
        if roles().get(tag) == LINE:
            self._end_line()
        if tag == "table":
            self._tables += 1
        if self._tables <= _DEEPEST:
            self._lay_out(tag, attributes)
        if tag == "a":
            self._anchors.append("href" in attributes)
            self._links += self._anchors[-1]
        self._kept_breaks += tag == "pre"
        self._raised += tag == "sup"

    def _lay_out(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "table":
            self._grids.append(Grid())
        elif tag == "tr":
            self._grids[-1].row()
        elif tag in ("td", "th"):
            self._grids[-1].cell(attributes)

    def _is_left_out(self, tag: str, attributes: dict[str, str]) -> bool:
        role = roles().get(tag)
        if role == NONE:
            return True
        if self._everything or tag == "body" or self._tags in self._prose:
            return False
        if role == BESIDE or "hidden" in attributes or _HIDDEN.search(attributes.get("style", "")):
            return True
        named = f"{attributes.get('class', '')} {attributes.get('id', '')}".lower()
        return not furniture().isdisjoint(_TOKEN.findall(named))

    def end(self, tag: str) -> None:
        """Take a closing tag; the parser closes what a page leaves open."""
        if self._left_out:
            self._left_out -= 1
            return
        if roles().get(tag) == LINE:
            self._end_line()
        if tag == "table" and self._tables:
            self._end_table()
        if tag == "a" and self._anchors:
            self._links -= self._anchors.pop()
        self._kept_breaks -= tag == "pre"
        self._raised -= tag == "sup"

    def _end_table(self) -> None:
        self._tables -= 1
        if self._tables < len(self._grids) - 1:
            lines = self._grids.pop().lines()
            self._grids[-1].nest(lines)

    def data(self, characters: str) -> None:
        """Take characters; spaces count once, and none where a line ends between two Chinese ones."""
        if self._left_out:
            return
        if self._kept_breaks:
            *lines, characters = characters.split("\n")
            for line in lines:
                self._line.append(line)
                self._end_line()
        self._line.append(_raised(characters) if self._raised else characters)
        self._linked += _letters(characters) if self._links else 0

    def comment(self, text: str) -> None:
        """Pass over a comment."""

    def _end_line(self) -> None:
        raw = "".join(self._line)
        line = _SPACE.sub(_space, raw).strip()
        is_link = self._links_only(line)
        if line:
            self._grids[-1].line(Linked(line) if is_link else line)
        self._line, self._linked = [], 0

    def _links_only(self, line: str) -> bool:
        return (
            0 < _letters(line) <= self._linked and not self._keeps_links and not _ENDS.search(line)
        )

    def close(self) -> list[str]:
        """Return the lines of the page."""
        self._end_line()
        while len(self._grids) > 1:
            self._end_table()
        return self._grids[0].lines()


_RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
"""Raised digits stay apart from those before them: 10³ is not 103."""


def _raised(text: str) -> str:
    return text if text.strip("0123456789+-−") else text.translate(_RAISED)


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def _space(match: re.Match[str]) -> str:
    before = match.string[match.start() - 1 : match.start()]
    behind = match.string[match.end() : match.end() + 1]
    broken = "\n" in match.group() and not before.isascii() and not behind.isascii()
    return "" if broken else " "
