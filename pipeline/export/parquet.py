"""Parquet: typed columns. Needs pyarrow, which ``tilian[parquet]`` brings.

A column of exact numbers is a decimal with nine places, null where that cannot hold the number
exactly (a fraction, more digits); beside it, at the end of the table, ``<column>_exact`` has the text
of the CSV. Lists are lists, absent values null.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
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

    schema = pa.schema(columns(table))
    rows = draft.rows(table)
    with ParquetWriter(draft.folder / f"{table.name}.parquet", schema, compression="zstd") as file:
        while group := list(islice(rows, _ROWS)):
            file.write_table(pa.Table.from_arrays(arrays(table, group), schema=schema))


def columns(table: Table, *, large: bool = False) -> list[tuple[str, Any]]:
    """Return the names and Arrow types of a table's columns; ``large`` texts may pass 2 GB."""
    import pyarrow as pa  # noqa: PLC0415 - deferred: an extra

    text = pa.large_string() if large else pa.string()
    types = {
        Kind.TEXT: text,
        Kind.TEXTS: pa.list_(text),
        Kind.INTEGER: pa.int64(),
        Kind.DATE: pa.date32(),
        Kind.SHARE: pa.decimal128(3, 2),
        Kind.EXACT: pa.decimal128(_PRECISION, _PLACES),
    }
    typed = [(c, types[kind]) for c, kind in zip(table.columns, kinds(table), strict=True)]
    exact = [(f"{column}_exact", text) for column, _ in _exact(table)]
    return [*typed, *exact]


def arrays(table: Table, rows: Sequence[Sequence[str]], *, large: bool = False) -> list[Any]:
    """Return rows, as the CSV has them, as Arrow arrays, one a column."""
    import pyarrow as pa  # noqa: PLC0415 - deferred: an extra

    return [
        pa.array(values, kind)
        for values, (_, kind) in zip(_values(table, rows), columns(table, large=large), strict=True)
    ]


def _values(table: Table, rows: Sequence[Sequence[str]]) -> Iterator[list[object]]:
    texts = list(zip(*rows, strict=True))
    for kind, cells in zip(kinds(table), texts, strict=True):
        value = _VALUES.get(kind, str)
        yield [value(cell) if cell else None for cell in cells]
    for _, at in _exact(table):
        yield [cell or None for cell in texts[at]]


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
