"""Read a web page: its text without menus, buttons and scripts; a table's row is a line of cells."""

from __future__ import annotations

import re
from functools import cache

from lxml import etree

from pipeline.load.grid import Grid
from pipeline.load.source import Source
from pipeline.load.text import decode
from pipeline.load.words import words
from pipeline.model import ReportError

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs"}
"""What pages call their encoding, and the standard that holds all of its characters."""

NONE, BESIDE, LINE = "none", "beside", "line"
"""Roles of tags in ``html_tags.csv``."""

_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_TOKEN = re.compile("[a-z]+")
_SPACE = re.compile(r"[ \t\n\r\f]+")
_ENDS = re.compile("[。；，！？：]")

_LEAST_KEPT = 0.2
"""Share of a page's characters that the text has at least; else what was left out was the text."""


def read(data: bytes) -> Source:
    """Return the text of a page.

    Raises:
        ReportError: the page holds no text, or its bytes are no text.
    """
    markup, encoding = _decode(data)
    whole = _text(markup, frozenset())
    text = _text(markup, furniture())
    if len(text) < _LEAST_KEPT * len(whole):
        text = whole
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
            pass
    return decode(data)


def _text(markup: str, skipped: frozenset[str]) -> str:
    page = _Page(skipped)
    parser = etree.HTMLParser(target=page, huge_tree=True)
    parser.feed(markup.replace("\0", ""))
    lines: list[str] = parser.close()
    return "\n".join(lines) + "\n"


@cache
def furniture() -> frozenset[str]:
    """Return the tokens of class and id that name what is not text."""
    return frozenset(row["token"] for row in words("html_furniture"))


@cache
def roles() -> dict[str, str]:
    """Return what tags do to the text."""
    return {row["tag"]: row["role"] for row in words("html_tags")}


class _Page:
    """Takes a page's tags and characters as they come, and gives its lines."""

    def __init__(self, skipped: frozenset[str]) -> None:
        """Take the tokens of class and id whose parts are left out."""
        self._skipped = skipped
        self._left_out = 0
        self._links = self._kept_breaks = 0
        self._grids = [Grid()]
        self._line: list[str] = []
        self._linked = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take an opening tag."""
        if self._left_out or self._is_left_out(tag, attributes):
            self._left_out += 1
            return
        if roles().get(tag) == LINE:
            self._end_line()
        if tag == "table":
            self._grids.append(Grid())
        elif tag == "tr":
            self._grids[-1].row()
        elif tag in ("td", "th"):
            self._grids[-1].cell(attributes)
        self._links += tag == "a"
        self._kept_breaks += tag == "pre"

    def _is_left_out(self, tag: str, attributes: dict[str, str]) -> bool:
        role = roles().get(tag)
        if role == NONE or "hidden" in attributes or (role == BESIDE and self._skipped):
            return True
        if _HIDDEN.search(attributes.get("style", "")):
            return True
        named = f"{attributes.get('class', '')} {attributes.get('id', '')}".lower()
        return tag != "body" and not self._skipped.isdisjoint(_TOKEN.findall(named))

    def end(self, tag: str) -> None:
        """Take a closing tag; the parser closes what a page leaves open."""
        if self._left_out:
            self._left_out -= 1
            return
        if roles().get(tag) == LINE:
            self._end_line()
        if tag == "table" and len(self._grids) > 1:
            lines = self._grids.pop().lines()
            self._grids[-1].nest(lines)
        self._links -= tag == "a"
        self._kept_breaks -= tag == "pre"

    def data(self, characters: str) -> None:
        """Take characters; spaces count once, and none where a line ends between two Chinese ones."""
        if self._left_out:
            return
        if self._kept_breaks:
            *lines, characters = characters.split("\n")
            for line in lines:
                self._line.append(line)
                self._end_line()
        self._line.append(characters)
        self._linked += len(characters.strip()) if self._links else 0

    def comment(self, text: str) -> None:
        """Pass over a comment."""

    def _end_line(self) -> None:
        raw = "".join(self._line)
        line = _SPACE.sub(_space, raw).strip()
        is_link = self._linked >= len(line) and not _ENDS.search(line)
        if line and not (is_link and len(self._grids) == 1):
            self._grids[-1].line(line)
        self._line, self._linked = [], 0

    def close(self) -> list[str]:
        """Return the lines of the page."""
        self._end_line()
        while len(self._grids) > 1:
            lines = self._grids.pop().lines()
            self._grids[-1].nest(lines)
        return self._grids[0].lines()


def _space(match: re.Match[str]) -> str:
    before = match.string[match.start() - 1 : match.start()]
    behind = match.string[match.end() : match.end() + 1]
    broken = "\n" in match.group() and not before.isascii() and not behind.isascii()
    return "" if broken else " "
