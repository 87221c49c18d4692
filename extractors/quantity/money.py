"""Read a currency before a number: 美元500万, RMB 200."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from extractors.lexicon import rows


class Currency(NamedTuple):
    """A currency before a number: the term of its unit, and where it starts."""

    unit: str
    start: int


@cache
def _currencies() -> tuple[re.Pattern[str], dict[str, str]]:
    """Return a pattern for a currency at an end, and the unit of every spelling."""
    units: dict[str, str] = {}
    for row in rows("units"):
        if row["kind"] == "money":
            for spelling in (row["unit"], *filter(None, row["variants"].split("|"))):
                if len(spelling) > 1 or not spelling.isalpha():
                    units.setdefault(spelling, row["unit"])
    words = sorted(units, key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(map(re.escape, words))})(?= ?\\Z)"), units


_LONGEST = 8
"""Characters before a number in which its currency stands."""


def currency_before(text: str, start: int) -> Currency | None:
    """Return the currency that touches a number, one space between them at most.

    >>> currency_before("合USD 500", 5)
    Currency(unit='美元', start=1)
    """
    pattern, units = _currencies()
    from_ = max(0, start - _LONGEST)
    found = pattern.search(text[from_:start])
    return Currency(units[found.group()], from_ + found.start()) if found else None
