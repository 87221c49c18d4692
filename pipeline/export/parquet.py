"""Parquet: typed columns. Needs pyarrow, which ``tilian[parquet]`` brings.

A column of exact numbers is a decimal with nine places, null where that cannot hold the number
exactly (a fraction, more digits); beside it, at the end of the table, ``<column>_exact`` has the text
of the CSV. Lists are lists, absent values null.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from itertools import islice
from typing import Any

from pipeline.export.cells import Draft, Kind, kinds
from pipeline.tables import TABLES, Table

_ROWS = 16_384
"""Rows of a group: what is in memory at a time."""

_PRECISION, _PLACES = 38, 9


def write(draft: Draft) -> None:
    """Write every table as ``<table>.parquet``."""
    for table in TABLES:
        _write_table(draft, table)


def _write_table(draft: Draft, table: Table) -> None:
    # deferred: an extra
    import pyarrow as pa  # noqa: PLC0415
    from pyarrow.parquet import ParquetWriter  # noqa: PLC0415

    schema = _schema(pa, table)
    rows = draft.rows(table)
    with ParquetWriter(draft.folder / f"{table.name}.parquet", schema, compression="zstd") as file:
        while group := list(islice(rows, _ROWS)):
            columns = [
                pa.array(column, field.type)
                for column, field in zip(_columns(table, group), schema, strict=True)
            ]
            file.write_table(pa.Table.from_arrays(columns, schema=schema))


def _schema(pa: Any, table: Table) -> Any:
    types = {
        Kind.TEXT: pa.string(),
        Kind.TEXTS: pa.list_(pa.string()),
        Kind.INTEGER: pa.int64(),
        Kind.DATE: pa.date32(),
        Kind.SHARE: pa.decimal128(3, 2),
        Kind.EXACT: pa.decimal128(_PRECISION, _PLACES),
    }
    typed = [(c, types[kind]) for c, kind in zip(table.columns, kinds(table), strict=True)]
    exact = [(f"{column}_exact", pa.string()) for column, _ in _exact(table)]
    return pa.schema([*typed, *exact])


def _columns(table: Table, rows: list[list[str]]) -> Iterator[list[object]]:
    columns = list(zip(*rows, strict=True))
    for kind, cells in zip(kinds(table), columns, strict=True):
        value = _VALUES.get(kind, str)
        yield [value(cell) if cell else None for cell in cells]
    for _, at in _exact(table):
        yield [cell or None for cell in columns[at]]


def _exact(table: Table) -> list[tuple[str, int]]:
    """Return the columns of exact numbers, with their places."""
    both = zip(table.columns, kinds(table), strict=True)
    return [(column, at) for at, (column, kind) in enumerate(both) if kind is Kind.EXACT]


def as_decimal(text: str) -> Decimal | None:
    """Return an exact number as a decimal, or None where the column's type cannot hold it.

    >>> as_decimal("5.20"), as_decimal("2/3"), as_decimal("0.0123456789")
    (Decimal('5.20'), None, None)
    """
    if "/" in text:
        return None
    whole, _, places = text.lstrip("-").partition(".")
    fits = len(places.rstrip("0")) <= _PLACES and len(whole) <= _PRECISION - _PLACES
    return Decimal(f"{text[: len(text) - len(places)]}{places[:_PLACES]}") if fits else None


_VALUES: dict[Kind, Callable[[str], object]] = {
    Kind.INTEGER: int,
    Kind.DATE: date.fromisoformat,
    Kind.SHARE: Decimal,
    Kind.EXACT: as_decimal,
    Kind.TEXTS: lambda cell: cell.split(";"),
}
