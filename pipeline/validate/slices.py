"""The slices of a score: properties of a label, or of a spurious row, that a reader may ask about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import TypeAlias

from extractors import lexicon
from pipeline.validate.found import FoundItem
from pipeline.validate.gold import GoldDocument, GoldItem
from pipeline.validate.layers import ORGANIZATIONS, QUANTITIES, Layer
from pipeline.validate.match import Pair

Slice: TypeAlias = tuple[str, str]
"""The name of a property and its value; both empty for everything."""

EVERYTHING: Slice = ("", "")
_CLOSING = "”’》"
_OPENING = "“‘《"
_LIST_MARK = "、"


def slices(layer: Layer, doc: GoldDocument, pair: Pair) -> Iterator[Slice]:
    """Yield the slices a pair counts in: everything first, then one value of each property."""
    yield EVERYTHING
    item = pair.gold or pair.found
    if item is None:
        return
    for name, value in _PROPERTIES:
        said = value(layer, doc, item)
        if said:
            yield name, said


def _genre(layer: Layer, doc: GoldDocument, item: GoldItem | FoundItem) -> str:
    return doc.genre


def _type(layer: Layer, doc: GoldDocument, item: GoldItem | FoundItem) -> str:
    return item.fields[layer.type] if layer.type else ""


def _relation(layer: Layer, doc: GoldDocument, item: GoldItem | FoundItem) -> str:
    return item.fields.get("relation", "")


def _numeral(layer: Layer, doc: GoldDocument, item: GoldItem | FoundItem) -> str:
    if layer is not QUANTITIES:
        return ""
    return "arabic" if any(c.isdecimal() for c in item.text) else "chinese"


def _list_position(layer: Layer, doc: GoldDocument, item: GoldItem | FoundItem) -> str:
    after = doc.text[item.end : item.end + 2].lstrip(_CLOSING).startswith(_LIST_MARK)
    before = doc.text[max(item.start - 2, 0) : item.start].rstrip(_OPENING).endswith(_LIST_MARK)
    return {(0, 1): "first", (1, 1): "middle", (1, 0): "last"}.get((before, after), "alone")


def _lexicon(layer: Layer, doc: GoldDocument, item: GoldItem | FoundItem) -> str:
    """Say whether the unit, or the organization as written, is a word the program was given."""
    if layer is QUANTITIES:
        return "known" if item.fields["unit"] in _words("units") else "new"
    if layer is ORGANIZATIONS:
        return "known" if item.text in _words("organizations") else "new"
    return ""


@cache
def _words(name: str) -> frozenset[str]:
    """Return the first column of a lexicon."""
    return frozenset(next(iter(row.values())) for row in lexicon.rows(name))


_Property: TypeAlias = Callable[[Layer, GoldDocument, GoldItem | FoundItem], str]
_PROPERTIES: tuple[tuple[str, _Property], ...] = (
    ("genre", _genre),
    ("type", _type),
    ("relation", _relation),
    ("numeral", _numeral),
    ("list", _list_position),
    ("lexicon", _lexicon),
)
