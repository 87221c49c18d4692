"""The weights of the model for names: what each look says for each label of each layer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path

import numpy as np

from extractors.ner.decode import Scores
from extractors.ner.features import Page
from extractors.ner.marks import Ints
from extractors.ner.vocabulary import Vocabulary

FILE = "names.npz"
"""The file of ``extractors.models`` that holds the weights; ``pipeline.train`` writes it."""

_KNOWN, _LABELS, _FOLLOW, _TABLE = "known", "labels", "follow", "table"


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer's labels, and what it adds to the score that one (row) goes before another (column)."""

    labels: tuple[str, ...]
    follow: Scores


@dataclass(frozen=True, slots=True)
class Model:
    """All that was learned.

    ``tables`` holds for each look a row for each of its codes, with a column for each label of the
    first layer, of the second, and so on.
    """

    known: Vocabulary
    layers: Mapping[str, Layer]
    tables: Mapping[str, Scores]

    def scores(self, page: Page, at: Ints) -> dict[str, Scores]:
        """Return for each layer a row for each label, with its score at these offsets of a page."""
        sizes = [len(layer.labels) for layer in self.layers.values()]
        looks = page.looks(at)
        found = np.zeros((len(at), sum(sizes)), np.float32)
        added = np.empty_like(found)
        for name, table in self.tables.items():
            found += table.take(looks[name].codes, axis=0, mode="clip", out=added)
        rows = np.split(np.ascontiguousarray(found.T), np.cumsum(sizes)[:-1])
        return dict(zip(self.layers, rows, strict=True))


def save(model: Model, path: Path) -> None:
    """Write a model to a file, the same model as the same bytes."""
    known = dict(zip("0123", model.known.entries, strict=True))
    arrays = {f"{_KNOWN}/{number}": np.array(list(each)) for number, each in known.items()}
    for name, layer in model.layers.items():
        arrays[f"{_LABELS}/{name}"] = np.array(layer.labels)
        arrays[f"{_FOLLOW}/{name}"] = layer.follow
    arrays |= {f"{_TABLE}/{name}": table for name, table in model.tables.items()}
    with open(path, "wb") as file:
        np.savez_compressed(file, allow_pickle=False, **arrays)


@cache
def load() -> Model:
    """Return the model that ships."""
    path = resources.files("extractors.models").joinpath(FILE)
    with path.open("rb") as file, np.load(file) as arrays:
        held = {name: arrays[name] for name in arrays.files}
    characters, *others = (value.tolist() for value in _part(held, _KNOWN).values())
    follow = _part(held, _FOLLOW)
    layers = {
        name: Layer(tuple(labels.tolist()), follow[name])
        for name, labels in _part(held, _LABELS).items()
    }
    return Model(Vocabulary("".join(characters), *others), layers, _part(held, _TABLE))


def _part(held: Mapping[str, Scores], part: str) -> dict[str, Scores]:
    """Return what stands in a part of a file, by name."""
    return {
        name.removeprefix(f"{part}/"): value
        for name, value in held.items()
        if name.startswith(f"{part}/")
    }
