"""Stage: read what a report says of itself: title, publisher, region and the time it covers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise

import regex

from extractors.home import home_region
from pipeline.article import find_articles
from pipeline.model import Article, Document, Profile

_FRONT = re.compile(r"\A\ufeff?---\r?\n(.*?)\n---", re.DOTALL)
_FRONT_LINE = re.compile(r"^(title|source|date|publisher)\s*:\s*(\S.*)$", re.MULTILINE)
_SOURCE = re.compile(
    r"(?:来源|信息来源|文章来源|稿件来源|发布机构)\s*[:：]\s*([^\s:：|、，。；]{2,30}+(?![、，]))"
)
_SPAN = re.compile(r"((?:19|20)\d{2})\s*年?\s*[—\-–~～至到]{1,2}\s*((?:19|20)\d{2})")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})\s*年")
_REVIEW = re.compile(
    r"((?:19|20)\d{2})年(?:的)?(?:主要)?(?:工作|政府工作)?(?:回顾|总结)|(?:回顾|过去的?)((?:19|20)\d{2})年"
)
_FIVE_YEARS = re.compile("过去五年|五年来|五年工作回顾|本届政府|过去的五年")
_HEAD = 3000
"""Characters at the beginning in which a report says what time it covers."""

_LONGEST_TITLE = 60
_FIRST_LINES = 3
_TITLE = regex.compile(r"(?=.*\p{Han}{4})(?!.*[：:]).*[^。；，,;！？]")


def profile(doc: Document) -> Document:
    """Return the document with its profile."""
    front = _front(doc.raw)
    title = front.get("title") or _title(doc)
    publisher = _publisher(doc, front)
    region = home_region(title, publisher, doc.text)
    first, last = _period(title, doc.text)
    return replace(
        doc,
        profile=Profile(
            title=title,
            publisher=publisher,
            region=region.name if region else "",
            region_code=region.code if region else "",
            period_start=first,
            period_end=last,
            articles=tuple(_articles(doc.text)),
        ),
    )


def _articles(text: str) -> Iterator[Article]:
    """Yield the articles of a text that holds several, each with the region it speaks for."""
    starts = find_articles(text)
    for start, stop in pairwise((*starts, len(text)) if starts else ()):
        headline = text[start:stop].strip().split("\n", 1)[0][:_LONGEST_TITLE]
        region = home_region(headline, "", text[start:stop])
        yield Article(start, stop, headline, region.code if region else "")


def _front(raw: str) -> dict[str, str]:
    """Return the facts of the YAML block before a Markdown text."""
    block = _FRONT.match(raw)
    found = _FRONT_LINE.findall(block.group(1)) if block else ()
    return {name: value.strip().strip("'\"") for name, value in found}


def _title(doc: Document) -> str:
    """Return the first line that reads as a title: short, in words, and no sentence."""
    for sentence in doc.sentences[:_FIRST_LINES]:
        line = doc.text[sentence.start : sentence.end]
        if len(line) <= _LONGEST_TITLE and _TITLE.fullmatch(line):
            return line
    return ""


def _publisher(doc: Document, front: dict[str, str]) -> str:
    found = _SOURCE.search(doc.text[:_HEAD]) or _SOURCE.search(doc.text[-_HEAD:])
    source = front.get("publisher") or front.get("source", "")
    if found:
        return found.group(1)
    return "" if source.startswith(("http", "-")) else source


def _period(title: str, text: str) -> tuple[date | None, date | None]:
    """Return the first and last day that a report covers, as far as its beginning says."""
    span = _SPAN.search(title)
    if span:
        return date(int(span.group(1)), 1, 1), date(int(span.group(2)), 12, 31)
    year = _covered_year(title, text[:_HEAD])
    if year is None:
        return None, None
    first = year - 4 if _FIVE_YEARS.search(title) else year
    return date(first, 1, 1), date(year, 12, 31)


def _covered_year(title: str, head: str) -> int | None:
    """Return the year a report covers: a work report of a year reviews the year before."""
    review = _REVIEW.search(head)
    if review:
        return int(review.group(1) or review.group(2))
    told = _YEAR.search(title) or _YEAR.search(head)
    if told is None:
        return None
    year = int(told.group(1))
    return year - 1 if "工作报告" in (title or head[:200]) else year
