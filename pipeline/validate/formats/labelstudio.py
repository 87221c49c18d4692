"""Label Studio's JSON: one task a document, one region a label, one text area a field.

Offsets are code points, as in Label Studio's own exports.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from pipeline.validate.formats.common import Labelled, about, document, labels, layer_named
from pipeline.validate.gold import GoldDocument, GoldItem

LOSES = "nothing"


def write(docs: Sequence[GoldDocument], path: Path) -> None:
    """Write documents as tasks with one finished annotation each."""
    tasks = [_task(doc) for doc in docs]
    path.write_text(json.dumps(tasks, ensure_ascii=False, indent=1) + "\n", "utf-8")


def _task(doc: GoldDocument) -> dict[str, Any]:
    regions = [r for n, (layer, item) in enumerate(labels(doc)) for r in _regions(n, layer, item)]
    return {"data": {"text": doc.text, **about(doc)}, "annotations": [{"result": regions}]}


def _regions(number: int, layer: str, item: GoldItem) -> Iterator[dict[str, Any]]:
    place = {"start": item.start, "end": item.end}
    same = {"id": f"r{number}", "to_name": "text"}
    value = {**place, "text": item.text, "labels": [layer]}
    yield {**same, "from_name": "label", "type": "labels", "value": value}
    optional = {"optional": "yes"} if item.optional else {}
    for name, said in {**item.fields, **optional, "note": item.note}.items():
        if said:
            area = {**place, "text": [said]}
            yield {**same, "from_name": name, "type": "textarea", "value": area}


def read(path: Path) -> list[GoldDocument]:
    """Read the tasks of an export; of several annotations of a task, the first."""
    return [_document(task) for task in json.loads(path.read_text("utf-8"))]


def _document(task: dict[str, Any]) -> GoldDocument:
    text: str = task["data"]["text"]
    said: dict[str, dict[str, Any]] = {}
    for region in task["annotations"][0]["result"]:
        parts = said.setdefault(region["id"], {})
        if region["type"] == "labels":
            parts["span"] = region["value"]
        else:
            parts[region["from_name"]] = "\n".join(region["value"]["text"])
    return document(task["data"], text, (_label(text, parts) for parts in said.values()))


def _label(text: str, parts: dict[str, Any]) -> Labelled:
    span = parts["span"]
    (layer,) = span["labels"]
    start, end = span["start"], span["end"]
    fields = {name: parts.get(name, "") for name in layer_named(layer).fields}
    optional = parts.get("optional") == "yes"
    return layer, GoldItem(start, end, text[start:end], fields, optional, parts.get("note", ""))
