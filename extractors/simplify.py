"""Write a text in simplified characters, one for one, so that offsets stay."""

from __future__ import annotations

import re
from functools import cache

from extractors.lexicon import rows


@cache
def _table() -> dict[int, str]:
    return {ord(row["traditional"]): row["simplified"] for row in rows("traditional")}


@cache
def _traditional() -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(map(chr, _table())))}]")


def simplified(text: str) -> str:
    """Return a text of the same length without traditional characters.

    >>> simplified("中華全國總工會")
    '中华全国总工会'
    """
    return text.translate(_table()) if _traditional().search(text) else text
