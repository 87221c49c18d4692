"""One audit: gold against run, with everything that is reported about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.validate.bootstrap import Interval, interval
from pipeline.validate.errors import AuditError, list_errors
from pipeline.validate.found import Found
from pipeline.validate.gold import GoldDocument
from pipeline.validate.match import Comparison, compare
from pipeline.validate.measures import Counts, Key, Tally, count


@dataclass(frozen=True, slots=True)
class Score:
    """A measure over all documents; ``interval`` is that of its F1, over the documents."""

    key: Key
    documents: int
    tally: Tally
    interval: Interval | None


@dataclass(frozen=True, slots=True)
class Audit:
    """What an audit knows: the pairs, the counts by document, the scores and the errors."""

    docs: tuple[GoldDocument, ...]
    comparisons: tuple[Comparison, ...]
    counts: Counts
    scores: tuple[Score, ...]
    errors: tuple[AuditError, ...]


def audit(docs: Sequence[GoldDocument], found: Found) -> Audit:
    """Compare a run with the gold set."""
    comparisons = compare(docs, found)
    counts = count(comparisons)
    scores = tuple(_score(docs, key, tallies) for key, tallies in counts.items())
    errors = sorted(list_errors(comparisons), key=lambda e: (e.doc_id, e.start, e.end, e.layer))
    return Audit(tuple(docs), tuple(comparisons), counts, scores, tuple(errors))


def _score(docs: Sequence[GoldDocument], key: Key, tallies: dict[str, Tally]) -> Score:
    labelled = labelled_for(docs, key.layer)
    whole = sum(tallies.values(), Tally())
    return Score(key, len(tallies), whole, interval(labelled, tallies))


def labelled_for(docs: Sequence[GoldDocument], layer: str) -> list[str]:
    """Return the ids, sorted, of the documents in which a layer was labelled."""
    return sorted(doc.doc_id for doc in docs if layer in doc.layers)
