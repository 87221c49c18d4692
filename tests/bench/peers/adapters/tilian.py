"""tilian, from the text of a report to its finished tables."""

from __future__ import annotations

from pipeline.model import Document
from pipeline.rows import QuantityRow
from pipeline.run import read
from pipeline.write import cell, sheets
from tests.bench.peers.common import Item, Reader


def reader() -> Reader:
    return find


def find(text: str) -> list[Item]:
    tables = read(Document("d", "d.txt", "text", "utf-8", "", text))
    sheets(tables)
    amounts = [Item(r.start, r.end, r.kind, _values(r)) for r in tables.quantities]
    names = [Item(r.start, r.end, "organization") for r in tables.organization_mentions]
    return amounts + names


def _values(row: QuantityRow) -> tuple[str, ...]:
    numbers = (row.value,) if row.value is not None else (row.low, row.high)
    return tuple(cell(number) for number in numbers if number is not None)
