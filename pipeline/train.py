"""Train the model for names: ``python -m pipeline.train ../shared`` writes ``extractors/models/``.

It learns from labelled passages (``gold/train.jsonl``, ``gold/names.jsonl``). Training has no chance
in it, so the same labels give the same weights.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias

import numpy as np
import pycrfsuite

from extractors import models
from extractors.ner import HONORS, ORGANIZATIONS
from extractors.ner.features import Page, read
from extractors.ner.vocabulary import Vocabulary
from extractors.ner.weights import FILE, Layer, Model, save
from extractors.simplify import simplified
from extractors.words import tag

Labelled: TypeAlias = dict[str, Any]
"""A document with its labels, as the guidelines lay it out: ``text`` and a list for each layer."""

Clause: TypeAlias = list[list[str]]
"""What the characters of a clause show, each a list of looks with their codes."""

LABELLED = ("gold/train.jsonl", "gold/names.jsonl")

_OFTEN = 2
"""How often a character, pair or word must stand in what is learned from, to be known."""


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


@dataclass(frozen=True, slots=True)
class Learned:
    """What a layer's training found: its labels, and weights by look and code, and by neighbours."""

    labels: tuple[str, ...]
    states: Mapping[tuple[str, str], float]
    transitions: Mapping[tuple[str, str], float]


def main(argv: Sequence[str] | None = None) -> int:
    """Train both layers and write their weights."""
    parser = argparse.ArgumentParser(description="train the model for names")
    parser.add_argument(
        "shared", type=Path, help="folder that holds gold/train.jsonl and gold/names.jsonl"
    )
    parser.add_argument("-o", "--output", type=Path, default=Path(next(iter(models.__path__))))
    args = parser.parse_args(argv)
    documents = [doc for name in LABELLED for doc in labelled(args.shared / name)]
    save(train(documents), args.output / FILE)
    return 0


def labelled(path: Path) -> Iterator[Labelled]:
    """Yield the labelled documents of a JSON Lines file."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def train(documents: Sequence[Labelled]) -> Model:
    """Train both layers on labelled documents."""
    known = vocabulary(doc["text"] for doc in documents)
    shown = [attributes(page(doc["text"], known)) for doc in documents]
    learned = {}
    with TemporaryDirectory() as folder:
        for layer, recipe in RECIPES.items():
            weights = Path(folder, layer)
            labels = [label(len(doc["text"]), doc[layer], recipe.apart) for doc in documents]
            fit(zip(shown, labels, strict=True), recipe, weights)
            learned[layer] = learn(weights)
    return model(known, learned)


def vocabulary(texts: Iterable[str]) -> Vocabulary:
    """Return what stands often in texts."""
    counts: tuple[Counter[str], ...] = (Counter(), Counter(), Counter(), Counter())
    for text in map(simplified, texts):
        words = tag(text)
        counts[0].update(text)
        counts[1].update(a + b for a, b in pairwise(text))
        counts[2].update(word for word, _ in words)
        counts[3].update(kind for _, kind in words)
    often = [sorted(each for each, n in count.items() if n >= _OFTEN) for count in counts]
    return Vocabulary("".join(often[0]), *often[1:])


def page(text: str, known: Vocabulary) -> Page:
    """Return what the model sees of a text."""
    text = simplified(text)
    return read(text, tag(text), known)


def attributes(seen: Page) -> dict[int, Clause]:
    """Return the clauses of a page, by offset, as CRFsuite takes them: look and code."""
    looks = seen.looks(np.arange(seen.ends.max(initial=0)))
    columns = [[f"{name}:{code}" for code in look.codes] for name, look in looks.items()]
    characters = [*map(list, zip(*columns, strict=True))]
    spans = zip(seen.starts.tolist(), seen.ends.tolist(), strict=True)
    return {start: characters[start:end] for start, end in spans}


def fit(
    documents: Iterable[tuple[Mapping[int, Clause], Sequence[str]]], recipe: Recipe, weights: Path
) -> None:
    """Train on clauses with their labels and write CRFsuite's weights to a file."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for clauses, labels in documents:
        for start, clause in clauses.items():
            trainer.append(clause, labels[start : start + len(clause)])
    trainer.set_params(
        {
            "c1": recipe.c1,
            "c2": recipe.c2,
            "max_iterations": recipe.iterations,
            "feature.possible_transitions": True,
        }
    )
    trainer.train(str(weights))


def learn(weights: Path) -> Learned:
    """Return what a file of CRFsuite holds."""
    tagger = pycrfsuite.Tagger()
    with tagger.open(str(weights)):
        info = tagger.info()
        return Learned(tuple(tagger.labels()), info.state_features, info.transitions)


def model(known: Vocabulary, learned: Mapping[str, Learned]) -> Model:
    """Return the weights of all layers as tables."""
    width = sum(len(each.labels) for each in learned.values())
    looks = page("", known).looks(np.arange(0))
    tables = {name: np.zeros((look.size, width), np.float32) for name, look in looks.items()}
    layers, first = {}, 0
    for layer, each in learned.items():
        columns = {name: column for column, name in enumerate(each.labels, first)}
        for (attribute, name), weight in each.states.items():
            look, code = attribute.split(":")
            tables[look][int(code), columns[name]] = weight
        pairs = [
            [each.transitions.get((before, after), 0.0) for after in columns] for before in columns
        ]
        layers[layer] = Layer(each.labels, np.array(pairs, np.float32))
        first += len(columns)
    return Model(known, layers, tables)


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
