"""Train the model for names: ``python -m pipeline.train ../shared`` writes ``extractors/models/``.

It learns from labelled passages (``gold/train.jsonl``, ``gold/names.jsonl``). Training has no chance
in it, so the same labels give the same weights.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import pycrfsuite

from extractors import models
from extractors.ner import HONORS, ORGANIZATIONS, pieces
from extractors.ner.features import features

Labelled: TypeAlias = dict[str, Any]
"""A document with its labels, as the guidelines lay it out: ``text`` and a list for each layer."""

LABELLED = ("gold/train.jsonl", "gold/names.jsonl")


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a layer is trained, as cross-validation chose; see ``extractors/models/README.md``.

    ``apart`` says whether what reasonable people disagree about (``optional``) is learned as a name
    of another kind, or as a name like the others; ``c1`` and ``c2`` weigh the sum and the squares of
    the weights against the fit.
    """

    apart: bool
    c1: float
    c2: float
    iterations: int


RECIPES = {
    ORGANIZATIONS: Recipe(apart=True, c1=0.05, c2=0.1, iterations=80),
    HONORS: Recipe(apart=False, c1=0.01, c2=0.3, iterations=120),
}


def main(argv: Sequence[str] | None = None) -> int:
    """Train both layers and write their weights."""
    parser = argparse.ArgumentParser(description="train the model for names")
    parser.add_argument(
        "shared", type=Path, help="folder that holds gold/train.jsonl and gold/names.jsonl"
    )
    parser.add_argument("-o", "--output", type=Path, default=Path(next(iter(models.__path__))))
    args = parser.parse_args(argv)
    documents = [doc for name in LABELLED for doc in read(args.shared / name)]
    for layer, recipe in RECIPES.items():
        train(documents, layer, recipe, args.output / f"{layer}.crfsuite")
    return 0


def read(path: Path) -> Iterator[Labelled]:
    """Yield the labelled documents of a JSON Lines file."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def train(documents: Iterable[Labelled], layer: str, recipe: Recipe, weights: Path) -> None:
    """Train one layer on labelled documents and write its weights to a file."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for doc in documents:
        labels = label(len(doc["text"]), doc[layer], recipe.apart)
        for piece, layers in pieces(doc["text"]):
            if layer in layers:
                trainer.append(features(piece.group()), labels[piece.start() : piece.end()])
    trainer.set_params(
        {
            "c1": recipe.c1,
            "c2": recipe.c2,
            "max_iterations": recipe.iterations,
            "feature.possible_transitions": True,
        }
    )
    trainer.train(str(weights))


def label(length: int, items: Iterable[Labelled], apart: bool = False) -> list[str]:
    """Return the label of each character: begin, inside, last, or outside a name.

    Where labelled names overlap, a required one goes before an optional one and the longer before
    the shorter. ``apart`` gives optional names labels of their own.

    >>> label(4, [{"start": 1, "end": 4, "optional": False}])
    ['O', 'B', 'I', 'E']
    >>> label(2, [{"start": 0, "end": 2, "optional": True}], apart=True)
    ['?B', '?E']
    """
    labels = ["O"] * length
    for item in sorted(items, key=lambda i: (i["optional"], i["start"] - i["end"])):
        start, end = item["start"], item["end"]
        if any(known != "O" for known in labels[start:end]):
            continue
        kind = "?" if apart and item["optional"] else ""
        inside = [f"{kind}I"] * (end - start - 2)
        labels[start:end] = [f"{kind}B", *inside, f"{kind}E"][: end - start]
    return labels


if __name__ == "__main__":
    raise SystemExit(main())
