"""What a run found, as the audit compares it: from a result in memory, or from a run's tables."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from pipeline.api import Result, extract_text
from pipeline.validate.gold import GoldDocument
from pipeline.validate.layers import LAYERS, Layer
from pipeline.write import cell


class RunError(ValueError):
    """A run's tables cannot be read; the message names the file and what is wrong."""


@dataclass(frozen=True, slots=True)
class FoundItem:
    """A found row: its span, its fields as they stand in the table, its rule and confidence."""

    start: int
    end: int
    text: str
    fields: dict[str, str]
    rule: str
    confidence: Decimal


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in the documents of a run: items by layer, then document."""

    layers: dict[str, dict[str, list[FoundItem]]]

    def of(self, layer: Layer, doc_id: str) -> list[FoundItem]:
        """Return what was found of a layer in a document, in text order."""
        return self.layers[layer.name].get(doc_id, [])


def find(docs: Iterable[GoldDocument]) -> Found:
    """Run the pipeline on the texts of gold documents."""
    layers: dict[str, dict[str, list[FoundItem]]] = {layer.name: {} for layer in LAYERS}
    for doc in docs:
        result = extract_text(doc.text, name=doc.doc_id)
        for layer in LAYERS:
            layers[layer.name][doc.doc_id] = _from_result(layer, result)
    return Found(layers)


def _from_result(layer: Layer, result: Result) -> list[FoundItem]:
    rows = getattr(result, layer.table)
    return _sorted(
        FoundItem(r.start, r.end, r.text, row_fields(layer, r), r.rule, r.confidence) for r in rows
    )


def row_fields(layer: Layer, row: Any) -> dict[str, str]:
    """Return the fields of a row of the pipeline as they stand in the table."""
    return {field: cell(getattr(row, field)) for field in layer.fields}


def read_run(folder: Path) -> Found:
    """Read the tables that ``tilian extract`` wrote into a folder.

    Raises:
        RunError: a table is missing, or a row of it is malformed.
    """
    return Found({layer.name: _read_table(layer, folder) for layer in LAYERS})


def _read_table(layer: Layer, folder: Path) -> dict[str, list[FoundItem]]:
    path = folder / f"{layer.table}.csv"
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except OSError as error:
        raise RunError(f"{path}: {error.strerror}; give the folder of a finished run") from error
    docs: dict[str, list[FoundItem]] = {}
    for number, row in enumerate(rows, 2):
        docs.setdefault(row.get("doc_id", ""), []).append(_checked(layer, row, f"{path}:{number}"))
    return {doc_id: _sorted(items) for doc_id, items in docs.items()}


def _checked(layer: Layer, row: dict[str, Any], place: str) -> FoundItem:
    try:
        return _item(layer, row)
    except (KeyError, ValueError, TypeError, InvalidOperation) as error:
        raise RunError(f"{place}: {type(error).__name__}: {error}; not a row of a run") from error


def _item(layer: Layer, row: Mapping[str, str]) -> FoundItem:
    fields = {field: row[field] for field in layer.fields}
    return FoundItem(
        int(row["start"]),
        int(row["end"]),
        row["text"],
        fields,
        row["rule"],
        Decimal(row["confidence"]),
    )


def _sorted(items: Iterable[FoundItem]) -> list[FoundItem]:
    return sorted(items, key=lambda i: (i.start, i.end, sorted(i.fields.items())))
