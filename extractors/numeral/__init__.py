"""Find numerals and say exactly what they mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache

from extractors.lexicon import rows
from extractors.mention import Number, Numeral
from extractors.numeral.sign import signed
from extractors.numeral.value import MORE, VAGUE, Meaning, evaluate, meaning, signs

RULE_PLAIN = "numeral"
RULE_PERCENT = "百分之 numeral"
RULE_FRACTION = "fraction in words"
RULE_SLASH = "fraction with a stroke"
RULE_MIXED = "whole number and fraction"

_SHARES = {"百": "%", "千": "‰", "万": "‱"}
"""The signs that stand for 百分之, 千分之, 万分之."""


_COINS = frozenset("元圆角分")


@cache
def _pattern() -> re.Pattern[str]:
    words = _one_of(c for c in signs() if not c.isascii())
    vague = _one_of([*(c for c in signs() if not c.isascii()), *VAGUE])
    whole = "".join(c for c in signs() if not c.isascii())
    steps = _one_of(c for c, sign in signs().items() if sign.kind in ("multiplier", "group"))
    arabic = r"(?:\d{1,3}(?:[,，]\d{3})+(?!\d)|\d+)(?:[.．]\d+|[.．] \d+(?=[%％]))?"
    chinese = rf"(?:[零〇][点點]\d+(?![\d分])|{vague}+(?:[点點]{words}+)?)"
    mixed = f"{arabic}(?:(?: (?=[万亿])|[{MORE}])?{steps}+(?:{arabic}{steps}*|{words}+)?)?"
    number = f"(?:{mixed}|{chinese}(?:[{MORE}]{steps}+)?)"
    fraction = rf"(?:[{whole}]+|\d+)分之(?:{chinese}|\d+)|\d{{1,3}}[/／]\d{{1,3}}(?![\d/／.])"
    return re.compile(
        rf"(?=[\d{whole}{VAGUE}])(?:"
        rf"(?P<mixed>(?:[{whole}]+|(?<![\d/.])\d{{1,3}})又(?:{fraction}))"
        f"|(?P<share>[百千万])分之(?P<percent>[负負-]?{number})"
        rf"|(?P<bottom>[{whole}]+|\d+)分之(?P<top>{chinese}|\d+)"
        rf"|(?<![\d/／.])(?P<over>\d{{1,3}})[/／](?P<under>\d{{1,3}})(?![\d/／.])"
        f"|(?P<number>{number}(?:[{MORE}]|(?<=\\d) [多余](?!种))?))"
    )


def _one_of(characters: Iterable[str]) -> str:
    """Return a pattern for one of the characters that does not begin a unit (千 of 千瓦) or sign."""
    begun = {"零": "下"}  # 零下 is a sign
    for row in rows("units"):
        for word in (row["unit"], *row["variants"].split("|")):
            if len(word) > 1 and word[0] in signs() and word[1] not in signs():
                begun[word[0]] = begun.get(word[0], "") + word[1]
    held = list(characters)
    plain = "".join(c for c in held if c not in begun)
    guarded = "".join(f"|{c}(?![{begun[c]}])" for c in held if c in begun)
    return f"(?:[{plain}]{guarded})"


def find_numerals(text: str) -> Iterator[Numeral]:
    """Yield the numerals of a text with their signs, in the order they stand.

    >>> [(n.start, n.value) for n in find_numerals("气温降至-5，负二百")]
    [(4, Decimal('-5')), (7, Decimal('-200'))]
    """
    return (signed(text, numeral) for numeral in unsigned_numerals(text))


def unsigned_numerals(text: str) -> Iterator[Numeral]:
    """Yield the numerals of a text without the signs before them.

    Arabic, Chinese (lower, upper, traditional) and mixed, with 万 and 亿 multiplied out, vague ones
    (数百) and fractions. 百分之八十五 has the value 85; its sign is ``percent_sign``.

    >>> [(n.start, n.end, n.value) for n in unsigned_numerals("投入1.2亿元，三分之二")]
    [(2, 6, Decimal('120000000')), (8, 12, Fraction(2, 3))]
    """
    for match in _pattern().finditer(text):
        numeral = _read(match)
        if numeral is not None:
            yield numeral


def percent_sign(surface: str) -> str:
    """Return the sign that a numeral in words carries: ``%`` for 百分之八十五, else nothing."""
    return _SHARES.get(surface[0], "") if surface[1:3] == "分之" else ""


def _read(match: re.Match[str]) -> Numeral | None:
    start, end = match.span()
    number = match["number"]
    if number:
        told = None if number in _formal() and _is_word(match) else meaning(number)
        return Numeral(start, end, RULE_PLAIN, *told) if told else None
    if match["mixed"]:
        return _exact(start, end, RULE_MIXED, _mixed(match["mixed"]))
    if match["share"]:
        told = _signed(match["percent"])
        return Numeral(start, end, RULE_PERCENT, *told) if told else None
    if match["bottom"]:
        return _exact(
            start, end, RULE_FRACTION, _divide(evaluate(match["top"]), evaluate(match["bottom"]))
        )
    share = _divide(Decimal(match["over"]), Decimal(match["under"]))
    return _exact(start, end, RULE_SLASH, share if share is not None and share < 1 else None)


@cache
def _formal() -> frozenset[str]:
    return frozenset(row["character"] for row in rows("numerals") if row["style"] == "formal")


def _is_word(match: re.Match[str]) -> bool:
    """Say whether a formal character stands in a word (大陆, 收拾), and not before money."""
    text, (start, end) = match.string, match.span()
    before, behind = text[max(0, start - 1) : start], text[end : end + 1]
    return behind not in _COINS and (before.isalpha() or behind.isalpha())


def _signed(surface: str) -> Meaning | None:
    told = meaning(surface.lstrip("负負-"))
    if told is None or told.value is None or surface[0] not in "负負-":
        return told
    return told._replace(value=-told.value, low=-told.value, high=-told.value)


def _divide(top: Decimal | None, bottom: Decimal | None) -> Fraction | None:
    return Fraction(top) / Fraction(bottom) if top is not None and bottom else None


def _mixed(surface: str) -> Fraction | None:
    """Return the value of a whole number and a fraction: 三又五分之二, 1又1/5."""
    whole, _, part = surface.partition("又")
    bottom, words, top = part.partition("分之")
    if not words:
        top, bottom = part.replace("／", "/").split("/")
    first, share = evaluate(whole), _divide(evaluate(top), evaluate(bottom))
    return None if first is None or share is None else Fraction(first) + share


def _exact(start: int, end: int, rule: str, value: Number | None) -> Numeral | None:
    return None if value is None else Numeral(start, end, rule, value, value, value, "=")
