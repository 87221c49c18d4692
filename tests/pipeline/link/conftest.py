"""Amounts to link, built from a text in which they are marked."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import TypeAlias, cast

import pytest

from pipeline.model import Document, Kind, Quantity, Section, Sentence

Marked: TypeAlias = Callable[..., tuple[Document, tuple[Quantity, ...]]]
"""From a text with ⟦amounts⟧ and the kind and unit of each to a report of one section."""

_MARK = re.compile("⟦(.+?)⟧")
_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；\n]*")


@pytest.fixture
def marked() -> Marked:
    return mark


def mark(written: str, *amounts: str) -> tuple[Document, tuple[Quantity, ...]]:
    """Return the report of a text with ⟦amounts⟧, given the kind and unit of each."""
    text = _MARK.sub(r"\1", written)
    doc = Document(
        "d", "d.txt", "text", "utf-8", "", text, text,
        sections=(Section("", 0, len(text)),),
        sentences=tuple(Sentence(m.start(), m.end(), 0) for m in _SENTENCE.finditer(text)),
    )  # fmt: skip
    matches = zip(_MARK.finditer(written), amounts, strict=True)
    return doc, tuple(_quantity(n, match, what) for n, (match, what) in enumerate(matches))


def _quantity(number: int, match: re.Match[str], what: str) -> Quantity:
    kind, _, unit = what.partition(" ")
    start = match.start() - 2 * number
    digits = re.match(r"\d+", match[1])
    value = Decimal(digits[0]) if digits else Decimal(5)
    return Quantity(
        start, start + len(match[1]), "test", cast(Kind, kind), "=", value, None, None, unit, ""
    )
