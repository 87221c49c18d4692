"""Parquet says what the CSV says, with types."""

from datetime import date
from decimal import Decimal

import pytest

from pipeline.export import parquet
from pipeline.export.cells import Draft
from pipeline.tables import TABLES
from tests.pipeline.export.conftest import read_csv

pq = pytest.importorskip("pyarrow.parquet")


def _as_cell(column: str, row: dict[str, object]) -> str:
    value = row.get(f"{column}_exact", row[column])
    if value is None:
        return ""
    return ";".join(value) if isinstance(value, list) else str(value)


def test_every_cell_comes_back(draft: Draft) -> None:
    parquet.write(draft)
    for table in TABLES:
        read = pq.read_table(draft.folder / f"{table.name}.parquet")
        assert tuple(read.column_names[: len(table.columns)]) == table.columns
        back = [{c: _as_cell(c, row) for c in table.columns} for row in read.to_pylist()]
        expected = [
            {c: str(Decimal(v).quantize(Decimal("0.01"))) if c == "confidence" else v for c, v in row.items()}
            for row in read_csv(draft, table.name)
        ]  # fmt: skip
        assert back == expected, table.name


def test_a_decimal_is_what_the_text_says_or_nothing(draft: Draft) -> None:
    parquet.write(draft)
    rows = pq.read_table(draft.folder / "quantities.parquet").to_pylist()
    for row in rows:
        assert row["value"] is None or row["value"] == Decimal(row["value_exact"])
    lost = {row["value_exact"] for row in rows if row["value"] is None}
    assert lost == {None, "2/3", "1234567890123456789012345678901234567890", "0.1234567890123456"}
    assert rows[0]["period_end"] == date(2020, 12, 31)


def test_many_rows_go_in_groups(draft: Draft, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "_ROWS", 5)
    parquet.write(draft)
    file = pq.ParquetFile(draft.folder / "quantities.parquet")
    assert (file.num_row_groups, file.metadata.num_rows) == (3, 13)


@pytest.mark.parametrize(
    ("text", "number"), [("1.500000000000", Decimal("1.5")), ("-0.5", Decimal("-0.5"))]
)
def test_zeros_at_the_end_do_not_cost_a_number(text: str, number: Decimal) -> None:
    assert parquet.as_decimal(text) == number
