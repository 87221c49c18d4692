"""Say exactly what a numeral means, however it is written.

The grammar is that of written Chinese: digits and multipliers (十, 百, 千) make groups of up to four
places, groups are closed by 万, 亿, 兆. Arabic numbers may stand where digits do (25万6千). Two
neighbouring digits are a range (两三, 三四十); 几 and 数 stand for one to ten.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from decimal import Context, Decimal, Inexact, localcontext
from functools import cache, lru_cache
from typing import NamedTuple

from extractors.lexicon import rows
from extractors.mention import Relation

VAGUE = "几数幾數"
"""Characters that stand for a digit nobody counted."""

MORE = "多余餘来來"
"""Characters behind a numeral that say it is more (多, 余) or about that much (来)."""

_ARABIC = re.compile(r"(?P<number>[0-9][0-9,]*(?:\.[0-9]+)?)(?P<group>[万亿])?")
"""A numeral as most are written: Arabic, 万 or 亿 behind it at most."""

_TOKEN = re.compile(rf"(\d[\d,，]*(?:[.．]\d+)?)|([点點])|([{VAGUE}])|(\S)")
_PAIR = re.compile(
    "(?<![〇零○一二两三四五六七八九])([一二两三四五六七八])([二两三四五六七八九])(?![〇零○一二两三四五六七八九])"
)


MOST_DIGITS = 20
"""Digits of a numeral at most: more are a code, and no unit's factor makes so many inexact."""

_EXACT = Context(traps=[Inexact])


class Meaning(NamedTuple):
    """What a numeral means; ``value`` is ``None`` for a range."""

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    relation: Relation


class Sign(NamedTuple):
    """A character that writes numbers: its kind (``digit``, ``multiplier``, ``group``, ``ten``)."""

    kind: str
    value: int


@cache
def signs() -> dict[str, Sign]:
    """Return the characters that write numbers."""
    return {row["character"]: Sign(row["kind"], int(row["value"])) for row in rows("numerals")}


@lru_cache(maxsize=1024)
def meaning(surface: str) -> Meaning | None:
    """Return what a numeral means, or ``None`` where it is no number of this grammar.

    >>> meaning("1190余万"), meaning("三四十")
    (Meaning(value=Decimal('11900000'), low=Decimal('11900000'), high=None, relation='>'), Meaning(value=None, low=Decimal('30'), high=Decimal('40'), relation='range'))
    """
    if len(surface) > MOST_DIGITS and sum(map(_is_digit, surface)) > MOST_DIGITS:
        return None
    arabic = _ARABIC.fullmatch(surface)
    if arabic:
        value = _of_arabic(arabic)
        return Meaning(value, value, value, "=")
    plain = surface.replace(" ", "").translate(_WITHOUT_MORE)
    readings = _readings(plain)
    values = [evaluate(reading) for reading in readings]
    if not values or any(value is None for value in values):
        return None
    if len(readings) > 1:
        return Meaning(None, values[0], values[-1], "range")
    return _bounded(surface, plain, values[0])


def _of_arabic(match: re.Match[str]) -> Decimal:
    number, group = Decimal(match["number"].replace(",", "")), match["group"]
    return plain_value(number * signs()[group].value if group else number) or Decimal(0)


def _is_digit(character: str) -> bool:
    sign = signs().get(character)
    return character.isdecimal() if sign is None else sign.kind == "digit"


def _bounded(surface: str, plain: str, value: Decimal | None) -> Meaning:
    """Return the meaning of one value: 来 and no first digit make it rough, 多 and 余 more."""
    more = next((c for c in surface if c in MORE), "")
    if more in ("来", "來") or (not more and plain[0] in _BARE):
        return Meaning(value, None, None, "~")
    return Meaning(value, value, None, ">") if more else Meaning(value, value, value, "=")


_WITHOUT_MORE = dict.fromkeys(map(ord, MORE))
_BARE = frozenset("百千万亿佰仟萬億")
"""What a numeral without a first digit starts with: 千名 is about a thousand."""


def _readings(surface: str) -> tuple[str, ...]:
    """Return the two ends that a vague numeral spans, or the numeral itself.

    >>> _readings("几十"), _readings("十几"), _readings("两三"), _readings("十二")
    (('1十', '10十'), ('十', '十10'), ('两', '三'), ('十二',))
    """
    at = next((i for i, c in enumerate(surface) if c in VAGUE), None)
    if at is not None:
        before, after = surface[:at], surface[at + 1 :]
        if not after and not before:
            return ()
        return (f"{before}{'' if before else 1}{after}", f"{before}10{after}")
    pair = _PAIR.search(surface)
    if pair and _follow(pair.group(1), pair.group(2)):
        before, after = surface[: pair.start()], surface[pair.end() :]
        return before + pair.group(1) + after, before + pair.group(2) + after
    return (surface,)


def _follow(first: str, second: str) -> bool:
    one, other = signs()[first].value, signs()[second].value
    return other == one + 1 or (one, other) == (3, 5)


def evaluate(surface: str) -> Decimal | None:
    """Return the value of an exact numeral, or ``None`` where its places are out of order or too far apart.

    >>> evaluate("一万五千亿"), evaluate("25万6千"), evaluate("三点五"), evaluate("二〇二三")
    (Decimal('1500000000000'), Decimal('256000'), Decimal('3.5'), Decimal('2023'))
    """
    with suppress(Inexact), localcontext(_EXACT):
        return _evaluate(surface)
    return None


def _evaluate(surface: str) -> Decimal | None:
    head, tail = _split_decimals(surface)
    tokens = list(_tokens(head))
    digits = [t for t in tokens if isinstance(t, Sign) and t.kind == "digit"]
    if len(digits) == len(tokens) > 1:
        whole: Decimal | None = Decimal("".join(str(d.value) for d in digits))
    else:
        whole = _Places().read(tokens)
    if whole is None or tail is None:
        return whole
    return _with_decimals(whole, tail)


def _split_decimals(surface: str) -> tuple[str, str | None]:
    head, point, tail = surface.replace("點", "点").partition("点")
    return (head, tail) if point else (surface, None)


def _with_decimals(whole: Decimal, tail: str) -> Decimal | None:
    """Add the decimals of 三点五, and multiply by the groups behind them (三点五万)."""
    known = signs()
    number = "".join(str(known[c].value) for c in tail if c in known and known[c].kind == "digit")
    value = whole + Decimal(f"0.{number or 0}")
    for c in tail[len(number) :]:
        if c not in known or known[c].kind == "digit":
            return None
        value *= known[c].value
    return plain_value(value)


def _tokens(surface: str) -> Iterator[Sign | Decimal]:
    for number, _, _, character in _TOKEN.findall(surface):
        if number and not (len(number) == 1 and number in signs() and not number.isdecimal()):
            yield Decimal(number.replace(",", "").replace("，", "").replace("．", "."))
        elif character in signs():
            yield signs()[character]


class _Places:
    """Adds up groups, places and digits in the order they are read."""

    def __init__(self) -> None:
        self.total = Decimal(0)  # what closed groups make
        self.group = Decimal(0)  # what the open group makes so far
        self.digit: Decimal | None = None  # a digit that waits for its place
        self.place = Decimal(1)  # the last place, for 一百五
        self.closed = Decimal(0)  # what closed the last group: 万, 亿
        self.zero = False  # 零 stands before the digit: 一百零五

    def read(self, tokens: Sequence[Sign | Decimal]) -> Decimal | None:
        """Return the number, or ``None`` where its digits and places are out of order."""
        if not tokens or not all(self._take(token) for token in tokens):
            return None
        return self._close()

    def _take(self, token: Sign | Decimal) -> bool:
        """Read one token; tell whether it may stand here."""
        if isinstance(token, Decimal):
            return self._number(token)
        value = Decimal(token.value)
        if token.kind == "digit":
            self.zero = self.zero or not value
            return self._number(value) if value or not self.group + self.total else True
        if token.kind == "ten":
            self.group, self.place = self.group + value, Decimal(10)
            return self.digit is None
        return self._multiply(value) if token.kind == "multiplier" else self._end_group(value)

    def _number(self, value: Decimal) -> bool:
        free = self.digit is None
        self.digit = value
        return free

    def _multiply(self, place: Decimal) -> bool:
        told = self.digit is not None or self.zero  # 一千零十
        fits = not self.group or (told and place < self.place)
        self.group += (1 if self.digit is None else self.digit) * place
        self.digit, self.place, self.zero = None, place, False
        return fits

    def _end_group(self, factor: Decimal) -> bool:
        within = self.group + (self.digit or 0)
        fits = bool(within) or self.digit is not None or not self.total or factor > self.closed
        if self.place == 1 and self.digit is None:
            within = Decimal(1)
        if factor > self.closed:
            self.total = (self.total + within) * factor
        else:
            self.total += within * factor
        self.group, self.digit, self.zero = Decimal(0), None, False
        self.place = self.closed = factor
        return fits

    def _close(self) -> Decimal:
        last = self.digit or Decimal(0)
        if not self.zero and self.place > 10 and 0 < last < 10 and last == int(last):
            last *= self.place / 10
        return plain_value(self.total + self.group + last)


def plain_value(value: Decimal) -> Decimal:
    """Return a value without the zeros that multiplying left: 120000000.0 is 120000000."""
    whole = value.to_integral_value()
    return whole if whole == value and abs(value) >= 10 else value
