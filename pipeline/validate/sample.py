"""Choose what is most worth labelling: the stretches of reports where the tool is least sure.

Each is pre-filled with what was found there, for a person to correct.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pipeline.model import Document, Span
from pipeline.rows import Tables
from pipeline.run import read
from pipeline.validate.found import row_fields
from pipeline.validate.gold import GoldDocument, GoldItem
from pipeline.validate.layers import LAYERS, Layer

STRETCH = 1_500
"""Characters of a stretch: about what a person labels in half an hour."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a report and the doubts in it: one minus confidence, summed over its rows."""

    doc: Document
    tables: Tables
    span: Span
    doubt: Decimal


def sample(docs: Iterable[Document], number: int) -> list[GoldDocument]:
    """Return the most doubtful stretch of each of the most doubtful reports, pre-filled."""
    best = [most for doc in docs if (most := _most_doubtful(doc, read(doc)))]
    best.sort(key=lambda stretch: (-stretch.doubt, stretch.doc.doc_id))
    return [_prefilled(stretch) for stretch in best[:number]]


def _most_doubtful(doc: Document, tables: Tables) -> Stretch | None:
    """Return the stretch with the most doubt, the first among equals; none for an empty report."""
    doubts = [(row.start, 1 - row.confidence) for _, row in _rows(tables)]
    stretches = [
        Stretch(doc, tables, (start, end), sum(d for at, d in doubts if start <= at < end))
        for start, end in _spans(tables)
    ]
    return max(stretches, key=lambda stretch: stretch.doubt, default=None)


def _spans(tables: Tables) -> list[Span]:
    """Return stretches of whole sentences, one after the other."""
    spans: list[Span] = []
    for sentence in tables.sentences:
        if spans and sentence.end - spans[-1][0] <= STRETCH:
            spans[-1] = (spans[-1][0], sentence.end)
        else:
            spans.append((sentence.start, sentence.end))
    return spans


def _rows(tables: Tables) -> Iterator[tuple[Layer, Any]]:
    for layer in LAYERS:
        yield from ((layer, row) for row in getattr(tables, layer.table))


def _prefilled(stretch: Stretch) -> GoldDocument:
    start, end = stretch.span
    layers: dict[str, list[GoldItem]] = {layer.name: [] for layer in LAYERS}
    for layer, row in _rows(stretch.tables):
        if start <= row.start and row.end <= end:
            note = f"found by {row.rule}, confidence {row.confidence}"
            span = (row.start - start, row.end - start)
            layers[layer.name].append(GoldItem(*span, row.text, row_fields(layer, row), note=note))
    name = f"{stretch.doc.doc_id}@{start}"
    text = stretch.doc.raw[start:end]
    filled = {layer: tuple(items) for layer, items in layers.items()}
    return GoldDocument(name, stretch.doc.path, text, "other", filled)
