"""Train the model for names: ``python -m pipeline.train ../shared`` writes ``extractors/models/``.

It learns from labelled passages (``gold/train.jsonl``, ``gold/names.jsonl``). What reasonable people
disagree about (``optional``) is learned as a name too: finding it is never wrong. Training has no
chance in it, so the same labels give the same weights.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pycrfsuite

from extractors import models
from extractors.features import features
from extractors.ner import HONORS, ORGANIZATIONS, pieces

LABELLED = ("gold/train.jsonl", "gold/names.jsonl")
PARAMETERS = {
    "c1": 0.05,
    "c2": 0.1,
    "max_iterations": 80,
    "feature.possible_transitions": True,
}
"""What cross-validation over the labelled passages chose; see ``extractors/models/README.md``."""


def main(argv: Sequence[str] | None = None) -> int:
    """Train both layers and write their weights."""
    parser = argparse.ArgumentParser(description="train the model for names")
    parser.add_argument(
        "shared", type=Path, help="folder that holds gold/train.jsonl and gold/names.jsonl"
    )
    parser.add_argument("-o", "--output", type=Path, default=Path(next(iter(models.__path__))))
    args = parser.parse_args(argv)
    documents = [doc for name in LABELLED for doc in read(args.shared / name)]
    for layer in (ORGANIZATIONS, HONORS):
        train(documents, layer, args.output / f"{layer}.crfsuite")
    return 0


def read(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the labelled documents of a JSON Lines file."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def train(documents: Iterable[dict[str, Any]], layer: str, weights: Path) -> None:
    """Train one layer on labelled documents and write its weights to a file."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for doc in documents:
        labels = label(len(doc["text"]), doc[layer])
        for piece in pieces(doc["text"]):
            trainer.append(features(piece.group()), labels[piece.start() : piece.end()])
    trainer.set_params(PARAMETERS)
    trainer.train(str(weights))


def label(length: int, items: Iterable[dict[str, Any]]) -> list[str]:
    """Return the label of each character: begin, inside, last, or outside a name.

    Where labelled names overlap, a required one goes before an optional one and the longer before
    the shorter.

    >>> label(4, [{"start": 1, "end": 4, "optional": False}])
    ['O', 'B', 'I', 'E']
    """
    labels = ["O"] * length
    for item in sorted(items, key=lambda i: (i["optional"], i["start"] - i["end"])):
        start, end = item["start"], item["end"]
        if any(known != "O" for known in labels[start:end]):
            continue
        labels[start:end] = ["B", *["I"] * (end - start - 2), "E"][: end - start]
    return labels


if __name__ == "__main__":
    raise SystemExit(main())
