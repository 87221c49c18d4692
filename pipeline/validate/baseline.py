"""Compare an audit with an earlier one: which scores fell, by more than chance, and where.

The earlier audit is known by its ``counts.csv``, which holds every measure by document.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from pipeline.validate.audit import Audit, labelled_for
from pipeline.validate.bootstrap import Interval, difference
from pipeline.validate.measures import Counts, Key, Tally

FEWEST = 30
"""A slice with fewer labels is too small to judge by."""


class BaselineError(ValueError):
    """An earlier audit cannot be read; the message names the file, the line and what is wrong."""


@dataclass(frozen=True, slots=True)
class Change:
    """A score that differs from the earlier audit's, over the documents of both.

    ``interval`` is that of the difference, from paired resamples; ``None`` for one document, where
    nothing can be resampled and every loss counts. ``documents`` names those where it fell.
    """

    key: Key
    before: Fraction
    now: Fraction
    interval: Interval | None
    documents: tuple[str, ...]

    @property
    def is_loss(self) -> bool:
        """Say whether the score fell by more than the choice of documents explains."""
        return self.now < self.before and (self.interval is None or self.interval.high < 0)


def read_baseline(path: Path) -> Counts:
    """Read the ``counts.csv`` of an earlier audit.

    Raises:
        BaselineError: the file is missing, or a row of it is malformed.
    """
    counts: Counts = {}
    try:
        with open(path, encoding="utf-8", newline="") as file:
            for number, row in enumerate(csv.DictReader(file), 2):
                _read_row(counts, row, f"{path}:{number}")
    except OSError as error:
        raise BaselineError(
            f"{path}: {error.strerror}; give the counts.csv that an audit wrote"
        ) from error
    return counts


def _read_row(counts: Counts, row: dict[str, str], place: str) -> None:
    try:
        key = Key(row["layer"], row["property"], row["value"], row["measure"])
        tally = Tally(int(row["gold"]), int(row["found"]), Fraction(row["right"]))
        counts.setdefault(key, {})[row["doc_id"]] = tally
    except (KeyError, ValueError, TypeError) as error:
        raise BaselineError(f"{place}: {error}; give the counts.csv that an audit wrote") from error


def changes(audit: Audit, baseline: Counts) -> Iterator[Change]:
    """Yield the scores that rose or fell, over the documents that both audits scored.

    Slices with fewer than thirty labels are left out.
    """
    known = {doc_id for docs in baseline.values() for doc_id in docs}
    for key in dict.fromkeys([*baseline, *audit.counts]):
        docs = [d for d in labelled_for(audit.docs, key.layer) if d in known]
        change = _change(key, docs, baseline.get(key, {}), audit.counts.get(key, {}))
        if change:
            yield change


def _change(
    key: Key, docs: list[str], before: dict[str, Tally], now: dict[str, Tally]
) -> Change | None:
    old, new = (sum((side[d] for d in docs if d in side), Tally()) for side in (before, now))
    if key.property and min(old.gold, new.gold) < FEWEST:
        return None
    if old.f1 is None or old.f1 == new.f1:
        return None
    fell = tuple(d for d in docs if _fell(before.get(d, Tally()), now.get(d, Tally())))
    return Change(key, old.f1, new.f1 or Fraction(0), difference(docs, before, now), fell)


def _fell(before: Tally, now: Tally) -> bool:
    return before.f1 is not None and (now.f1 or 0) < before.f1
