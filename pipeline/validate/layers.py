"""What is scored: the layers of the gold set, their tables and fields, and when two fields agree."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from importlib import resources

from extractors.lexicon import Row, parse

_IGNORED = re.compile(r"[\s“”\"'‘’《》]")
_LIST = re.compile(r"[;；,、|]")

Agreement = Callable[[str, str], bool]


@dataclass(frozen=True, slots=True)
class Layer:
    """One kind of labels: its key in the gold set, its table, and the fields compared.

    ``row`` names the fields that must be right for a row to count as right; ``type`` the field
    that sorts the items, or nothing.
    """

    name: str
    table: str
    fields: tuple[str, ...]
    row: tuple[str, ...]
    type: str = ""


QUANTITIES = Layer(
    "quantities",
    "quantities",
    ("kind", "relation", "value", "low", "high", "unit", "indicator"),
    ("relation", "value", "low", "high", "unit"),
    "kind",
)
HONORS = Layer("honors", "honors", ("level", "count", "issuer", "recipient"), ("level", "count"))
ORGANIZATIONS = Layer(
    "organizations",
    "organization_mentions",
    ("canonical", "type"),
    ("canonical", "type"),
    "type",
)
LAYERS = (QUANTITIES, HONORS, ORGANIZATIONS)


@cache
def words(field: str) -> tuple[Row, ...]:
    """Return the rows of ``words.csv`` for a field."""
    text = resources.files("pipeline.validate").joinpath("words.csv").read_text("utf-8")
    return tuple(r for r in parse("words.csv", text, ("field", "word")) if r["field"] == field)


def plain(text: str) -> str:
    """Return a text without what a comparison ignores: spaces and quotation marks.

    >>> plain("“西安 工匠”")
    '西安工匠'
    """
    return _IGNORED.sub("", text)


def agree(field: str, gold: str, found: str) -> bool:
    """Say whether a found field says what the gold says; empty means absent.

    >>> agree("value", "30000000", "30000000.0"), agree("indicator", "投入|累计投入", "累计投入")
    (True, True)
    """
    return _AGREEMENTS.get(field, _same_text)(gold, found)


def similarity(gold: str, found: str) -> Fraction:
    """Return the best F1 of characters between a found text and the gold's alternatives.

    >>> similarity("劳动模范|劳模", "劳动模范人数")
    Fraction(4, 5)
    """
    one = plain(found)
    others = [plain(other) for other in gold.split("|")]
    return max((_overlap(one, other) for other in others if one and other), default=Fraction(0))


def _overlap(one: str, other: str) -> Fraction:
    common = (Counter(one) & Counter(other)).total()
    return Fraction(2 * common, len(one) + len(other))


def _same_text(gold: str, found: str) -> bool:
    return plain(gold) == plain(found)


def _any_alternative(gold: str, found: str) -> bool:
    return plain(found) in {plain(other) for other in gold.split("|")}


def _same_number(gold: str, found: str) -> bool:
    return number(gold) == number(found)


def _same_members(gold: str, found: str) -> bool:
    return set(filter(None, _LIST.split(gold))) == set(filter(None, _LIST.split(found)))


_AGREEMENTS: dict[str, Agreement] = {
    "value": _same_number,
    "low": _same_number,
    "high": _same_number,
    "count": _same_number,
    "level": _same_members,
    "indicator": _any_alternative,
    "canonical": _any_alternative,
    "issuer": _any_alternative,
    "recipient": _any_alternative,
}


def number(text: str) -> Fraction | str | None:
    """Return the exact value of a number as written, or the text where it is none.

    >>> number("1,234.50"), number("2/3"), number("")
    (Fraction(2469, 2), Fraction(2, 3), None)
    """
    if not text:
        return None
    try:
        return Fraction(text.replace(",", ""))
    except (ValueError, ZeroDivisionError):
        return text
