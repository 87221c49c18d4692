"""doccano's JSON Lines for sequence labelling: ``{"text": …, "label": [[start, end, name], …]}``."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from pipeline.validate.formats.common import about, document, labels, tag, tagged
from pipeline.validate.gold import GoldDocument

LOSES = "fields other than the type, optional, notes"


def write(docs: Sequence[GoldDocument], path: Path) -> None:
    """Write documents, one a line; what is said of them stands beside the text as metadata."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        for doc in docs:
            spans = [[item.start, item.end, tag(layer, item)] for layer, item in labels(doc)]
            record = {"text": doc.text, "label": spans, **about(doc)}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


def read(path: Path) -> list[GoldDocument]:
    """Read documents, one a line."""
    docs = []
    for line in path.read_text("utf-8").split("\n"):
        if line.strip():
            record = json.loads(line)
            text = record["text"]
            found = (tagged(name, text, start, end) for start, end, name in record["label"])
            docs.append(document(record, text, found))
    return docs
