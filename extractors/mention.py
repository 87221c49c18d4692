"""The records that extractors return: where something stands, and the rule that found it.

Offsets are half-open and count characters of the text that was searched.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple, TypeAlias

Number: TypeAlias = Decimal | Fraction
"""An exact value. A ``Fraction`` stands only where a text writes one (三分之二)."""

Relation: TypeAlias = Literal["=", "~", ">", ">=", "<", "<=", "range"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of the text, and the name of the rule, lexicon row or model that found it."""

    start: int
    end: int
    rule: str


class Numeral(NamedTuple):
    """A numeral, part of a mention, with its exact meaning, multipliers (万, 亿) included.

    ``value`` is ``None`` for a range (数百, 50—60) and for a list without one value (8.5:34.3:57.2).
    """

    start: int
    end: int
    rule: str
    value: Number | None
    low: Number | None
    high: Number | None
    relation: Relation


@dataclass(frozen=True, slots=True)
class QuantityMention(Mention):
    """An amount: a numeral, the modifiers that touch it (约, 以上), and the unit as written.

    ``unit`` is empty where the text writes none.
    """

    numeral: Numeral
    before: str
    after: str
    unit: str


@dataclass(frozen=True, slots=True)
class HonorMention(Mention):
    """A conferred title without its quotation marks, and the word of conferral (获评), if any."""

    cue: str


@dataclass(frozen=True, slots=True)
class OrganizationMention(Mention):
    """A named organization as written."""

    form: Literal["full", "abbreviation", "part"]


@dataclass(frozen=True, slots=True)
class DateMention(Mention):
    """A calendar date or span of dates as written; ``first`` and ``last`` are inclusive.

    Both are ``None`` where the text's own date is needed to resolve it (去年, 5月), and ``last`` alone
    where it still goes on (2019年以来). ``amount`` is the number of years from the text's own (去年: -1).
    """

    first: date | None
    last: date | None
    amount: int | None = None
