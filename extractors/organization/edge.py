"""Say where among the words before its end a name begins: at a region, a level, a proper word.

Words: ``organization_starts.csv``, ``organization_everyday.csv``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Sequence
from functools import cache
from itertools import dropwhile

from extractors.lexicon import Row, rows
from extractors.organization.breaks import is_verb
from extractors.organization.leftward import CLOSED_BY, PIECE_TAGS
from extractors.organization.page import Page, listed
from extractors.organization.tags import Word

RULE_REGION = "name from a region to a head"
RULE_NATION = "name from 中国 or 国家 to a head"
RULE_NAME = "name from a proper word to a head"
RULE_ODD = "odd word between a break and a head"
RULE_BARE = "head that is a name by itself"
RULE_FOUNDED = "name behind a word of founding"
RULE_LISTED = "name beside another in a list"
RULE_NUMBER = "numbered hospital or school"
RULE_STREET = "hospital or school with the name of its street"

_NEVER_NATIONAL = "工会"
"""The type whose national organs are known by name, so that 全国工会 is none."""

_ANY_NAME = "企业"
"""The type whose heads make a name of any proper word (华为公司)."""

_NUMBERED = frozenset({"医院", "学校"})
"""Types of organizations that are known by a number (第四人民医院) or a street (公园路小学)."""

_STREET = re.compile("(?P<name>.{2,})?[东南西北中大]?[路街]")
"""A word that is the name of a street, or the end of one."""

_ODD_LONGEST = 8
"""Characters before the head in a name that is known by an odd word alone."""

_LEGAL_LONGEST = 20
"""Characters before the head in the full name of a company."""

_FOUNDED_LONGEST = 12
"""Characters before the head in a name that is known by a word of founding alone."""

_ODD_NAMES = ("nr", "ns", "nz", "j")
"""How the tags of names and abbreviations begin."""

_BREAKS = "xcp"
"""First letters of the tags of words behind which a name may begin."""


def edge(
    page: Page, passed: Sequence[Word], start: int, head: Row, names: Container[int]
) -> tuple[int, str] | None:
    """Return where the name begins, and by which rule, or ``None`` where there is no name.

    ``passed`` are the words that it may hold before its head, which begins at ``start``; ``names``
    are the offsets at which the names before it end.
    """
    if not passed:
        return (start, RULE_BARE) if _bare(page, start, head) else None
    outside = _outside_brackets(passed)
    for index in outside:
        first = _opening(page, passed, index, start, head)
        if first is not None:
            legal = _legal_start(page, passed[:index], head)
            return min(first[0], legal, _name_before(page, passed, index)), first[1]
    abutting = head["alone"] != "" or head["type"] == _ANY_NAME
    for index in outside:
        word = passed[index]
        whole = len(word.text) > 1 or word.end in page.known_ends
        if whole and page.is_name(word) and (word.end != start or abutting):
            return _name_before(page, passed, index), RULE_NAME
    told = _told_apart(passed) if head["type"] in _NUMBERED else None
    if told is not None:
        return told
    named = [*dropwhile(lambda word: word.tag == "p" or is_verb(page.text, word), passed)]
    if _odd(page, named, start, head):
        return named[0].start, RULE_ODD
    return _unlikely(page, named, start, head, names)


def _told_apart(passed: Sequence[Word]) -> tuple[int, str] | None:
    """Return where a name begins that a number or, last among its words, a street tells from others."""
    if passed[0].text[0] == "第":
        return passed[0].start, RULE_NUMBER
    street = _STREET.fullmatch(passed[-1].text)
    if street is None:
        return None
    named = passed[-1:] if street["name"] else passed[-2:-1]
    return (named[0].start, RULE_STREET) if named and len(named[0].text) > 1 else None


def _legal_start(page: Page, before: Sequence[Word], head: Row) -> int:
    """Return where the name of a company begins that holds a region within (开鑫贷|江苏|有限公司)."""
    index = bisect_right(page.word_starts, before[0].start) - 2 if before else -1
    behind_mark = index >= 0 and page.words[index].tag == "x"
    legal = head["odd"] == "any" and behind_mark and any(map(_odd_word, before))
    return before[0].start if legal else len(page.text)


def _unlikely(
    page: Page, passed: Sequence[Word], start: int, head: Row, names: Container[int]
) -> tuple[int, str] | None:
    """Return the edge of a name without any proper word, which only its surroundings tell."""
    if not passed or start - passed[0].start > _FOUNDED_LONGEST or _plain(head):
        return None
    before = bisect_right(page.word_starts, passed[0].start) - 2
    if before >= 0 and _founding_word(page, before):
        return passed[0].start, RULE_FOUNDED
    begins = before < 0 or page.words[before].tag == "x" or page.words[before].text in _BETWEEN
    if begins and _founded().match(page.text, start + len(head["head"])):
        return passed[0].start, RULE_FOUNDED
    beside = before >= 0 and page.words[before].start in names and page.words[before].text in _ANDS
    return (passed[0].start, RULE_LISTED) if beside else None


def _plain(head: Row) -> bool:
    """Say whether a head makes no name without a word that is proper."""
    return head["head"] in listed("organization_plain")


_BETWEEN = frozenset(
    {"了", "运行", "运营", "全国", "国内", "全省", "全市", "全区", "首家", "首个", "首所", "家"}
)
"""Words that may stand between a word of founding and the name (组建了, 组建运行, 成立全省首家)."""

_ANDS = frozenset("、和及与")
"""What joins the names of a list."""


def _founding_word(page: Page, index: int) -> bool:
    """Say whether the word at an index is one of founding, 了 and 运行 apart."""
    while page.words[index].text in _BETWEEN and index:
        index -= 1
    return page.words[index].text in listed("organization_founding")


@cache
def _founded() -> re.Pattern[str]:
    """Return the pattern of what says behind a name that it was founded (在某地正式揭牌)."""
    words = "|".join(sorted((*listed("organization_founding"), "挂牌"), key=len, reverse=True))
    return re.compile(f"(?:在[^，。；、\n]{{1,8}}?)?(?:正式|成功|相继)?(?:{words})")


def _bare(page: Page, start: int, head: Row) -> bool:
    """Say whether a head behind a break is a name by itself (工人文化宫)."""
    index = bisect_right(page.word_starts, start) - 1
    begins = page.words[index].start == start and head["head"] in listed("organization_bare")
    return begins and (index == 0 or _is_break(page.words[index - 1]))


def _outside_brackets(passed: Sequence[Word]) -> list[int]:
    """Return the indexes of the words that stand in no brackets and no quotation marks."""
    depth = 0
    outside: list[int] = []
    for index, word in enumerate(passed):
        depth += (word.text in CLOSED_BY.values()) - (word.text in CLOSED_BY)
        if not depth:
            outside.append(index)
    return outside


def _opening(
    page: Page, passed: Sequence[Word], index: int, start: int, head: Row
) -> tuple[int, str] | None:
    """Return where a name begins that begins with this word, a region or 中国, and the rule."""
    word = passed[index]
    region = page.region_word(word)
    if region is not None and _enough(head, start - region.end, region.level):
        return region.start, RULE_REGION
    anywhere = _starts().get(word.text)
    if anywhere is None or head["type"] == _NEVER_NATIONAL or start - word.end <= 1:
        return None
    return (word.start, RULE_NATION) if anywhere or index == 0 else None


@cache
def _starts() -> dict[str, bool]:
    """Return the words that begin national names, and whether they do so behind other words."""
    return {row["word"]: row["anywhere"] == "yes" for row in rows("organization_starts")}


def _odd(page: Page, passed: Sequence[Word], start: int, head: Row) -> bool:
    """Say whether a few words between a break and a head look like a name.

    One of them must be a name, or a character that the dictionary finds in no word.
    """
    longest = _LEGAL_LONGEST if head["odd"] == "any" else _ODD_LONGEST
    if not head["odd"] or not passed or start - passed[0].start > longest:
        return False
    index = bisect_right(page.word_starts, passed[0].start) - 2
    if passed[0].tag == "x" or (index >= 0 and not _is_break(page.words[index])):
        return False
    if head["odd"] == "pieces":
        return len(passed) > 1 and all(_odd_word(w) and len(w.text) == 1 for w in passed)
    return head["odd"] == "any" or any(_odd_word(word) for word in passed)


def _is_break(word: Word) -> bool:
    """Say whether a name may begin behind a word: a mark, a conjunction, a verb that is no piece."""
    if word.tag == "v":
        return len(word.text) > 1 or word.text in listed("organization_stops")
    return word.tag[0] in _BREAKS


def _odd_word(word: Word) -> bool:
    if word.text in listed("organization_everyday"):
        return False
    return len(word.text) == 1 or word.tag.startswith(_ODD_NAMES)


def _enough(head: Row, between: int, level: bool) -> bool:
    """Say whether a region makes a name with a head so many characters behind it."""
    alone = ("yes",) if level else ("yes", "name")
    return between > 0 or (between == 0 and head["alone"] in alone)


def _name_before(page: Page, passed: Sequence[Word], index: int) -> int:
    """Return the start of the names and pieces of names directly before the word at an index."""
    first = page.known_ends.get(passed[index].end, passed[index].start)
    while index > 0 and _joins(page, passed[index - 1], passed[index]):
        index -= 1
        first = min(first, page.known_ends.get(passed[index].end, passed[index].start))
    return first


def _joins(page: Page, word: Word, following: Word) -> bool:
    """Say whether a word belongs to the name that the following word begins or goes on with."""
    if page.is_name(word):
        return True
    whole = following.tag == "nt" or len(following.text) > len("西安")
    return not whole and _piece(word)


def _piece(word: Word) -> bool:
    """Say whether a word is likely a piece of a name that the dictionary does not know."""
    if word.text in listed("organization_everyday"):
        return False
    return word.tag.startswith("nr") or (len(word.text) == 1 and word.tag[0] in PIECE_TAGS)
