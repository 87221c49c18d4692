"""Read a web page: its text without menus, buttons and scripts; a table's row is a line of cells."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from lxml import etree

from pipeline.load.grid import Grid, Linked
from pipeline.load.source import Source
from pipeline.load.text import decode
from pipeline.load.words import words
from pipeline.model import ReportError

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs"}
"""What pages call their encoding, and the standard that holds all of its characters."""

NONE, BESIDE, LINE = "none", "beside", "line"
"""Roles of tags in ``html_tags.csv``."""

_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_TOKEN = re.compile("[a-z]+")
_SPACE = re.compile(r"[ \t\n\r\f]+")
_ENDS = re.compile("[。；，！？：]")

_LEAST_KEPT = 0.2
"""Share of a page's characters that the text has at least; else what was left out was the text."""

_PROSE = 8
"""Sentences that make a part of a page text, whatever its name."""

_DEEPEST = 20
"""Tables within tables at most; what is deeper has no rows of its own."""


def read(data: bytes) -> Source:
    """Return the text of a page.

    Raises:
        ReportError: the page holds no text, or its bytes are no text.
    """
    markup, encoding = _decode(data)
    whole = _text(markup, _Page(everything=True))
    text = _text(markup, _Page(_prose(markup)))
    if len(text) < _LEAST_KEPT * len(whole):
        text = whole
    if not text.strip():
        text = _text(markup, _Page(everything=True, links=True))
    if not text.strip():
        raise ReportError("load", "the page holds no text; save the page or frame that shows it")
    return Source(text, encoding)


def _decode(data: bytes) -> Source:
    """Decode a page as it says it is, if it can be, else as a text file."""
    declared = _CHARSET.search(data[:4096])
    if declared and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        name = declared[1].decode("ascii").lower()
        try:
            return Source(data.decode(_WIDER.get(name, name)), name)
        except (UnicodeDecodeError, LookupError):
            return _damaged(data, name)
    return decode(data)


def _damaged(data: bytes, name: str) -> Source:
    """Decode a page that is not quite as it says: it is something else, or a few bytes are broken."""
    try:
        return decode(data)
    except ReportError:
        try:
            text = data.decode(_WIDER.get(name, name), "replace")
        except LookupError:
            text = _BROKEN
        if text.count(_BROKEN) > _MOST_BROKEN * len(text):
            raise
        return Source(text, f"{name}?")


_BROKEN = "\ufffd"
_MOST_BROKEN = 0.001
"""Share of a page's characters that may be broken; they show as ``U+FFFD``."""


def _text(markup: str, page: _Page) -> str:
    lines = _fed(page, markup)
    return "\n".join(lines) + "\n"


def _prose(markup: str) -> frozenset[int]:
    """Return the places, among the tags, of the parts that hold many sentences."""
    return frozenset(_fed(_Survey(), markup))


def _fed(target: _Page | _Survey, markup: str) -> Any:
    parser = etree.HTMLParser(target=target, huge_tree=True)
    parser.feed(markup.replace("\0", ""))
    return parser.close()


@cache
def furniture() -> frozenset[str]:
    """Return the tokens of class and id that name what is not text."""
    return frozenset(row["token"] for row in words("html_furniture"))


@cache
def roles() -> dict[str, str]:
    """Return what tags do to the text."""
    return {row["tag"]: row["role"] for row in words("html_tags")}


class _Survey:
    """Takes a page's tags and characters, and finds the parts that are text whatever their name."""

    def __init__(self) -> None:
        """Begin before the first tag."""
        self._tags = self._sentences = 0
        self._open: list[tuple[int, int]] = []
        self._found: list[int] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take an opening tag."""
        self._tags += 1
        self._open.append((self._tags, self._sentences))

    def end(self, tag: str) -> None:
        """Take a closing tag."""
        if self._open:
            place, before = self._open.pop()
            if self._sentences - before >= _PROSE:
                self._found.append(place)

    def data(self, characters: str) -> None:
        """Count sentences by their ends."""
        self._sentences += characters.count("。")

    def comment(self, text: str) -> None:
        """Pass over a comment."""

    def close(self) -> list[int]:
        """Return the places of the parts; a part that was left open goes to the end."""
        while self._open:
            self.end("")
        return self._found


class _Page:
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
