"""Find the articles in a file that holds several: news items one below the other.

A news item opens with its dateline (本报讯, 泉州网4月25日讯（记者…）) or with what a page writes above it, and
closes with its editor; its headline stands above the dateline. In a file that shows two such signs, a
paragraph behind an empty line opens an article too when it begins as news does (近日，), or reads as a
headline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_OPENING = re.compile(
    r"[（(]?(?:本报|[\w·]{2,12}?[网报社台])[\w·]{0,8}?[讯电](?=[\s（(记近\d]|$)"
    r"|本报讯|原标题[：:]|首页\s*>|[（(]上接第?\w{1,4}版[）)]"
)
_CLOSING = re.compile(r"[（(\[【]?(?:责任编辑|编辑|责编|相关阅读|新闻推荐|发布时间)(?:[：:]|$)")
_NEWS = re.compile(r"(?:近日|日前|(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:上午|下午|晚)?)[，,]")
_HEADLINE = re.compile(
    r"(?![（(]?[一二三四五六七八九十\d]{1,3}[、.．）)]|[—#*|>\-第])[^。；|]{10,60}"
)

_MOST_HEADLINES = 4
"""Lines at most that stand above a dateline and belong to it."""

_SHORTEST = 80
"""Characters of the shortest article."""


class _Line(NamedTuple):
    start: int
    text: str
    free: bool
    """Whether an empty line stands above."""

    def is_headline(self) -> bool:
        return bool(_HEADLINE.fullmatch(self.text)) and not _CLOSING.match(self.text)


def find_articles(text: str) -> tuple[int, ...]:
    """Return where the articles of a text begin, or nothing where it is one.

    >>> news = "本报讯（记者甲）" + "西安市总工会开会。" * 10
    >>> find_articles(news), find_articles(f"{news}\\n\\n郑州有九家单位获奖励\\n{news}")
    ((), (0, 100))
    """
    lines = list(_lines(text))
    signs = sum(bool(_OPENING.match(line.text) or _CLOSING.match(line.text)) for line in lines)
    if signs < 2:
        return ()
    starts = [0]
    for start in _starts(lines):
        if start - starts[-1] >= _SHORTEST and len(text) - start >= _SHORTEST:
            starts.append(start)
    return tuple(starts) if len(starts) > 1 else ()


def _lines(text: str) -> Iterator[_Line]:
    free = True
    at = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield _Line(at, line.strip(), free)
        free = not line.strip()
        at += len(line)


def _starts(lines: Sequence[_Line]) -> Iterator[int]:
    """Yield where an article may begin: at a dateline or its headline, or behind an empty line."""
    closed = False
    for at, line in enumerate(lines[1:], 1):
        closed = closed or bool(_CLOSING.match(lines[at - 1].text))
        if _OPENING.match(line.text):
            yield lines[_top(lines, at)].start
        elif line.free and (closed or _NEWS.match(line.text) or line.is_headline()):
            closed = False
            yield line.start


def _top(lines: Sequence[_Line], at: int) -> int:
    """Return the first line of the headline above a dateline, or the dateline itself."""
    lowest = max(at - _MOST_HEADLINES, 0)
    while at > lowest and lines[at - 1].is_headline():
        at -= 1
    return at
