"""Cut off what stands around a name in a span, or add the piece of it that stands before.

Words: ``organization_workers.csv``, ``organization_offices.csv``, ``organization_buildings.csv``.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

from extractors.lexicon import rows
from extractors.organization.breaks import is_place
from extractors.organization.page import endings, listed
from extractors.organization.tags import Word, Words


def lacking(text: str, words: Words, start: int, end: int) -> int:
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


def behind(words: Words, first: int, last: int) -> int:
    """Return the index of the word behind a number and its measure word (5|个|实验室, 首批), or verbs.

    Verbs are single characters before a region (建|好|宁夏), or say what is done (加快|建设|创新中心).
    """
    if last > first and (words[first].text in _ALL_OF or _is_done(words, first)):
        return first + 1
    if last > first and words[first].text in _BEFORE:
        joint = words[first].text in _JOINTS
        return first + 1 if joint or len(words[first + 1].text) > 1 else first
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


_JOINTS = "与及"
_BEFORE = frozenset(f"经且指就如含暨{_JOINTS}")
"""Words of one character before a name, some of which may be pieces of one (经|开区)."""


def before_office(words: Words, first: int, last: int) -> int:
    """Return the index of the last word before what people do there (人民解放军|指战员, 公司|技术科长).

    What stands between the end of a name and the word for an office or a trade belongs to it.
    """
    while last > first and words[last].text in _offices():
        last -= 1
    if words[last].text.endswith(heads()) and words[last].text not in endings(
        "organization_workers"
    ):
        return last
    for index in range(last - 1, first, -1):
        if words[index].text.endswith(heads()):
            behind = [word.text for word in words[index + 1 : last + 1]]
            return (
                index
                if any(word.endswith(endings("organization_workers")) for word in behind)
                else last
            )
    return last


def before_building(text: str, words: Words, first: int, last: int) -> int:
    """Return the index of the last word of the institution whose building a span names, or of the span."""
    if text.endswith(endings("organization_buildings"), words.starts[first], words[last].end):
        for index in range(last - 1, first, -1):
            if words[index].text.endswith(heads()):
                return index
    return last


@cache
def _offices() -> frozenset[str]:
    return listed("organization_offices").difference(heads())


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


@cache
def heads() -> tuple[str, ...]:
    """Return the words with which names end."""
    return tuple(row["head"] for row in rows("organization_heads"))
