"""JSON Lines: one object a row. Exact numbers are strings, lists arrays, absent values null."""

from __future__ import annotations

import json
from collections.abc import Callable

from pipeline.export.cells import Draft, Kind, kinds
from pipeline.tables import TABLES

_VALUES: dict[Kind, Callable[[str], object]] = {
    Kind.INTEGER: int,
    Kind.SHARE: float,
    Kind.TEXTS: lambda cell: cell.split(";"),
}


def write(draft: Draft) -> None:
    """Write every table as ``<table>.jsonl``, in UTF-8."""
    for table in TABLES:
        values = [_VALUES.get(kind, str) for kind in kinds(table)]
        with open(draft.folder / f"{table.name}.jsonl", "w", encoding="utf-8", newline="") as file:
            for row in draft.rows(table):
                cells = [
                    value(cell) if cell else None for value, cell in zip(values, row, strict=True)
                ]
                fields = dict(zip(table.columns, cells, strict=True))
                file.write(json.dumps(fields, ensure_ascii=False) + "\n")
