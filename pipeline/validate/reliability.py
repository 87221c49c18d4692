"""What the confidences promise, against what is right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from fractions import Fraction

from pipeline.validate.found import FoundItem
from pipeline.validate.layers import LAYERS
from pipeline.validate.match import Comparison, right_row

_STEP = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Bin:
    """The found rows of a layer within a tenth of confidence; ``promised`` is their mean."""

    layer: str
    confidence: str
    rows: int
    right: int
    promised: Fraction


def judged_rows(comparisons: Iterable[Comparison]) -> Iterator[tuple[str, FoundItem, bool]]:
    """Yield layer and rightness of each found row that gold decides.

    A row is right where its span is that of a label and the fields of the layer's ``row`` are
    right; rows that touch only optional labels are not decided.
    """
    for c in comparisons:
        for pair in c.pairs:
            if pair.found and pair.match != "neutral":
                right = pair.match == "strict" and right_row(c.layer, pair)
                yield c.layer.name, pair.found, right


def reliability(comparisons: Iterable[Comparison]) -> Iterator[Bin]:
    """Yield the tenths of confidence that hold rows, from the lowest up, layer by layer."""
    bins: dict[tuple[str, Decimal], list[tuple[Decimal, bool]]] = {}
    for layer, row, right in judged_rows(comparisons):
        tenth = min((row.confidence / _STEP).to_integral_value(ROUND_FLOOR) * _STEP, 1 - _STEP)
        bins.setdefault((layer, tenth), []).append((row.confidence, right))
    order = [layer.name for layer in LAYERS]
    for (layer, tenth), rows in sorted(bins.items(), key=lambda b: (order.index(b[0][0]), b[0][1])):
        promised = Fraction(sum(c for c, _ in rows)) / len(rows)
        name = f"{tenth:.1f}–{tenth + _STEP:.1f}"
        yield Bin(layer, name, len(rows), sum(right for _, right in rows), promised)


def reading(comparisons: Iterable[Comparison]) -> Iterator[tuple[str, int, str]]:
    """Yield, by layer, how many rows hold nine of ten wrong ones, read from the least confident.

    Rows of the same confidence are read in the order of the texts.
    The last member says the same as a share of all rows.
    """
    rows: dict[str, list[tuple[Decimal, bool]]] = {}
    for layer, row, right in judged_rows(comparisons):
        rows.setdefault(layer, []).append((row.confidence, right))
    for layer, judged in rows.items():
        wrong = sum(not right for _, right in judged)
        needed = -(-wrong * 9 // 10)
        read = _read_until(needed, sorted(judged, key=lambda row: row[0]))
        yield layer, read, f"{100 * read / len(judged):.0f} % of {len(judged)}"


def _read_until(needed: int, judged: list[tuple[Decimal, bool]]) -> int:
    found = 0
    for read, (_, right) in enumerate(judged):
        if found >= needed:
            return read
        found += not right
    return len(judged) if needed else 0
