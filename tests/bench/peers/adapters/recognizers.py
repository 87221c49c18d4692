"""Recognizers-Text: numbers, percentages, ordinals, and numbers with units; the longest win."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from importlib import import_module
from typing import Any

from tests.bench.peers.common import Item, Reader, by_sentence, longest

CULTURE = "zh-cn"
MODELS = (
    ("recognizers_number_with_unit", "currency"),
    ("recognizers_number_with_unit", "dimension"),
    ("recognizers_number_with_unit", "age"),
    ("recognizers_number_with_unit", "temperature"),
    ("recognizers_number", "percentage"),
    ("recognizers_number", "ordinal"),
    ("recognizers_number", "number"),
)
KINDS = {"currency": "money"}
ROUNDED = 12


def reader() -> Reader:
    find = finder()
    return by_sentence(lambda sentence: longest(find(sentence)))


def finder() -> Reader:
    """Return what all models find in a sentence, though one lies in another."""
    models = [(recognizer(package, name), KINDS.get(name, name)) for package, name in MODELS]

    def find(sentence: str) -> list[Item]:
        return [
            Item(found.start, found.end + 1, kind, values(found.resolution))
            for recognize, kind in models
            for found in recognize(sentence, CULTURE)
        ]

    return find


def recognizer(package: str, name: str) -> Callable[[str, str], Any]:
    found: Callable[[str, str], Any] = getattr(import_module(package), f"recognize_{name}")
    return found


def values(resolution: dict[str, Any] | None) -> tuple[str, ...]:
    """Return the number of a resolution; one of many decimals as the simple fraction it rounds.

    >>> values({"value": "3.5%"}), values({"value": "0.666666666666667"}), values(None)
    (('3.5',), ('2/3',), ())
    """
    number = str((resolution or {}).get("value") or "").rstrip("%")
    if len(number.partition(".")[2]) < ROUNDED:
        return (number,) if number else ()
    return (str(Fraction(number).limit_denominator(1000)),)
