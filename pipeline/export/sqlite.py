"""SQLite: every table with its keys, an index for each way to join, and views that join them.

A column of exact numbers is a number, null where SQLite cannot hold it exactly (a fraction, more
than 15 digits); beside it, at the end of the table, ``<column>_exact`` has the text of the CSV.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from importlib import resources

from pipeline.export.cells import Draft, Kind, as_number, kinds
from pipeline.tables import TABLES, Table

FILE = "tilian.sqlite"
_VIEWS = "views.sql"

_TYPES = {Kind.INTEGER: "INTEGER", Kind.SHARE: "REAL", Kind.EXACT: "NUMERIC"}
_VALUES: dict[Kind, Callable[[str], object]] = {
    Kind.INTEGER: int,
    Kind.SHARE: float,
    Kind.EXACT: as_number,
}


def write(draft: Draft) -> None:
    """Write all tables into one database.

    Raises:
        OSError: the file cannot be written.
    """
    file = draft.folder / FILE
    try:
        with closing(sqlite3.connect(file)) as database:
            # the draft is thrown away when it is not finished
            database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
            for table in TABLES:
                database.execute(definition(table))
                holes = ", ".join("?" * (len(table.columns) + len(_exact(table))))
                insert = f"INSERT INTO {table.name} VALUES ({holes})"
                database.executemany(insert, _rows(draft, table))
            database.commit()
            database.executescript(
                resources.files("pipeline.export").joinpath(_VIEWS).read_text("utf-8")
            )
    except sqlite3.Error as error:
        raise OSError(None, f"cannot be written: {error}", FILE) from error


def definition(table: Table) -> str:
    """Return the statement that creates a table."""
    lines = [
        f'"{column}" {_TYPES.get(kind, "TEXT")}'
        for column, kind in zip(table.columns, kinds(table), strict=True)
    ]
    lines += [f'"{table.columns[at]}_exact" TEXT' for at in _exact(table)]
    lines.append(f"PRIMARY KEY ({_names(table.key)})")
    lines += [
        f"FOREIGN KEY ({_names(own)}) REFERENCES {other} ({_names(theirs)})"
        for own, other, theirs in table.foreign
    ]
    return f"CREATE TABLE {table.name} ({', '.join(lines)})"


def _names(columns: tuple[str, ...]) -> str:
    return ", ".join(f'"{column}"' for column in columns)


def _rows(draft: Draft, table: Table) -> Iterator[list[object]]:
    values = [_VALUES.get(kind, str) for kind in kinds(table)]
    exact = _exact(table)
    for row in draft.rows(table):
        cells = [value(cell) if cell else None for value, cell in zip(values, row, strict=True)]
        yield [*cells, *(row[at] or None for at in exact)]


def _exact(table: Table) -> list[int]:
    """Return the places of the columns of exact numbers."""
    return [at for at, kind in enumerate(kinds(table)) if kind is Kind.EXACT]
