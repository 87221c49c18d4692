"""Turn an amount into the base unit of its dimension, with the exact factors of ``units.csv``."""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from extractors.lexicon import Row, rows
from extractors.mention import Number
from extractors.quantity.unit import unit_of


class Base(NamedTuple):
    """An exact value in a base unit; a ``Fraction`` only where no decimal is exact (亩)."""

    value: Number
    unit: str


def in_base_unit(value: Number, unit: str) -> Base | None:
    """Return an amount in the SI unit of its dimension, or the customary one where SI has none.

    Money stays in its currency. ``None`` where the unit has no exact factor: what is counted (人),
    years of a calendar's length are mean years, 华氏度 has another zero.

    >>> in_base_unit(Decimal("1.5"), "公里"), in_base_unit(Decimal(3), "亩")
    (Base(value=Decimal('1500'), unit='米'), Base(value=Decimal('2000'), unit='平方米'))
    >>> in_base_unit(Decimal(35), "微克/立方米"), in_base_unit(Decimal(3), "人")
    (Base(value=Decimal('3.5E-8'), unit='公斤/立方米'), None)
    """
    parts = unit_of(unit).term.split("/")
    known = [_known().get(part) for part in parts]
    if not known or known[0] is None:
        whole = _known().get("/".join(parts))
        return Base(_times(value, whole[0]), whole[1]) if whole else None
    factor, base = known[0]
    for part, further in zip(parts[1:], known[1:], strict=True):
        of, name = further or (Fraction(1), part)
        factor, base = factor / of, f"{base}/{name}"
    return Base(_times(value, factor), base)


@cache
def _known() -> dict[str, tuple[Fraction, str]]:
    """Return factor and base unit of each unit that has them."""
    bases = {row["dimension"]: row["unit"] for row in rows("dimensions")}
    return {
        row["unit"]: (Fraction(row["factor"]), _base(row, bases))
        for row in rows("units")
        if row["factor"]
    }


def _base(row: Row, bases: dict[str, str]) -> str:
    own_currency = row["kind"] == "money" and row["code"]
    return row["unit"] if own_currency else bases[row["dimension"]]


def _times(value: Number, factor: Fraction) -> Number:
    """Return a product, as a decimal where one is exact and the value is one."""
    product = Fraction(value) * factor
    places = _places(product.denominator)
    if places is None or not isinstance(value, Decimal):
        return product
    return Decimal(f"{product.numerator * 10**places // product.denominator}E-{places}")


def _places(denominator: int) -> int | None:
    """Return how many decimals a fraction with this denominator has, ``None`` for no end of them.

    >>> _places(8), _places(3)
    (3, None)
    """
    places = 0
    while 10**places % denominator:
        if math.gcd(10 ** (places + 1), denominator) == math.gcd(10**places, denominator):
            return None
        places += 1
    return places
