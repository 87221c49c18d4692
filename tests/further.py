"""Put the labels of ``tests/gold/further`` and the texts they belong to together, as a gold set."""

from __future__ import annotations

import csv
import hashlib
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

FOLDER = Path(__file__).parent / "gold" / "further"
LAYERS = ("organizations", "honors")

Row: TypeAlias = dict[str, str]


def rows(name: str) -> list[Row]:
    """Return the rows of one of the two tables."""
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def documents(reports: Path) -> Iterator[dict[str, Any]]:
    """Yield the passages as documents of a gold set; ``reports`` is the collection of reports.

    Raises:
        ValueError: the text of a passage is another than that which was labelled.
    """
    labels: defaultdict[str, list[Row]] = defaultdict(list)
    for label in rows("labels"):
        labels[label["passage"]].append(label)
    for passage in rows("passages"):
        source = (reports / passage["path"]).read_text("utf-8")
        text = source[int(passage["start"]) : int(passage["end"])]
        if not hashlib.sha256(text.encode()).hexdigest().startswith(passage["sha256"]):
            raise ValueError(f"{passage['path']}: not the text that was labelled")
        yield {
            "doc_id": passage["passage"],
            "source": passage["path"],
            "genre": Path(passage["path"]).parts[1],
            "layers": LAYERS,
            "text": text,
            "quantities": [],
            **{
                layer: [
                    _label(text, row) for row in labels[passage["passage"]] if row["layer"] == layer
                ]
                for layer in LAYERS
            },
        }


def _label(text: str, row: Row) -> dict[str, Any]:
    start, end = int(row["start"]), int(row["end"])
    label: dict[str, Any] = {"start": start, "end": end, "text": text[start:end]}
    label["optional"] = row["optional"] == "1"
    if row["layer"] == "organizations":
        return label | {"canonical": row["canonical"], "type": row["type"]}
    return label | {
        "level": row["level"].split(";") if row["level"] else [],
        "issuer": _parts(text, row["issuer"]),
        "recipient": _parts(text, row["recipient"]),
        "count": row["count"] or None,
    }


def _parts(text: str, spans: str) -> str | None:
    """Return the text of spans (3-5+7-9), the parts joined, or ``None`` of none."""
    pairs = [span.split("-") for span in spans.split("+")] if spans else []
    return "；".join(text[int(start) : int(end)] for start, end in pairs) or None


if __name__ == "__main__":
    with Path(sys.argv[2]).open("w", encoding="utf-8") as gold:
        for document in documents(Path(sys.argv[1])):
            gold.write(json.dumps(document, ensure_ascii=False) + "\n")
