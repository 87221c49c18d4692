"""The texts to compare on: gold reports, public sets of organizations, and reports for speed."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from pipeline.validate.gold import GoldDocument, GoldItem

SENTENCES = 1500
REPORTS = 24
CLUENER = ("government", "company", "organization")

Labelled: TypeAlias = tuple[str, list[GoldItem]]
T = TypeVar("T")


def public_sets(folder: Path) -> dict[str, list[GoldDocument]]:
    """Return the public sets that are there, each an even sample of its sentences."""
    return {
        name: [_document(name, number, *labelled) for number, labelled in enumerate(even(read(p)))]
        for name, path, read in SETS
        if (p := folder / path).exists()
    }


def even(items: Sequence[T], most: int = SENTENCES) -> list[T]:
    """Return at most so many of the items, evenly chosen.

    >>> even(range(10), 4)
    [0, 2, 5, 7]
    """
    size = len(items)
    return [items[i * size // most] for i in range(most)] if size > most else list(items)


def bio(path: Path) -> list[Labelled]:
    """Read sentences of a file of characters and BIO tags; ORG is an organization."""
    blocks = re.split(r"\n\s*\n", path.read_text("utf-8"))
    return [sentence(rows) for block in blocks if (rows := [r.split() for r in block.splitlines()])]


def sentence(rows: Sequence[Sequence[str]]) -> Labelled:
    """Return the text and the organizations of rows of character and tag.

    >>> text, items = sentence([("在", "O"), ("市", "B-ORG"), ("委", "I-ORG")])
    >>> text, [item.text for item in items]
    ('在市委', ['市委'])
    """
    text = "".join(row[0] for row in rows)
    tags = "".join({"B-ORG": "B", "I-ORG": "I"}.get(row[-1], "O") for row in rows)
    return text, [label(text, *found.span()) for found in re.finditer("BI*", tags)]


def cluener(path: Path) -> list[Labelled]:
    """Read CLUENER's JSON lines; repeats of a labelled name, which it leaves out, are optional."""
    return [_cluener(json.loads(line)) for line in path.read_text("utf-8").splitlines() if line]


def _cluener(record: dict[str, Any]) -> Labelled:
    text = record["text"]
    spans = {
        (entity["entity_index"]["begin"], entity["entity_index"]["end"])
        for entity in record["entity_list"]
        if entity["entity_type"] in CLUENER
    }
    items = [label(text, *span) for span in spans]
    return text, sorted([*items, *_repeats(text, items)], key=lambda item: item.start)


def _repeats(text: str, items: Sequence[GoldItem]) -> Iterator[GoldItem]:
    for name in sorted({item.text for item in items}):
        for found in re.finditer(re.escape(name), text):
            if all(found.end() <= item.start or item.end <= found.start() for item in items):
                yield label(text, *found.span(), optional=True)


def label(text: str, start: int, end: int, optional: bool = False) -> GoldItem:
    return GoldItem(start, end, text[start:end], {"canonical": "", "type": ""}, optional)


def _document(name: str, number: int, text: str, items: list[GoldItem]) -> GoldDocument:
    return GoldDocument(f"{name}-{number}", name, text, "", {"organizations": tuple(items)})


SETS: tuple[tuple[str, str, Callable[[Path], list[Labelled]]], ...] = (
    ("MSRA", "msra_test_bio/msra_test_bio.txt", bio),
    ("People's Daily", "people_daily_1998/example.test", bio),
    ("CLUENER", "cluener2020/dev.txt", cluener),
)


def reports(folder: Path, else_: Path) -> list[str]:
    """Return reports of the bulk as ``make bench`` chooses them, or the seed where there is none."""
    files = sorted(folder.rglob("*.md")) or sorted(folder.rglob("*.txt"))
    chosen = files[:: max(len(files) // REPORTS, 1)][:REPORTS] or [*else_.glob("*.txt")] * 4
    return [file.read_text("utf-8") for file in chosen]
