"""Count how often each rule is right: ``python -m pipeline.validate.calibrate GOLD… --other GOLD``.

Writes ``pipeline/confidence.csv``, from which ``confidence`` reads.
"""

from __future__ import annotations

import argparse
import csv
import io
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import pipeline
from pipeline.confidence import Count, Place, grade
from pipeline.validate.found import find
from pipeline.validate.gold import load_gold
from pipeline.validate.match import Comparison, compare
from pipeline.validate.reliability import judged_rows

FILE = Path(pipeline.__file__).parent / "confidence.csv"


def main(argv: Sequence[str] | None = None) -> None:
    """Run the program on gold files and write the counts, keeping the file's explanation."""
    parser = argparse.ArgumentParser(prog="python -m pipeline.validate.calibrate")
    parser.add_argument("gold", nargs="+", metavar="GOLD", help="gold to count on, JSON Lines")
    parser.add_argument("--other", metavar="GOLD", help="gold that no rule was written for")
    parser.add_argument("-o", "--output", default=FILE, type=Path, metavar="FILE")
    args = parser.parse_args(argv)
    other = _compared([args.other]) if args.other else []
    head = [line for line in FILE.read_text("utf-8").splitlines(True) if line.startswith("#")]
    args.output.write_text("".join(head) + calibration(_compared(args.gold), other), "utf-8")


def _compared(files: Sequence[str]) -> list[Comparison]:
    docs = load_gold(files)
    return compare(docs, find(docs))


def calibration(comparisons: Iterable[Comparison], other: Iterable[Comparison]) -> str:
    """Return the counts as CSV: rows that gold decides and right rows, by layer, rule and grade.

    The last two columns are those of the other gold.
    """
    trained, elsewhere = _counts(comparisons), _counts(other)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["layer", "rule", "grade", "rows", "right", "other_rows", "other_right"])
    for key in sorted({**trained, **elsewhere}):
        writer.writerow([*key, *trained.get(key, (0, 0)), *elsewhere.get(key, (0, 0))])
    return text.getvalue()


def _counts(comparisons: Iterable[Comparison]) -> dict[Place, Count]:
    rows: Counter[Place] = Counter()
    right: Counter[Place] = Counter()
    for layer, row, is_right in judged_rows(comparisons):
        place = layer, row.rule, grade(layer, row.fields.__getitem__)
        rows[place] += 1
        right[place] += is_right
    return {key: (number, right[key]) for key, number in rows.items()}


if __name__ == "__main__":
    main()
