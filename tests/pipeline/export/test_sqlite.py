"""SQLite says what the CSV says, with keys and views."""

import sqlite3
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from pipeline.export import sqlite
from pipeline.export.cells import Draft
from pipeline.tables import TABLES
from tests.pipeline.export.conftest import read_csv


@pytest.fixture
def database(draft: Draft) -> Iterator[sqlite3.Connection]:
    sqlite.write(draft)
    connection = sqlite3.connect(draft.folder / sqlite.FILE)
    connection.row_factory = sqlite3.Row
    yield connection
    connection.close()


def _as_cell(column: str, row: sqlite3.Row) -> str:
    exact = f"{column}_exact"
    value = row[exact] if exact in row.keys() else row[column]  # noqa: SIM118  # a row has no `in`
    return "" if value is None else f"{value:.2f}" if column == "confidence" else str(value)


def test_every_cell_comes_back(draft: Draft, database: sqlite3.Connection) -> None:
    for table in TABLES:
        rows = database.execute(f"SELECT * FROM {table.name} ORDER BY rowid").fetchall()
        back = [{c: _as_cell(c, row) for c in table.columns} for row in rows]
        expected = [
            {c: f"{float(v):.2f}" if c == "confidence" else v for c, v in row.items()}
            for row in read_csv(draft, table.name)
        ]
        assert back == expected, table.name


def test_numbers_are_exact_or_null(database: sqlite3.Connection) -> None:
    for value, exact in database.execute("SELECT value, value_exact FROM quantities"):
        assert value is None or Decimal(str(value)) == Decimal(exact)
    (most,) = database.execute("SELECT max(value) FROM quantities").fetchone()
    assert most == 123456789012345678


def test_keys_hold(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    with pytest.raises(sqlite3.IntegrityError):
        database.execute("INSERT INTO organizations SELECT * FROM organizations")


def test_an_honor_meets_its_count_and_an_organization_its_mentions(
    database: sqlite3.Connection,
) -> None:
    counts = database.execute("SELECT honor_id, quantity_text, quantity_value FROM honor_counts")
    assert [tuple(row) for row in counts] == [("h1", "+2", 5.2), ("h2", None, None)]
    mentioned = database.execute("SELECT canonical, text, sentence FROM organizations_mentioned")
    assert [tuple(row) for row in mentioned] == [("市总工会", "总工会", "新增3个。")]


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="cannot be written"):
        sqlite.write(Draft(tmp_path / "nowhere"))
