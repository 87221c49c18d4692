"""What the formats share: labels with a name for layer and type, and documents from parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from pipeline.validate.gold import GoldDocument, GoldError, GoldItem
from pipeline.validate.layers import LAYERS, Layer

Labelled: TypeAlias = tuple[str, GoldItem]
"""The name of a layer and a label in it."""


def labels(doc: GoldDocument) -> Iterator[Labelled]:
    """Yield every label of a document with its layer, in text order."""
    every = [(name, item) for name, items in doc.layers.items() for item in items]
    yield from sorted(every, key=lambda label: (label[1].start, label[1].end, label[0]))


def tag(layer: str, item: GoldItem) -> str:
    """Return layer and type as one name: ``organizations:工会``, or ``honors``."""
    kind = item.fields.get(layer_named(layer).type, "")
    return f"{layer}:{kind}" if kind else layer


def tagged(name: str, text: str, start: int, end: int) -> Labelled:
    """Return a label from a name that ``tag`` made, its other fields absent.

    Raises:
        GoldError: the name is none of ours.
    """
    layer, _, kind = name.partition(":")
    fields = dict.fromkeys(layer_named(layer).fields, "")
    if kind:
        fields[layer_named(layer).type] = kind
    return layer, GoldItem(start, end, text[start:end], fields)


def layer_named(name: str) -> Layer:
    """Return the layer of a name."""
    for layer in LAYERS:
        if layer.name == name:
            return layer
    raise GoldError(f"label {name!r}: layers are {', '.join(layer.name for layer in LAYERS)}")


def document(about: Mapping[str, str], text: str, found: Iterable[Labelled]) -> GoldDocument:
    """Return a document from what a format says about it, its text and its labels."""
    named = about.get("layers", "").split() or [layer.name for layer in LAYERS]
    layers: dict[str, list[GoldItem]] = {layer.name: [] for layer in LAYERS if layer.name in named}
    for name, item in found:
        layers.setdefault(name, []).append(item)
    ordered = {
        name: tuple(sorted(items, key=lambda item: (item.start, item.end)))
        for name, items in layers.items()
    }
    source, genre = about.get("source", ""), about.get("genre", "other")
    return GoldDocument(about["doc_id"], source, text, genre, ordered)


def about(doc: GoldDocument) -> dict[str, str]:
    """Return what is said of a document beside its text and labels."""
    layers = " ".join(doc.layers)
    return {"doc_id": doc.doc_id, "source": doc.source, "genre": doc.genre, "layers": layers}
