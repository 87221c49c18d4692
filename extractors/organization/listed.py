"""Find the companies that a list names before saying what they are: 甲科技、乙电子等企业.

Words: ``organization_kinds.csv``, ``organization_no_company.csv``, ``organization_everyday.csv``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import dropwhile

from extractors.lexicon import rows
from extractors.mention import OrganizationMention
from extractors.numeral.value import evaluate
from extractors.organization.breaks import breaks, is_verb
from extractors.organization.page import Page, listed
from extractors.organization.tags import Word

RULE_KIND = "name in a list before its kind"

_ANDS = frozenset("和及与")
_STOP_TAGS = "xpcuymqrfvd"
"""First letters of the tags of words of two characters or more at which the first name begins."""

_PIECE_TAGS = ("nr", "ns", "nz", "nt", "j", "zg", "eng")
"""How the tags of words begin that the dictionary knows as names or only as pieces."""

LONGEST = 8
_SHORTEST = 2
"""Characters of a name in such a list."""

_ALONE = 4
"""Characters of a name that is no list, at least."""

_MOST = 15
"""Names in such a list."""


@cache
def _words(names: str) -> tuple[str, ...]:
    """Return the words for kinds before which a list names companies (yes) or none (no)."""
    return tuple(row["word"] for row in rows("organization_kinds") if row["names"] == names)


@cache
def _kinds() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of a kind behind 等 and of one behind a measure word, with a number before."""
    words, others = ("|".join(_words(names)) for names in ("yes", "no"))
    kind = rf"(?:(?!{others})[\w“”]){{0,10}}?(?:{words})(?![^\W_]{{0,2}}产业|名称|数量)"
    counted = rf"[家个大户](?<=[{_NUMERALS}].){kind}"
    return re.compile(rf"等(?![为让给对帮使向]){kind}"), re.compile(counted)


_NUMERALS = r"两三四五六七八九十\d"
_NUMBER = re.compile(rf"(?<=[^\W\d_])[{_NUMERALS}]{{1,2}}$")
"""How many a list names: 甲、乙|两|家企业."""


def find_listed(page: Page) -> Iterator[OrganizationMention]:
    """Yield the names in lists that end in 等 and the kind of what is listed, the last first.

    >>> from extractors.organization.page import read_page
    >>> text = "推动彤诺电子、嘉必优生物等企业上市，支持钢铁、化工等企业"
    >>> [text[m.start : m.end] for m in find_listed(read_page(text))]
    ['嘉必优生物', '彤诺电子']
    """
    for end, number in _lists(page.text):
        for start, last in names_before(page, end, number):
            yield OrganizationMention(start, last, RULE_KIND, "full")


def _lists(text: str) -> Iterator[tuple[int, str | None]]:
    """Yield where lists end, and how many they name where it stands there."""
    named, counted = _kinds()
    within: set[int] = set()
    for match in named.finditer(text):
        within.update(range(*match.span()))
        yield match.start(), None
    for match in counted.finditer(text):
        number = _NUMBER.search(text, max(0, match.start() - 2), match.start())
        if number and number.start() not in within:
            yield number.start(), number.group()


def names_before(page: Page, end: int, counted: str | None = None) -> Iterator[tuple[int, int]]:
    """Yield the names in the list that ends at an offset, where most of its items look like names.

    Where the list is counted (甲、乙两家企业) it has as many items as it says. Its first item, the last
    in ``items``, may be the end of what stands before it, and must look like a name itself.
    """
    items = list(_items(page, end))
    if counted:
        number = evaluate(counted) or 0
        items = items[: int(number)] if 1 < number <= len(items) else []
    sound = [item for item in items if is_sound(page, item)]
    named = [item for item in sound if is_named(page, item)]
    traded = [item for item in sound if item not in named and _is_traded(item)]
    if len(named) * 2 > len(items) or (named and len(named) + len(traded) == len(items)):
        for item in sound:
            if item in named or item in traded or item is not items[-1]:
                yield item[0].start, item[-1].end


def _is_traded(item: Sequence[Word]) -> bool:
    """Say whether a name ends in a trade behind another word (青年|影视)."""
    return len(item) > 1 and item[-1].text in listed("organization_trades")


def _items(page: Page, end: int) -> Iterator[list[Word]]:
    """Yield the words of each item of the list that ends at an offset, the last first."""
    item: list[Word] = []
    single = True
    index = bisect_left(page.word_starts, end) - 1
    for _ in range(_MOST * LONGEST):
        word = _clipped(page.words[index], end) if index >= 0 else None
        if word is not None and item and _separates(page, index):
            yield item
            item, single = [], False
        elif word is None or _breaks(page, word, item):
            break
        else:
            item = [word, *item]
        index -= 1
    first = list(dropwhile(_is_small, item))
    if first and not (single and _too_short(first)):
        yield first


def _breaks(page: Page, word: Word, item: Sequence[Word]) -> bool:
    """Say whether a list begins behind a word, which is no trade that ends a name (彤诺|重工)."""
    trade = not item and word.text in listed("organization_trades")
    traded = len(item) == 1 and item[0].text in listed("organization_trades")
    inner = traded and word.text in listed("organization_inner") and not is_verb(page.text, word)
    ended = not trade and not inner and (_begins(word) or is_verb(page.text, word))
    return word.text in breaks() or ended


def _separates(page: Page, index: int) -> bool:
    """Say whether the word at an index stands before an item of a list, not in it (友|和|生物)."""
    mark, before, first = (page.words[at] for at in (index, index - 1, index - 2))
    return mark.text == "、" or (
        mark.text in _ANDS and not (len(before.text) == 1 and first.tag[0] in _OPENS)
    )


_OPENS = "xv"
"""First letters of the tags of words behind which an item begins: marks, verbs."""


def _clipped(word: Word, end: int) -> Word:
    """Return a word without what stands behind an offset: 优|等 where the dictionary has 优等."""
    return word if word.end <= end else word._replace(end=end, text=word.text[: end - word.start])


def _is_small(word: Word) -> bool:
    """Say whether a character before the first name is none of its own (把, 了, 以)."""
    return len(word.text) == 1 and word.tag[0] in "pucx"


def _too_short(item: Sequence[Word]) -> bool:
    """Say whether a name that stands alone is too short to be told from a word."""
    return item[-1].end - item[0].start < _ALONE


def _begins(word: Word) -> bool:
    """Say whether the first name of a list begins behind a word."""
    noun = word.tag == "vn" and len(word.text) >= len("高压阀门")
    return word.tag[0] in _STOP_TAGS and not noun and (len(word.text) > 1 or word.tag[0] == "x")


def is_named(page: Page, item: Sequence[Word]) -> bool:
    """Say whether words are a well-known name, or the dictionary knows one only as a name or piece."""
    known = page.known.get(item[0].start) == item[-1].end
    return known or any(_is_odd(word) for word in item)


def is_sound(page: Page, item: Sequence[Word]) -> bool:
    """Say whether words may be what a company is called: no region, no trade, no kind (外资银行)."""
    if not item or not _SHORTEST <= item[-1].end - item[0].start <= LONGEST:
        return False
    name = page.text[item[0].start : item[-1].end]
    if (
        all(map(page.is_region, item))
        or page.is_full_region(item[-1])
        or name[0] in "各省市区县"
        or name in listed("organization_no_company")
    ):
        return False
    if "的" in name or any(word.tag[0] == "m" and word.text[0].isdigit() for word in item):
        return False
    if item[-1].text.endswith(_KINDS) or item[-1].tag in _LINKS:
        return False
    kind = page.is_head(item[-1]) or item[-1].text.endswith(_words("yes"))
    return is_named(page, item) or not kind


_LINKS = frozenset("cdp")
"""Tags of words that link what stands behind them, with which no name ends."""

_KINDS = ("企业", "产业", "行业", "园区")
"""Words that end what companies are called together, never a name."""


def _is_odd(word: Word) -> bool:
    if word.text in listed("organization_everyday"):
        return False
    return len(word.text) == 1 or word.tag.startswith(_PIECE_TAGS)
