"""Write an audit: tables for programs, and a short table for the terminal."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple
from fractions import Fraction
from pathlib import Path

from pipeline.validate import rowdiff
from pipeline.validate.audit import Audit, Score
from pipeline.validate.errors import AuditError
from pipeline.validate.layers import LAYERS
from pipeline.validate.measures import is_main
from pipeline.validate.reliability import reading, reliability

_SCORE = ("layer", "property", "value", "measure")
SCORES = (
    *_SCORE, "documents", "gold", "found", "right", "precision", "recall", "f1", "low", "high",
)  # fmt: skip
COUNTS = (*_SCORE, "doc_id", "gold", "found", "right")
ERRORS = (
    "doc_id", "layer", "start", "end", "class", "field", "gold", "found", "rule", "confidence",
    "context",
)  # fmt: skip
CLASSES = ("layer", "class", "rule", "errors", "share")
CALIBRATION = ("layer", "confidence", "rows", "right", "promised")


def write_tables(audit: Audit, folder: Path) -> None:
    """Write scores, counts by document, rows, errors, their classes and calibration to a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / "scores.csv", SCORES, (_score_cells(s) for s in audit.scores))
    _write(folder / "counts.csv", COUNTS, _count_cells(audit))
    _write(folder / rowdiff.FILE, rowdiff.COLUMNS, map(astuple, rowdiff.judged(audit.comparisons)))
    _write(folder / "errors.csv", ERRORS, (_error_cells(e) for e in audit.errors))
    _write(folder / "error_classes.csv", CLASSES, error_classes(audit.errors))
    _write(folder / "calibration.csv", CALIBRATION, _calibration_cells(audit))


def _write(path: Path, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def _score_cells(score: Score) -> list[str]:
    key, tally = score.key, score.tally
    ratios = [ratio(r) for r in (tally.precision, tally.recall, tally.f1)]
    ends = (
        [f"{score.interval.low:.4f}", f"{score.interval.high:.4f}"] if score.interval else ["", ""]
    )
    counts = [str(score.documents), str(tally.gold), str(tally.found), decimal(tally.right)]
    return [key.layer, key.property, key.value, key.measure, *counts, *ratios, *ends]


def _count_cells(audit: Audit) -> Iterator[list[str]]:
    for key, docs in audit.counts.items():
        for doc_id, tally in sorted(docs.items()):
            counts = [str(tally.gold), str(tally.found), str(tally.right)]
            yield [key.layer, key.property, key.value, key.measure, doc_id, *counts]


def _error_cells(e: AuditError) -> list[str]:
    confidence = "" if e.confidence is None else str(e.confidence)
    place = [e.doc_id, e.layer, str(e.start), str(e.end)]
    return [*place, e.kind, e.field, e.gold, e.found, e.rule, confidence, e.context]


def error_line(e: AuditError) -> str:
    """Return an error as one line: where, what, what gold says and what was found, by which rule."""
    kind = f"{e.kind} ({e.field})" if e.field and e.field != e.kind else e.kind
    rule = f", rule {e.rule}" if e.rule else ""
    return f"{e.doc_id} {e.start} {e.layer} {kind}: {e.gold!r} | {e.found!r}{rule}, in {e.context}"


def _calibration_cells(audit: Audit) -> Iterator[list[str]]:
    for row in reliability(audit.comparisons):
        yield [row.layer, row.confidence, str(row.rows), str(row.right), ratio(row.promised)]


def error_classes(errors: Sequence[AuditError]) -> Iterator[list[str]]:
    """Yield layer, class, rule (empty for all), number and share of the layer's errors."""
    layers = Counter(e.layer for e in errors)
    classes = Counter((e.layer, e.kind, "") for e in errors)
    classes.update((e.layer, e.kind, e.rule) for e in errors if e.rule)
    order = [layer.name for layer in LAYERS]
    for (layer, kind, rule), number in sorted(
        classes.items(), key=lambda c: (order.index(c[0][0]), -c[1], c[0])
    ):
        yield [layer, kind, rule, str(number), ratio(Fraction(number, layers[layer]))]


def ratio(value: Fraction | None) -> str:
    """Return a ratio with four decimals; empty where there was nothing to score.

    >>> ratio(Fraction(2, 3)), ratio(None)
    ('0.6667', '')
    """
    return "" if value is None else f"{round(value * 10_000) / 10_000:.4f}"


def decimal(value: Fraction | int) -> str:
    """Return a count; rows that are partly right leave six decimals.

    >>> decimal(Fraction(3)), decimal(Fraction(5, 2))
    ('3', '2.500000')
    """
    return str(value.numerator) if value.denominator == 1 else f"{float(value):.6f}"


def summary(audit: Audit) -> Iterator[str]:
    """Yield the lines of the short table: spans, rows and fields of each layer."""
    yield f"{'':34}{'gold':>6}{'found':>7}{'right':>7}  precision recall    F1   95 %"
    yield from (_summary_line(score) for score in audit.scores if is_main(score.key))
    yield from _worst(audit)
    for layer, rows, share in reading(audit.comparisons):
        yield f"{layer}: nine of ten errors are among the {rows} least confident rows ({share})"


def _summary_line(score: Score) -> str:
    tally = score.tally
    cells = "".join(f"{_short(r):>9}" for r in (tally.precision, tally.recall, tally.f1))
    ends = f"  {score.interval.low:.3f}–{score.interval.high:.3f}" if score.interval else ""
    counts = f"{tally.gold:>6}{tally.found:>7}{_whole(tally.right):>7}"
    return f"{score.key.layer:15}{score.key.measure:19}{counts}{cells}{ends}"


def _worst(audit: Audit) -> Iterator[str]:
    whole = [row for row in error_classes(audit.errors) if not row[2]]
    ordered = sorted(whole, key=lambda row: -int(row[3]))[:8]
    if ordered:
        yield "most errors: " + ", ".join(f"{r[0]} {r[1]} {r[3]}" for r in ordered)


def _short(value: Fraction | None) -> str:
    return "–" if value is None else f"{float(value):.3f}"


def _whole(value: Fraction | int) -> str:
    return str(value) if value.denominator == 1 else f"{float(value):.1f}"
