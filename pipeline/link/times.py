"""Tell lengths of time that only say when something was (五年来, 过去五年) from those measured."""

from __future__ import annotations

from functools import cache

from extractors.lexicon import rows
from pipeline.link.features import BEFORE, BEHIND
from pipeline.model import Quantity, Span


def time_span(text: str, quantity: Quantity) -> Span | None:
    """Return the span of a length of time with the words beside it that make it say when.

    ``None`` where no such words stand there: the length is itself what is measured.
    """
    if quantity.kind != "duration":
        return None
    before, behind = _words()
    start = next((w for w in before if text.endswith(w, 0, quantity.start)), "")
    end = next((w for w in behind if text.startswith(w, quantity.end)), "")
    span = quantity.start - len(start), quantity.end + len(end)
    return span if start or end else None


@cache
def _words() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words that stand before and behind, the longer first."""
    table = sorted(rows("time_spans"), key=lambda row: -len(row["word"]))
    before = tuple(row["word"] for row in table if row["side"] == BEFORE)
    return before, tuple(row["word"] for row in table if row["side"] == BEHIND)
