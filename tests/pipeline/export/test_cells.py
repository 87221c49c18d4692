"""What the cells of the finished tables are."""

from decimal import Decimal

import pytest

from pipeline.export.cells import Draft, Kind, as_number, kinds, significant
from pipeline.tables import TABLES, columns
from tests.pipeline.export.conftest import TEXTS


def test_the_kinds_are_those_of_the_data_package() -> None:
    types = {
        Kind.TEXT: "string",
        Kind.TEXTS: "string",
        Kind.INTEGER: "integer",
        Kind.DATE: "date",
        Kind.SHARE: "number",
        Kind.EXACT: "string",
    }
    for table in TABLES:
        described = [row["type"] for row in columns() if row["table"] == table.name]
        assert [types[kind] for kind in kinds(table)] == described


def test_exact_numbers_are_known() -> None:
    exact = {
        (table.name, column)
        for table in TABLES
        for column, kind in zip(table.columns, kinds(table), strict=True)
        if kind is Kind.EXACT
    }
    assert exact == {(t, c) for t, c in [("honors", "count")]} | {
        ("quantities", c) for c in ("value", "low", "high")
    }


def test_rows_come_back_whole_even_when_a_cell_is_long(draft: Draft) -> None:
    quantities = next(t for t in TABLES if t.name == "quantities")
    at = quantities.columns.index("text")
    assert tuple(row[at] for row in draft.rows(quantities)) == TEXTS


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("", None),
        ("9223372036854775807", 2**63 - 1),
        ("9223372036854775808", None),
        ("-3.2", -3.2),
        ("2/3", None),
    ],
)
def test_a_number_is_exact_or_none(text: str, number: float | None) -> None:
    assert as_number(text) == number


def test_zeros_at_the_ends_do_not_count() -> None:
    assert significant(Decimal("0.00120")) == 2
