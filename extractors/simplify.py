"""Write a text in simplified characters, one for one, so that offsets stay."""

from __future__ import annotations

from functools import cache

from extractors.lexicon import rows


@cache
def _table() -> dict[int, str]:
    return {ord(row["traditional"]): row["simplified"] for row in rows("traditional")}


def simplified(text: str) -> str:
    """Return a text of the same length without traditional characters.

    >>> simplified("中華全國總工會")
    '中华全国总工会'
    """
    return text.translate(_table())
