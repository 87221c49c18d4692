"""Write labelled documents as a gold file: JSON Lines, as ``gold`` reads it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pipeline.validate.gold import GoldDocument, GoldItem, parse_document
from pipeline.validate.layers import LAYERS


def write_gold(docs: Iterable[GoldDocument], path: Path) -> None:
    """Write documents to a gold file; what is written has passed the checks of loading.

    Raises:
        GoldError: a label is malformed or contradicts its text.
    """
    lines = [gold_line(doc) for doc in docs]
    for number, line in enumerate(lines, 1):
        parse_document(line, f"{path}:{number}")
    path.write_text("".join(f"{line}\n" for line in lines), "utf-8", newline="")


def gold_line(doc: GoldDocument) -> str:
    """Return a document as one line of a gold file."""
    record: dict[str, Any] = {
        "doc_id": doc.doc_id,
        "source": doc.source,
        "genre": doc.genre,
        "sha256": hashlib.sha256(doc.text.encode()).hexdigest(),
        "text": doc.text,
        "layers": [layer.name for layer in LAYERS if layer.name in doc.layers],
    }
    for layer in LAYERS:
        record[layer.name] = [_label(item) for item in doc.layers.get(layer.name, ())]
    return json.dumps(record, ensure_ascii=False)


def _label(item: GoldItem) -> dict[str, Any]:
    fields = {name: _value(name, value) for name, value in item.fields.items()}
    place = {"start": item.start, "end": item.end, "text": item.text}
    return {**place, **fields, "optional": item.optional, "note": item.note or None}


def _value(name: str, value: str) -> str | list[str] | None:
    if name == "level":
        return [level for level in value.split(";") if level]
    return value or None
