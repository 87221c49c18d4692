"""Tell a span that may be a name from a piece of a sentence, for names that the model reads.

Words: ``organization_no_ends.csv``, ``organization_generic.csv``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from extractors import touch
from extractors.lexicon import rows
from extractors.organization.breaks import (
    INSIDE,
    PLACE,
    TOGETHER,
    acts,
    breaks,
    is_place,
    is_verb,
    leads,
    opens_none,
)
from extractors.organization.generic import is_generic
from extractors.organization.headed import COUNT
from extractors.organization.page import endings, ends_well, listed
from extractors.organization.product import without_product
from extractors.organization.tags import Word, Words
from extractors.organization.trim import before_building, before_office, behind, heads, lacking

_MARKS = re.compile("[。；！？，\n\t\u3000*|]")
_BRACKET = re.compile("[（）()“”《》]")
_BRACKETS = (("（", "）"), ("(", ")"), ("“", "”"), ("《", "》"))
_ANDS = frozenset("和及与")


def names_in(text: str, words: Words, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the names in a span, or in the items of the list it is: itself, or its pieces that are names.

    A span with a mark or half a pair of brackets holds none, nor does a word for a kind of institution.

    >>> from extractors.organization.tags import tagged
    >>> for text in ("台风数据来自气象局", "太湖实验室争创国家实验室"):
    ...     spans = names_in(text, tagged(text), 0, len(text))
    ...     print([text[first:last] for first, last in spans])
    []
    ['太湖实验室']
    """
    generic = listed("organization_generic")
    for item in _items(text, start, end):
        for name in _names_in(text, words, *item):
            if text[slice(*name)] not in generic:
                yield name


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the items of a span that is a list, or several companies in a row."""
    for item in re.finditer("[^、]+", text[start:end]):
        first, last = start + item.start(), start + item.end()
        for company in _COMPANIES.finditer(text, first, last):
            yield first, company.end()
            first = company.end()
        yield first, last


_COMPANIES = re.compile("(?:有限|责任)公司(?=[\u4e00-\u9fff（）()]{4,}(?:有限|责任|集团)公司)")
"""The end of a company behind which another stands."""


def _names_in(text: str, words: Words, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the names in an item."""
    start += len(touch.behind(leads(), text, start))
    start -= lacking(text, words, start, end)
    if not _is_sound(text, words, start, end) or _BEHIND.match(text, end):
        return
    if COUNT.match(text, end) or _MANY.search(text, start, end) or _LEVELS.match(text, start, end):
        return
    last = bisect_right(words.starts, end - 1) - 1
    first = behind(words, bisect_right(words.starts, start) - 1, last)
    last = before_building(text, words, first, before_office(words, first, last))
    start, end = max(start, words.starts[first]), min(end, words.starts[last + 1])
    if _crosses(text, words, last, end) or _ends_as_none(text, words, first, last):
        return
    yield from _with_part(text, start, end) or _pieces(text, words, start, end)


def _pieces(text: str, words: Words, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a name, or those between the words in it that no name holds."""
    first = bisect_right(words.starts, start) - 1
    last = bisect_right(words.starts, end - 1) - 1
    inner = range(first, max(last, first + 1))
    breaking = [index for index in inner if _breaks_name(text, words, index, first)]
    if not breaking:
        if not is_generic(text, words, start, end):
            yield from without_product(text, words, start, end)
        return
    for begin, stop in pairwise([first - 1, *breaking, last + 1]):
        piece = words[begin + 1 : stop]
        if _is_whole(piece):
            yield max(piece[0].start, start), min(piece[-1].end, end)


_BEHIND = re.compile(r"[〔\[［]\d{4}[〕\]］]|等(?:产业|领域)(?!链|龙头|集团|联盟)")
"""What stands behind what is no name: the number of a document (中办发〔2018〕69号), or that it is a trade."""

_LEVELS = re.compile("(?:省市|[市州]县|[县旗]区|[区旗]县|县[市乡]|乡镇)(?![场域])")
"""Levels at the beginning of what stands in many places (县区医院)."""

_MANY = re.compile(
    "[一二两三四五六七八九十]大(?![学庆连同理足石桥冶])|(?<![第一二三四五六七八九十])[一二三四五六七八九十]{1,3}届|届(?:村|居民|社区)"
)
"""Several named together (四大实验室), or the term of an organ, which is known without it (九届全国人大)."""


def _crosses(text: str, words: Words, last: int, end: int) -> bool:
    """Say whether the last word of a span is the first of a longer one (中心|城市, 工会|界)."""
    longer = touch.behind(_decoys(), text, words.starts[last])
    return words.starts[last] + len(longer) > end


@cache
def _decoys() -> touch.Words:
    return touch.by_first(listed("organization_decoys"))


def _ends_as_none(text: str, words: Words, first: int, last: int) -> bool:
    """Say whether words end as no name does, are only regions, or say what happens in one (陕北|大力)."""
    if text.endswith(endings("organization_no_ends"), 0, words[last].end):
        return True
    places = [is_place(word.text) for word in words[first : last + 1]]
    if all(places):
        return text[words.starts[first] : words[last].end] not in _known()
    happens = words[last].tag in _HAPPENING and not words[last].text.endswith(("行", *heads()))
    return places == [True, False] and happens


_HAPPENING = frozenset({"v", "d", "p"})
"""Tags of words with which no name ends that begins with a region."""


def _is_sound(text: str, words: Words, start: int, end: int) -> bool:
    """Say whether a span holds whole words, no mark that ends a clause, whole brackets, and ends well."""
    span = text[start:end]
    if _MARKS.search(span):
        return False
    if _BRACKET.search(span) and any(
        span.count(opens) != span.count(closes) for opens, closes in _BRACKETS
    ):
        return False
    return words.begin_at(start) and ends_well(text, words, end)


def _with_part(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return an organization and its part in brackets behind it: 某某传媒（江南教育出版中心）."""
    found = _PART.fullmatch(text, start, end)
    if found is None or not text.endswith(_long_heads(), *found.span("part")):
        return []
    return [found.span("whole"), found.span("part")]


_PART = re.compile(r"(?P<whole>[^（(）)]{2,})[（(](?P<part>[^（(）)]{4,})[）)]")


@cache
def _long_heads() -> tuple[str, ...]:
    campuses = {row["head"] for row in rows("organization_relative") if not row["types"]}
    return tuple(head for head in heads() if len(head) > 1 and head not in campuses)


def _is_whole(piece: list[Word]) -> bool:
    """Say whether words begin with a name and end as the name of an organization does."""
    if len(piece) == 1:
        return piece[0].tag == "nt"
    return bool(piece) and piece[-1].text.endswith(heads()) and piece[0].tag.startswith(_NAMES)


_NAMES = ("ns", "nr", "nt", "nz", "j")
"""How the tags of words begin that begin a name."""


def _breaks_name(text: str, words: Words, index: int, first: int) -> bool:
    """Say whether the word at an index stands in no name, of which the first word is given."""
    word, tag = words.pairs[index]
    if word in breaks(INSIDE) or (len(word) > 1 and tag[0] in _NO_TAGS):
        return True
    if index > first and word in breaks(PLACE) and is_place(words[index + 1].text):
        return True
    if index == first and (opens_none(word) or acts(word, tag)):
        return not is_place(words[index].text)  # 大连 is an adverb to the dictionary
    if index == first:
        return False
    before, following = words[index - 1].text, words[index + 1]
    if is_verb(text, words[index]):
        return is_place(before)
    closes, opens = _closes_name(before), _opens_name(following)
    return (word in _ANDS and (closes or opens)) or (word == TOGETHER and closes and opens)


def _closes_name(word: str) -> bool:
    """Say whether a word ends a name: a head, or a well-known name."""
    return word.endswith(heads()) or word in _known()


def _opens_name(word: Word) -> bool:
    """Say whether a word is a region, its level or a well-known name, with which another name begins."""
    level = word.text in listed("organization_levels")
    return level or is_place(word.text) or word.text in _known()


@cache
def _known() -> frozenset[str]:
    lexicons = ("organizations", "organizations_further", "organizations_ambiguous")
    return frozenset(row["name"] for lexicon in lexicons for row in rows(lexicon))


_NO_TAGS = "cpr"
"""First letters of the tags of words of two characters or more that stand in no name."""
