"""brat's standoff: a folder with a ``.txt`` and an ``.ann`` a document.

A label over a line end is written in pieces, as brat does. The fields stand as JSON in a note.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from pipeline.validate.formats.common import Labelled, about, document, labels
from pipeline.validate.gold import GoldDocument, GoldItem

LOSES = "nothing"
_ABOUT = "about.json"


def write(docs: Sequence[GoldDocument], path: Path) -> None:
    """Write documents into a folder, and what is said of them to ``about.json``."""
    for doc in docs:
        text = path / f"{doc.doc_id}.txt"
        text.parent.mkdir(parents=True, exist_ok=True)
        text.write_text(doc.text, "utf-8", newline="")
        text.with_name(text.name.removesuffix(".txt") + ".ann").write_text(
            "".join(_lines(doc)), "utf-8", newline=""
        )
    said = [about(doc) for doc in docs]
    (path / _ABOUT).write_text(json.dumps(said, ensure_ascii=False, indent=1), "utf-8")


def _lines(doc: GoldDocument) -> Iterator[str]:
    for number, (layer, item) in enumerate(labels(doc), 1):
        pieces = [m.span() for m in re.finditer(r"[^\r\n]+", item.text)]
        places = ";".join(f"{item.start + a} {item.start + b}" for a, b in pieces)
        surface = " ".join(item.text[a:b] for a, b in pieces)
        note = {**item.fields, "optional": item.optional, "note": item.note}
        yield f"T{number}\t{layer} {places}\t{surface}\n"
        yield f"#{number}\tAnnotatorNotes T{number}\t{json.dumps(note, ensure_ascii=False)}\n"


def read(path: Path) -> list[GoldDocument]:
    """Read the documents that ``about.json`` of a folder names."""
    return [_document(path, said) for said in json.loads((path / _ABOUT).read_text("utf-8"))]


def _document(folder: Path, said: dict[str, str]) -> GoldDocument:
    text = (folder / f"{said['doc_id']}.txt").read_bytes().decode()
    rows = (folder / f"{said['doc_id']}.ann").read_text("utf-8").split("\n")
    cells = [row.split("\t") for row in rows if row]
    notes = {c[1].split()[1]: json.loads(c[2]) for c in cells if c[0].startswith("#")}
    found = (_label(text, c[1], notes[c[0]]) for c in cells if c[0].startswith("T"))
    return document(said, text, found)


def _label(text: str, where: str, note: dict[str, Any]) -> Labelled:
    layer, places = where.split(" ", 1)
    ends = re.split("[ ;]", places)
    start, end = int(ends[0]), int(ends[-1])
    fields = {name: value for name, value in note.items() if name not in ("optional", "note")}
    return layer, GoldItem(start, end, text[start:end], fields, note["optional"], note["note"])
