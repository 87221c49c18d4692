"""The floors below which an audit fails: one row a measure, in a file beside the gold set."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from pathlib import Path

from extractors.lexicon import LexiconError, Row, parse
from pipeline.validate.gold import GoldDocument
from pipeline.validate.measures import Counts, Key, Tally
from pipeline.validate.slices import EVERYTHING

FLOORS = "floors.csv"
_RATIOS = ("precision", "recall", "f1")
_COLUMNS = ("gold", "layer", "measure", "ratio", "floor")


class FloorError(ValueError):
    """A row of the floors cannot be used; the message is ``file:row: what``."""


@dataclass(frozen=True, slots=True)
class Floor:
    """What a ratio of a measure must reach on the documents of a gold file."""

    gold: str
    layer: str
    measure: str
    ratio: str
    floor: Decimal


@dataclass(frozen=True, slots=True)
class Breach:
    """A floor that was not reached, and what was; ``None`` where there was nothing to score."""

    floor: Floor
    reached: Fraction | None


def load_floors(gold_files: Iterable[Path]) -> list[Floor]:
    """Return the floors that stand beside gold files, for those files.

    Raises:
        FloorError: a row is malformed.
    """
    floors: list[Floor] = []
    for file in sorted(set(gold_files)):
        beside = file.parent / FLOORS
        if beside.exists():
            floors += [floor for floor in _read(beside) if floor.gold == file.name]
    return floors


def _read(path: Path) -> Iterator[Floor]:
    try:
        for row in parse(str(path), path.read_text("utf-8"), _COLUMNS[:4]):
            yield _floor(path, row)
    except (LexiconError, KeyError) as error:
        raise FloorError(f"{path}: {error}; columns are {', '.join(_COLUMNS)}") from error


def _floor(path: Path, row: Row) -> Floor:
    try:
        floor = Decimal(row["floor"])
    except InvalidOperation as error:
        raise FloorError(f"{path}: {dict(row)}: {row['floor']!r} is no number") from error
    if row["ratio"] not in _RATIOS or not 0 <= floor <= 1:
        raise FloorError(f"{path}: {dict(row)}: ratio is one of {', '.join(_RATIOS)}, floor 0 to 1")
    return Floor(row["gold"], row["layer"], row["measure"], row["ratio"], floor)


def breaches(
    floors: Iterable[Floor], docs: Sequence[GoldDocument], counts: Counts
) -> Iterator[Breach]:
    """Yield the floors that the documents of their gold file do not reach."""
    for floor in floors:
        ids = {doc.doc_id for doc in docs if doc.file == floor.gold}
        tallies = counts.get(Key(floor.layer, *EVERYTHING, floor.measure), {})
        whole = sum((t for doc_id, t in tallies.items() if doc_id in ids), Tally())
        reached: Fraction | None = getattr(whole, floor.ratio)
        if reached is None or reached < Fraction(floor.floor):
            yield Breach(floor, reached)
