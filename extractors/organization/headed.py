"""Find names by their ends (公司, 医院, 研究院) and by where their beginnings must be.

From the end a name is followed leftwards, word by word, to a word at which no name goes on; within
what was passed it begins at a region, at a level (市), or at a word that is itself a name.
Words: ``organization_heads.csv``, ``organization_heads_further.csv``, ``organization_decoys.csv``,
``organization_offices.csv``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from daachorse import CharwiseDoubleArrayAhoCorasick

from extractors.lexicon import Row, rows
from extractors.mention import OrganizationMention
from extractors.organization.edge import RULE_NUMBER, edge
from extractors.organization.leftward import passed_words
from extractors.organization.page import Page, ends_well
from extractors.organization.tags import Word


@cache
def _automaton() -> tuple[CharwiseDoubleArrayAhoCorasick, tuple[Row | None, ...]]:
    heads: dict[str, Row | None] = {row["word"]: None for row in rows("organization_decoys")}
    heads |= {row["head"]: row for row in rows("organization_heads_further")}
    heads |= {row["head"]: row for row in rows("organization_heads")}
    words = list(heads)
    return CharwiseDoubleArrayAhoCorasick(words), tuple(heads.values())


def find_headed(page: Page) -> Iterator[OrganizationMention]:
    """Yield the names of a page that end in a head.

    >>> from extractors.organization.page import read_page
    >>> text = "建成西安市图书馆和3家医院"
    >>> [text[m.start : m.end] for m in find_headed(read_page(text))]
    ['西安市图书馆']
    """
    names = set(page.known_ends)
    for start, end, head in _heads(page):
        at = bisect_right(page.word_starts, start) - 1
        company = head["head"].endswith(_COMPANIES)
        apart = head["head"].endswith(_APART) and not head["head"].endswith(_BRANCH)
        passed = passed_words(page, at, start, company=company, apart=apart)
        if head["alone"] == "part" and not _is_part(page, passed, start):
            continue
        if head["alone"] == "listed" and not _is_listed(page, passed, end):
            continue
        begins = edge(page, passed, start, head, names)
        if begins is not None and not _counted(page, begins[0], end):
            names.add(end)
            part = page.text[begins[0] - 1 : begins[0]] == "、" and begins[1] == RULE_NUMBER
            yield OrganizationMention(begins[0], end, begins[1], "part" if part else "full")


def _heads(page: Page) -> Iterator[tuple[int, int, Row]]:
    """Yield start, end and row of the heads on a page, the longest of those with the same end."""
    automaton, heads = _automaton()
    found: dict[int, tuple[int, Row | None]] = {}
    for start, end, index in automaton.find_overlapping(page.text):
        found.setdefault(end, (start, heads[index]))
        if heads[index] is None:
            for inside in range(start + 1, end):
                found.pop(inside, None)
    for end, (start, head) in found.items():
        if head is not None and ends_well(page.text, page.words, end):
            yield start, end, head


def _is_part(page: Page, passed: Sequence[Word], start: int) -> bool:
    """Say whether a part of an organization is told from its other parts (南京大学|苏州|校区)."""
    if not passed or passed[-1].text in _no_parts() or page.is_head(passed[-1]):
        return False
    return any(page.is_head(word) or page.is_name(word) for word in passed[:-1])


def _is_listed(page: Page, passed: Sequence[Word], end: int) -> bool:
    """Say whether a department is named for itself: in a list or before an honor."""
    of_whole = any(page.is_head(word) for word in passed)
    return of_whole and page.text.startswith(_behind_parts(), end)


@cache
def _behind_parts() -> tuple[str, ...]:
    return tuple(row["word"] for row in rows("organization_behind_parts"))


@cache
def _no_parts() -> frozenset[str]:
    return frozenset(row["before"] for row in rows("organization_no_parts"))


def _counted(page: Page, first: int, end: int) -> bool:
    """Say whether a name is counted: 3家省级医院 and 村卫生室20个 name none."""
    if COUNT.match(page.text, end):
        return True
    index = bisect_right(page.word_starts, first) - 2
    if index < 1 or page.words[index - 1].tag[0] != "m":
        return False
    return page.words[index].tag[0] == "q" or page.words[index].text in _MEASURES


_COMPANIES = ("公司", "厂")
"""How the heads of companies end that are called by any word."""

_APART = ("公司", "集团")
_BRANCH = "分公司"
"""How the heads of companies end, and of one that belongs to a company."""

_MEASURES = "家个所座处支"
COUNT = re.compile(f"[0-9０-９一二三四五六七八九十百千]{{1,15}}[余多]?[{_MEASURES}](?![^\\W\\d_])")
"""A number with a measure word for organizations, and no word behind it."""
