"""Read a currency before a number: 美元500万, RMB 200."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from extractors import touch
from extractors.lexicon import rows


class Currency(NamedTuple):
    """A currency before a number: the term of its unit, and where it starts."""

    unit: str
    start: int


@cache
def _units() -> dict[str, str]:
    """Return the unit of every spelling of a currency."""
    units: dict[str, str] = {}
    for row in rows("units"):
        if row["kind"] == "money":
            for spelling in (row["unit"], *filter(None, row["variants"].split("|"))):
                if len(spelling) > 1 or not spelling.isalpha():
                    units.setdefault(spelling, row["unit"])
    return units


@cache
def _spellings() -> touch.Words:
    return touch.by_last(_units())


def currency_before(text: str, start: int) -> Currency | None:
    """Return the currency that touches a number, one space between them at most.

    >>> currency_before("合USD 500", 5)
    Currency(unit='美元', start=1)
    """
    end = start - 1 if text[start - 1 : start] == " " else start
    found = touch.before(_spellings(), text, end)
    return Currency(_units()[found], end - len(found)) if found else None
