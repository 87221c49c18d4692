"""CoNLL with BIO tags: one character a line, one column of tags a layer, a blank line a document.

The comments of CoNLL-U carry the text, so that spaces and offsets survive.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from spacy.training.iob_utils import iob_to_biluo, tags_to_entities

from pipeline.validate.formats.common import Labelled, about, document, tag, tagged
from pipeline.validate.gold import GoldDocument, GoldItem
from pipeline.validate.layers import LAYERS

LOSES = "labels that overlap another of their layer, fields other than the type, optional, notes"


def write(docs: Sequence[GoldDocument], path: Path) -> None:
    """Write documents, each after comments with its facts and its text as JSON."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        for doc in docs:
            file.write(f"# about = {json.dumps(about(doc), ensure_ascii=False)}\n")
            file.write(f"# text = {json.dumps(doc.text, ensure_ascii=False)}\n")
            columns = [_tags(doc, layer.name) for layer in LAYERS]
            for character, *tags in zip(doc.text, *columns, strict=True):
                if not character.isspace():
                    file.write("\t".join([character, *tags]) + "\n")
            file.write("\n")


def _tags(doc: GoldDocument, layer: str) -> list[str]:
    tags = ["O"] * len(doc.text)
    for item in _apart(doc.layers.get(layer, ())):
        name = tag(layer, item)
        inside = [n for n in range(item.start, item.end) if not doc.text[n].isspace()]
        for n in inside:
            tags[n] = f"{'B' if n == inside[0] else 'I'}-{name}"
    return tags


def _apart(items: Iterable[GoldItem]) -> Iterator[GoldItem]:
    """Yield labels that do not overlap, the first and longest taken."""
    end = 0
    for item in sorted(items, key=lambda item: (item.start, -item.end)):
        if item.start >= end:
            end = item.end
            yield item


def read(path: Path) -> list[GoldDocument]:
    """Read documents that ``write`` wrote."""
    lines = path.read_text("utf-8").split("\n")
    groups = [list(group) for filled, group in groupby(lines, bool) if filled]
    return [_document(group) for group in groups]


def _document(lines: list[str]) -> GoldDocument:
    said, text = (json.loads(line.split(" = ", 1)[1]) for line in lines[:2])
    places = [n for n, character in enumerate(text) if not character.isspace()]
    columns = zip(*(line.split("\t")[1:] for line in lines[2:]), strict=True)
    found = [label for column in columns for label in _labels(text, places, list(column))]
    return document(said, text, found)


def _labels(text: str, places: list[int], tags: list[str]) -> Iterator[Labelled]:
    for name, first, last in tags_to_entities(iob_to_biluo(tags)):
        yield tagged(name, text, places[first], places[last] + 1)
