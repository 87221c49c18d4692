"""The way to base units: exact, for every unit that has a factor, and composite ones."""

from decimal import Decimal
from fractions import Fraction

import pytest

from extractors.lexicon import Row, rows
from extractors.quantity.si import Base, in_base_unit


@pytest.mark.parametrize("row", rows("units"), ids=lambda row: row["unit"])
def test_a_unit_with_a_factor_has_a_base_unit(row: Row) -> None:
    base = in_base_unit(Decimal(1), row["unit"])
    if not row["factor"]:
        assert base is None
    else:
        assert base is not None
        assert Fraction(base.value) == Fraction(row["factor"])


@pytest.mark.parametrize("row", rows("dimensions"), ids=lambda row: row["dimension"])
def test_every_dimension_has_units(row: Row) -> None:
    assert row["dimension"] in {unit["dimension"] for unit in rows("units")}


@pytest.mark.parametrize(
    ("value", "unit", "base"),
    [
        (Decimal("2.5"), "元/平米", Base(Decimal("2.5"), "元/平方米")),
        (Decimal(36), "km/h", Base(Decimal(10), "米/秒")),
        (Decimal(6), "元/斤", Base(Decimal(12), "元/公斤")),
        (Decimal(3), "角", Base(Decimal("0.3"), "元")),
        (Decimal(1), "亩", Base(Fraction(2000, 3), "平方米")),
        (Fraction(1, 3), "公里", Base(Fraction(1000, 3), "米")),
        (Decimal("12345678901234567890123456789.5"), "公里", Base(Decimal("12345678901234567890123456789500"), "米")),
    ],
)  # fmt: skip
def test_values_are_exact(value: Decimal | Fraction, unit: str, base: Base) -> None:
    assert in_base_unit(value, unit) == base
