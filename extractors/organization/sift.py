"""Tell a span that may be a name from a piece of a sentence, for names that the model reads.

Words: ``organization_workers.csv``, ``organization_no_ends.csv``, ``organization_offices.csv``,
``organization_generic.csv``.
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
    acts,
    breaks,
    is_place,
    is_verb,
    leads,
    openings,
)
from extractors.organization.generic import is_generic
from extractors.organization.headed import COUNT
from extractors.organization.page import ends_well, listed
from extractors.organization.product import without_product
from extractors.organization.tags import Word, Words

_MARKS = "。；！？，\n\t\u3000*|"
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
    """Yield the items of a span that is a list."""
    for item in re.finditer("[^、]+", text[start:end]):
        yield start + item.start(), start + item.end()


def _names_in(text: str, words: Words, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the names in an item."""
    start += len(next((lead for lead in leads() if text.startswith(lead, start)), ""))
    start -= _lacking(text, words, start, end)
    if not _is_sound(text, words, start, end) or _NO_NAME_BEHIND.match(text, end):
        return
    if COUNT.match(text, end) or _MANY.search(text, start, end):
        return
    last = bisect_right(words.starts, end - 1) - 1
    first = _behind(words, bisect_right(words.starts, start) - 1, last)
    last = _before_building(text, words, first, _before_office(words, first, last))
    start, end = max(start, words.starts[first]), min(end, words.starts[last + 1])
    if _crosses(text, words, last, end):
        return
    if text.endswith(tuple(listed("organization_no_ends")), start, end):
        return
    whole = _with_part(text, start, end)
    if whole:
        yield from whole
        return
    breaks = [
        index
        for index in range(first, max(last, first + 1))
        if _breaks_name(text, words, index, first)
    ]
    if not breaks:
        if not is_generic(text, words, start, end):
            yield from without_product(text, words, start, end)
        return
    for begin, stop in pairwise([first - 1, *breaks, last + 1]):
        piece = words[begin + 1 : stop]
        if _is_whole(piece):
            yield max(piece[0].start, start), min(piece[-1].end, end)


_NO_NAME_BEHIND = re.compile(r"[〔\[［]\d{4}[〕\]］]|等(?:产业|领域)(?!链|龙头|集团|联盟)")
"""What stands behind what is no name: the number of a document (中办发〔2018〕69号), or that it is a trade."""

_MANY = re.compile(
    "[一二两三四五六七八九十]大(?![学庆连同理足石桥冶])|(?<![第一二三四五六七八九十])[一二三四五六七八九十]{1,3}届"
)
"""Several named together (四大实验室), or the term of an organ, which is known without it (九届全国人大)."""


def _lacking(text: str, words: Words, start: int, end: int) -> int:
    """Return the length of the single character between a mark and a span that begins with one.

    It is a piece of the name (通|号工程局). Before a company's full name two characters may be one.
    """
    first = bisect_right(words.starts, start) - 1
    if first == 0 or words.starts[first] != start:
        return 0
    two = first > 1 and text.endswith(_FORM, start, end) and _opens(words, first - 2)
    if two and all(map(_is_piece, words[first - 2 : first])):
        return start - words.starts[first - 2]
    if len(words[first].text) > 1 or words[first].text in listed("organization_levels"):
        return 0
    return (
        len(words[first - 1].text)
        if _is_piece(words[first - 1]) and _opens(words, first - 1)
        else 0
    )


_FORM = "公司"
"""The end of the full name of a company."""


def _crosses(text: str, words: Words, last: int, end: int) -> bool:
    """Say whether the last word of a span is the first of a longer one (中心|城市, 工会|界)."""
    longer = touch.behind(_decoys(), text, words.starts[last])
    return words.starts[last] + len(longer) > end


@cache
def _decoys() -> touch.Words:
    return touch.by_first(listed("organization_decoys"))


def _is_piece(word: Word) -> bool:
    if word.tag == "m":
        return word.text == _NUMBER
    return len(word.text) == 1 and word.text.isalpha() and word.tag[0] not in _GRAMMATICAL


_NUMBER = "号"
"""A single character that counts as a numeral and ends short names (通号)."""

_GRAMMATICAL = "xpucmqrdf"
"""First letters of the tags of single characters that are no pieces of names."""


def _opens(words: Words, index: int) -> bool:
    """Say whether a mark stands before the word at an index, or nothing."""
    return index == 0 or words[index - 1].tag[0] == "x"


def _is_sound(text: str, words: Words, start: int, end: int) -> bool:
    """Say whether a span holds whole words, no mark that ends a clause, whole brackets, and ends well."""
    span = text[start:end]
    if any(mark in span for mark in _MARKS):
        return False
    if any(span.count(opens) != span.count(closes) for opens, closes in _BRACKETS):
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
    return tuple(head for head in _heads() if len(head) > 1 and head not in campuses)


def _behind(words: Words, first: int, last: int) -> int:
    """Return the index of the word behind a number and its measure word (5|个|实验室, 首批), or verbs.

    Verbs are single characters before a region (建|好|宁夏), or say what is done (加快|建设|创新中心).
    """
    if last > first and (words[first].text in _ALL_OF or _is_done(words, first)):
        return first + 1
    verbs = first
    while verbs < last and len(words[verbs].text) == 1 and words[verbs].tag[0] in _VERBAL:
        verbs += 1
    if verbs > first and is_place(words[verbs].text):
        return verbs
    if last > first and words[first].tag[0] == "m" and words[first].text.endswith(_ORDERED):
        return first + 1
    if last - first < len(_COUNTED):
        return first
    tags = (words[first].tag[0], words[first + 1].tag[0])
    counted = tags == _COUNTED or (tags[0] == "m" and words[first + 1].text in _MEASURES)
    return first + len(_COUNTED) if counted else first


def _before_office(words: Words, first: int, last: int) -> int:
    """Return the index of the last word before what people do there (人民解放军|指战员, 公司|技术科长).

    What stands between the end of a name and the word for an office or a trade belongs to it.
    """
    while last > first and words[last].text in _offices():
        last -= 1
    if words[last].text.endswith(_heads()) and words[last].text not in _trades():
        return last
    for index in range(last - 1, first, -1):
        if words[index].text.endswith(_heads()):
            behind = [word.text for word in words[index + 1 : last + 1]]
            return index if any(word.endswith(_trades()) for word in behind) else last
    return last


def _before_building(text: str, words: Words, first: int, last: int) -> int:
    """Return the index of the last word of the institution whose building a span names, or of the span."""
    if text.endswith(tuple(listed("organization_buildings")), words.starts[first], words[last].end):
        for index in range(last - 1, first, -1):
            if words[index].text.endswith(_heads()):
                return index
    return last


@cache
def _offices() -> frozenset[str]:
    return listed("organization_offices").difference(_heads())


@cache
def _trades() -> tuple[str, ...]:
    """Return the words for what people do, with which those for their trades end (数控车工)."""
    return tuple(listed("organization_workers"))


def _is_done(words: Words, index: int) -> bool:
    """Say whether the word at an index says what is done to what follows (加快|建设|创新中心)."""
    return words[index].text in _DONE and index > 0 and words[index - 1].tag == "v"


_DONE = frozenset({"好", "发展", "建设", "创建", "筹建", "组建", "扩建", "新建", "迁建", "改建"})

_VERBAL = "vapud"
"""First letters of the tags of single characters that a verb is made of."""

_ALL_OF = frozenset({"全省", "全市", "全县", "全区", "全州"})
"""Words before the name of what a whole region has (全省|盐产业技术研究院)."""

_COUNTED = ("m", "q")
_MEASURES = frozenset("个家所批支名")
_ORDERED = ("个", "家", "所", "批")
"""Measures with which a number is one word to the dictionary (首批, 两所)."""


def _is_whole(piece: list[Word]) -> bool:
    """Say whether words begin with a name and end as the name of an organization does."""
    if len(piece) == 1:
        return piece[0].tag == "nt"
    return bool(piece) and piece[-1].text.endswith(_heads()) and piece[0].tag.startswith(_NAMES)


_NAMES = ("ns", "nr", "nt", "nz", "j")
"""How the tags of words begin that begin a name."""


@cache
def _wholes() -> tuple[str, ...]:
    """Return the words that may end a name: heads, and names that are well known."""
    return (*_heads(), *(row["name"] for row in rows("organizations")))


@cache
def _heads() -> tuple[str, ...]:
    return tuple(row["head"] for row in rows("organization_heads"))


def _breaks_name(text: str, words: Words, index: int, first: int) -> bool:
    """Say whether the word at an index stands in no name, of which the first word is given."""
    word, tag = words.pairs[index]
    if word in breaks(INSIDE) or (len(word) > 1 and tag[0] in _NO_TAGS):
        return True
    if index > first and word in breaks(PLACE) and is_place(words[index + 1].text):
        return True
    if index == first and (word.startswith(openings()) or acts(word, tag)):
        return not is_place(words[index].text)  # 大连 is an adverb to the dictionary
    if index == first:
        return False
    if is_verb(text, words[index]) and is_place(words[index - 1].text):
        return True
    return word in _ANDS and (
        words[index - 1].text.endswith(_wholes()) or _opens_name(words[index + 1])
    )


def _opens_name(word: Word) -> bool:
    """Say whether a word is a region, its level or a well-known name, with which another name begins."""
    level = word.text in listed("organization_levels")
    return level or is_place(word.text) or word.text in _known()


@cache
def _known() -> frozenset[str]:
    return frozenset(row["name"] for row in rows("organizations"))


_NO_TAGS = "cpr"
"""First letters of the tags of words of two characters or more that stand in no name."""
