"""Find companies by what they do or whose they are: 甲科技、乙股份成功上市, 丙电机荣获…, 子公司丁传媒.

Words: ``organization_deeds.csv``, ``organization_trades.csv``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from daachorse import MATCH_KIND_LEFTMOST_LONGEST, CharwiseDoubleArrayAhoCorasick

from extractors.lexicon import rows
from extractors.mention import OrganizationMention
from extractors.organization.branch import companies
from extractors.organization.listed import is_named, is_sound, names_before
from extractors.organization.page import Page, endings, listed

RULE_DEED = "company by what it does"

_ADVERBS = re.compile(
    r"等?(?:连续[\d一二两三四五六七八九十]{1,2}年|首次|再次|双双|先后|相继|分别|正式|顺利|[均已也])*$"
)
"""What may stand between the names and what they do."""

_ADVERBS_LONGEST = 16

_INDUSTRY = re.compile("[^，。；、\n]{0,20}(?:集群|产业基地)")
"""What trades and places get into too, which are no companies."""


@cache
def _deeds() -> tuple[CharwiseDoubleArrayAhoCorasick, tuple[bool, ...]]:
    """Return the automaton of the deeds, and for each whether only companies do so."""
    deeds = {row["word"]: row["who"] == "company" for row in rows("organization_deeds")}
    return CharwiseDoubleArrayAhoCorasick(list(deeds), MATCH_KIND_LEFTMOST_LONGEST), tuple(
        deeds.values()
    )


def find_deeds(page: Page) -> Iterator[OrganizationMention]:
    """Yield the names before what companies do, the last of a list first.

    >>> from extractors.organization.page import endings, read_page
    >>> text = "彤诺、嘉必优生物成功上市，安波电机荣获质量奖，我市荣获金奖"
    >>> [text[m.start : m.end] for m in find_deeds(read_page(text))]
    ['嘉必优生物', '彤诺', '安波电机']
    """
    automaton, telling = _deeds()
    for start, end, index in automaton.find(page.text):
        if telling[index] or not _INDUSTRY.match(page.text, end):
            yield from _doers(page, start, told=telling[index])


def _doers(page: Page, deed: int, *, told: bool) -> Iterator[OrganizationMention]:
    """Yield the names before a deed; if it does not tell companies, one of them must be one."""
    before = _ADVERBS.search(page.text, max(0, deed - _ADVERBS_LONGEST), deed)
    names = list(names_before(page, before.start() if before else deed))
    if told or any(_is_company(page, *name) for name in names):
        for start, end in names:
            if page.known.get(start, end) == end or _is_company(page, start, end):
                yield OrganizationMention(start, end, RULE_DEED, "full")


def _is_company(page: Page, start: int, end: int) -> bool:
    """Say whether a name is that of a well-known company or ends in a trade."""
    trades = endings("organization_trades")
    if page.text.endswith(endings("organization_no_ends"), start, end):
        return False
    return page.text[start:end] in companies() or page.text.endswith(trades, start, end)


RULE_OWNED = "company of another or owner of one"

_GRAMMATICAL = frozenset("pucdr")
"""First letters of the tags of words that no short name of a company holds."""


@cache
def _owned() -> re.Pattern[str]:
    trades = "|".join(sorted(listed("organization_trades"), key=len, reverse=True))
    return re.compile(
        rf"(?:子公司|股东|旗下|关联方)(?P<name>[\u4e00-\u9fff]{{1,5}}(?:{trades}|公司))(?<!股份)(?<!类投资)"
        r"(?!\s?(?:[（(]|有限|股份|集团|公司))"
    )


def find_owned(page: Page) -> Iterator[OrganizationMention]:
    """Yield the short names that end in a trade behind a word for a company's companies and owners.

    >>> from extractors.organization.page import endings, read_page
    >>> text = "子公司旺彤传媒盈利，控股股东彤诺控股承诺，股东的投资，子公司股权投资"
    >>> [text[m.start : m.end] for m in find_owned(read_page(text))]
    ['旺彤传媒', '彤诺控股']
    """
    for match in _owned().finditer(page.text):
        start, end = match.span("name")
        words = page.words[
            bisect_left(page.word_starts, start) : bisect_left(page.word_starts, end)
        ]
        whole = page.words.begin_at(start) and page.words.begin_at(end)
        grammatical = any(word.tag[0] in _GRAMMATICAL for word in words)
        if whole and not grammatical and is_sound(page, words) and is_named(page, words):
            yield OrganizationMention(start, end, RULE_OWNED, "full")
