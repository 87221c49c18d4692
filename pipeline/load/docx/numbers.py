"""The numbers of list paragraphs of a DOCX file: 一、（一）1. stand in its numbering part, not in its text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from pipeline.load.docx.package import Element, Package, child, local, switched_on, value

_DIGITS = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_PLACE = re.compile(r"%([1-9])")


@dataclass(slots=True)
class _Level:
    """How a level of a list is numbered."""

    format: str
    text: str
    start: int
    behind: str
    legal: bool


@dataclass(slots=True)
class _List:
    """The levels of a list and how far it has counted."""

    levels: dict[int, _Level] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)


class Numbers:
    """Counts the list paragraphs of a document."""

    def __init__(self, package: Package, part: str) -> None:
        """Read the numbering part; with an empty name no paragraph has a number."""
        self._abstract: dict[str, _List] = {}
        self._lists: dict[str, _List] = {}
        for element in package.elements(part) if part in package else ():
            if local(element.tag) == "abstractNum":
                levels = {at: level for at, level in map(_level, _all(element, "lvl"))}
                self._abstract[value(element, "abstractNumId")] = _List(levels)
            elif local(element.tag) == "num":
                self._lists[value(element, "numId")] = self._list(element)

    def _list(self, num: Element) -> _List:
        """Return the list of a ``num``: the abstract one's, or its own where it overrides."""
        shared = self._abstract.get(value(child(num, "abstractNumId")), _List())
        overrides = _all(num, "lvlOverride")
        if not overrides:
            return shared
        own = _List(dict(shared.levels))
        for override in overrides:
            at = _integer(value(override, "ilvl"))
            lvl, start = child(override, "lvl"), child(override, "startOverride")
            if lvl is not None:
                own.levels[at] = _level(lvl)[1]
            elif start is not None and at in own.levels:
                before = own.levels[at]
                first = _integer(value(start))
                own.levels[at] = _Level(
                    before.format, before.text, first, before.behind, before.legal
                )
        return own

    def label(self, num_id: str, at: int) -> str:
        """Count a paragraph and return what stands before it: ``一、``, ``1. ``, or nothing."""
        numbering = self._lists.get(num_id)
        level = numbering.levels.get(at) if numbering else None
        if numbering is None or level is None:
            return ""
        numbering.counts[at] = numbering.counts.get(at, level.start - 1) + 1
        for deeper in [key for key in numbering.counts if key > at]:
            del numbering.counts[deeper]
        if level.format in ("bullet", "none"):
            return ""
        text = _PLACE.sub(
            lambda match: _shown(numbering, int(match[1]) - 1, level.legal), level.text
        )
        return text + level.behind if text.isascii() else text


def _shown(numbering: _List, at: int, legal: bool) -> str:
    level = numbering.levels.get(at)
    if level is None:
        return ""
    count = numbering.counts.get(at, level.start)
    return str(count) if legal else written(count, level.format)


def _level(lvl: Element) -> tuple[int, _Level]:
    level = _Level(
        value(child(lvl, "numFmt")) or "decimal",
        value(child(lvl, "lvlText")),
        _integer(value(child(lvl, "start")) or "1"),
        "" if value(child(lvl, "suff")) == "nothing" else " ",
        switched_on(child(lvl, "isLgl")),
    )
    return _integer(value(lvl, "ilvl")), level


def _all(element: Element, name: str) -> list[Element]:
    return [e for e in element if local(e.tag) == name]


def _integer(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0


def written(count: int, form: str) -> str:
    """Return a number in a number format of Word; in figures where the format is not known.

    >>> written(12, "chineseCounting"), written(3, "decimalEnclosedCircle"), written(4, "lowerRoman")
    ('十二', '③', 'iv')
    """
    write = _FORMATS.get(form, str)
    return write(count) if 0 < count < 1000 else str(count)


def _counting(count: int, digits: str = _DIGITS, units: str = "十百") -> str:
    hundreds, rest = divmod(count, 100)
    tens, ones = divmod(rest, 10)
    text = digits[hundreds] + units[1] if hundreds else ""
    if tens:
        text += (digits[tens] if tens > 1 or hundreds or digits is _LEGAL else "") + units[0]
    elif hundreds and ones:
        text += "零"
    return text + (digits[ones] if ones else "")


def _legal(count: int) -> str:
    return _counting(count, _LEGAL, "拾佰")


def _circled(count: int) -> str:
    return chr(0x2460 + count - 1) if count <= 20 else str(count)


def _letters(count: int) -> str:
    return chr(ord("A") + (count - 1) % 26) * ((count - 1) // 26 + 1)


def _roman(count: int) -> str:
    text = ""
    for worth, sign in _ROMAN:
        times, count = divmod(count, worth)
        text += times * sign
    return text


def _digits(count: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(count))


def _wide(count: int) -> str:
    return "".join(chr(0xFF10 + int(digit)) for digit in str(count))


_FORMATS: dict[str, Callable[[int], str]] = {
    **dict.fromkeys(("chineseCounting", "chineseCountingThousand", "taiwaneseCounting"), _counting),
    **dict.fromkeys(("taiwaneseCountingThousand", "japaneseCounting"), _counting),
    **dict.fromkeys(("chineseLegalSimplified", "ideographLegalTraditional"), _legal),
    **dict.fromkeys(("ideographDigital", "japaneseDigitalTenThousand"), _digits),
    **dict.fromkeys(("decimalEnclosedCircle", "decimalEnclosedCircleChinese"), _circled),
    **dict.fromkeys(("decimalFullWidth", "decimalFullWidth2"), _wide),
    "ideographTraditional": lambda count: _STEMS[(count - 1) % 10],
    "ideographZodiac": lambda count: _BRANCHES[(count - 1) % 12],
    "upperLetter": _letters,
    "lowerLetter": lambda count: _letters(count).lower(),
    "upperRoman": _roman,
    "lowerRoman": lambda count: _roman(count).lower(),
    "decimalZero": lambda count: f"{count:02}",
}
