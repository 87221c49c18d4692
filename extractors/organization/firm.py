"""Find the firms that audit and advise companies, and the companies with Latin names, by their legal ends."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from extractors.mention import OrganizationMention
from extractors.organization.page import Page

RULE_FIRM = "firm of accountants or lawyers"
RULE_LATIN = "Latin name with a legal form"

_FIRM = re.compile(r"事务所(?:有限责任公司|有限公司|[（(]特殊普通合伙[）)])?")
_WHOSE = ("会计师", "律师")

_NAME = re.compile(
    r"(?:(?<=[经由为对据任聘请托在于与换])(?<!总经)|(?<![\u4e00-\u9fff]))"
    r"(?!公司|本|该|其|各|有关|相关|境[内外]|国[内外]|此|另|具|同一|验资|审计|财务|内部|申报)"
    r"[^\W经由为对据任聘请托在于与换的不]{2,10}$"
)
"""A name behind a mark or a word that stands before who is asked (经, 由, 聘请)."""

_NAME_LONGEST = 12

_LEGAL = re.compile("Ltd|Limited|Inc|Corp|GmbH|AG|PLC|plc|LLC|LLP|L\\.L|S\\.[Ap]|N\\.V|B\\.V")

_LATIN = re.compile(
    r"(?<![A-Za-z0-9])[A-Z][A-Za-z0-9&.'’-]*(?:[ ,]{1,2}[A-Za-z0-9&.()'’-]+){0,7}?[ ,]{1,2}"
    r"(?:S\.A\.|S\.p\.A\.|N\.V\.|B\.V\.|GmbH|AG|PLC|plc|LLC|L\.L\.C\.|LLP|Inc\.?|Corp\.?|Corporation"
    r"|(?:Pte\.?,?\s)?Ltd\.?|(?:Company\s)?Limited)(?![A-Za-z])"
)


def find_firms(page: Page) -> Iterator[OrganizationMention]:
    """Yield the firms of accountants and lawyers, and the companies with a Latin legal form.

    >>> from extractors.organization.page import read_page
    >>> text = "经信诚中和会计师事务所审计，由Acme Rail Systems S.A.供货，公司会计师事务所"
    >>> [text[m.start : m.end] for m in find_firms(read_page(text))]
    ['信诚中和会计师事务所', 'Acme Rail Systems S.A.']
    """
    for firm in _FIRM.finditer(page.text):
        whose = next((whose for whose in _WHOSE if page.text.endswith(whose, 0, firm.start())), "")
        end = firm.start() - len(whose)
        name = _NAME.search(page.text, max(0, end - _NAME_LONGEST), end) if whose else None
        if name and not _begins_with_verb(page, name.start()):
            yield OrganizationMention(name.start(), firm.end(), RULE_FIRM, "full")
    if _LEGAL.search(page.text):
        for match in _LATIN.finditer(page.text):
            yield OrganizationMention(*match.span(), RULE_LATIN, "full")


def _begins_with_verb(page: Page, start: int) -> bool:
    """Say whether the word at an offset is a verb of two characters (开展|中外|律师事务所)."""
    word = page.words[bisect_right(page.word_starts, start) - 1]
    return word.tag == "v" and len(word.text) > 1
