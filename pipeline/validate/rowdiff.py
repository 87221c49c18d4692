"""Every row of an audit with its verdict, and which rows differ from an earlier audit's."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from pathlib import Path

from pipeline.validate.layers import Layer
from pipeline.validate.match import Comparison, Pair

FILE = "rows.csv"


@dataclass(frozen=True, slots=True, order=True)
class JudgedRow:
    """A found row; ``said`` holds its fields as JSON, ``verdict`` is right, wrong or optional."""

    doc_id: str
    layer: str
    start: str
    end: str
    text: str
    said: str
    verdict: str


COLUMNS = tuple(field.name for field in fields(JudgedRow))


def judged(comparisons: Iterable[Comparison]) -> list[JudgedRow]:
    """Return every found row, sorted."""
    return sorted(row for c in comparisons for pair in c.pairs for row in _judged(c, pair))


def _judged(comparison: Comparison, pair: Pair) -> Iterator[JudgedRow]:
    row = pair.found
    if row:
        said = json.dumps(row.fields, ensure_ascii=False)
        place = (comparison.doc.doc_id, comparison.layer.name, str(row.start), str(row.end))
        yield JudgedRow(*place, row.text, said, _verdict(comparison.layer, pair))


def _verdict(layer: Layer, pair: Pair) -> str:
    if pair.match == "neutral":
        return "optional"
    return "right" if pair.right.issuperset(layer.fields) else "wrong"


def read_rows(path: Path) -> list[JudgedRow] | None:
    """Read the rows of an earlier audit; ``None`` where it left none."""
    if not path.exists():
        return None
    with open(path, encoding="utf-8", newline="") as file:
        return [JudgedRow(**{name: row[name] for name in COLUMNS}) for row in csv.DictReader(file)]


def differing(
    before: Iterable[JudgedRow], now: Iterable[JudgedRow]
) -> Iterator[tuple[str, JudgedRow]]:
    """Yield rows that only one of two audits has, as ``gone`` or ``new``, by place."""
    old, new = Counter(before), Counter(now)
    gone = [("gone", row) for row in (old - new).elements()]
    come = [("new", row) for row in (new - old).elements()]
    order = {"gone": 0, "new": 1}
    yield from sorted(
        gone + come, key=lambda d: (d[1].doc_id, d[1].layer, int(d[1].start), order[d[0]], d[1])
    )
