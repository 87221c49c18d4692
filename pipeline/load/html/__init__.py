"""Read a web page: its text without menus, buttons and scripts; a table's row is a line of cells."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from pipeline.load.html.page import Page
from pipeline.load.html.survey import Survey, headed
from pipeline.load.source import Source
from pipeline.load.text import decode
from pipeline.model import ReportError

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs"}
"""What pages call their encoding, and the standard that holds all of its characters."""

_LEAST_KEPT = 0.2
"""Share of a page's characters that the text has at least; else what was left out was the text."""


def read(data: bytes) -> Source:
    """Return the text of a page.

    Raises:
        ReportError: the page holds no text, or its bytes are no text.
    """
    markup, encoding = _decode(data)
    whole = _text(markup, Page(everything=True))
    prose, title = _fed(Survey(), markup)
    text = _text(markup, Page(frozenset(prose)))
    if len(text) < _LEAST_KEPT * len(whole):
        text = whole
    if not text.strip():
        text = _text(markup, Page(everything=True, links=True))
    if not text.strip():
        raise ReportError("load", "the page holds no text; save the page or frame that shows it")
    return Source(headed(text, title), encoding)


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


def _text(markup: str, page: Page) -> str:
    lines = _fed(page, markup)
    return "\n".join(lines) + "\n"


def _fed(target: Page | Survey, markup: str) -> Any:
    parser = etree.HTMLParser(target=target, huge_tree=True)
    parser.feed(markup.replace("\0", ""))
    return parser.close()
