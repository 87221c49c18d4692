"""The command ``tilian audit``: score a run against the gold set and judge it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from pipeline.validate.audit import Audit, audit
from pipeline.validate.baseline import BaselineError, Change, changes, read_baseline
from pipeline.validate.floors import FLOORS, Breach, FloorError, breaches, load_floors
from pipeline.validate.found import Found, RunError, find, read_run
from pipeline.validate.gold import GoldDocument, GoldError, load_gold
from pipeline.validate.page import write_page
from pipeline.validate.report import error_line, summary, write_tables
from pipeline.validate.rowdiff import FILE, differing, judged, read_rows

GOLD = Path(__file__).resolve().parent.parent / "tests" / "gold"
"""The gold set of this repository."""

_SHOWN = 20
"""Differing rows that are printed."""


def add_audit(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the program's commands."""
    parser = commands.add_parser(
        "audit",
        help="score the program, or a run, against a gold set",
        description="Run the program on the texts of the gold set, or take a run's tables, and score "
        "them: spans, fields, rows, every error with its place and rule.",
        epilog=f"exit status: 0 done, 1 below a floor (the {FLOORS} beside the gold file) or worse than "
        "the baseline, 2 wrong use",
    )
    parser.add_argument(
        "--gold",
        nargs="+",
        metavar="FILE",
        help="gold files, JSON Lines (default: tests/gold/*.jsonl of the repository)",
    )
    parser.add_argument("--run", metavar="DIR", dest="folder", help="score the tables in DIR")
    parser.add_argument(
        "-o",
        "--output",
        metavar="DIR",
        help="write audit.html, scores.csv, counts.csv, rows.csv, errors.csv, error_classes.csv, calibration.csv to DIR",
    )
    parser.add_argument(
        "--baseline",
        metavar="FILE",
        help="counts.csv of an earlier audit: a loss that chance does not explain fails; rows that "
        "differ are listed",
    )
    parser.add_argument(
        "--errors", type=int, default=0, metavar="N", help="print the first N errors too"
    )
    parser.set_defaults(run=run_audit)


def run_audit(args: argparse.Namespace) -> int:
    """Audit as the arguments say; return the exit status."""
    try:
        files = _gold_files(args.gold)
        docs = load_gold(files)
        floors = load_floors(files)
        before = read_baseline(Path(args.baseline)) if args.baseline else {}
        done = audit(docs, _found(args.folder, docs))
    except (GoldError, RunError, FloorError, BaselineError) as error:
        print(f"tilian: {error}", file=sys.stderr)
        return 2
    _report(done, args.output, args.errors)
    below = _name_breaches(breaches(floors, docs, done.counts))
    lost = _name_changes(changes(done, before))
    if args.baseline:
        _name_rows(done, Path(args.baseline).with_name(FILE))
    return int(bool(below or lost))


def _gold_files(given: Sequence[str] | None) -> list[Path]:
    if given:
        return [Path(name) for name in given]
    files = sorted(GOLD.glob("*.jsonl"))
    if not files:
        raise GoldError(
            f"{GOLD}: no gold set here; it comes with the repository, not with the installed "
            "package: give gold files with --gold"
        )
    return files


def _found(folder: str | None, docs: Sequence[GoldDocument]) -> Found:
    return read_run(Path(folder)) if folder else find(docs)


def _report(done: Audit, output: str | None, errors: int) -> None:
    print(f"{len(done.docs)} documents of gold: {', '.join(sorted({d.file for d in done.docs}))}")
    for line in summary(done):
        print(line)
    for error in done.errors[:errors]:
        print(error_line(error))
    if output:
        write_tables(done, Path(output))
        write_page(done, Path(output) / "audit.html")
        print(f"{len(done.errors)} errors: see {Path(output) / 'audit.html'}")


def _name_changes(found: Iterable[Change]) -> int:
    """Print what differs from the baseline; return how many losses chance does not explain."""
    differing = list(found)
    for change in differing:
        key, ends = change.key, ""
        if change.interval:
            ends = f" [{change.interval.low:+.4f}, {change.interval.high:+.4f}]"
        place = f", in {', '.join(change.documents[:5])}" if change.documents else ""
        name = " ".join(filter(None, (key.layer, key.property, key.value, key.measure)))
        verdict = "LOSS" if change.is_loss else "fell" if change.now < change.before else "rose"
        steps = f"{float(change.before):.4f} → {float(change.now):.4f}"
        print(f"{verdict}: {name}: {steps}{ends}{place}")
    return sum(change.is_loss for change in differing)


def _name_rows(done: Audit, path: Path) -> None:
    """Print how many rows differ from the earlier audit's, and the first of them."""
    before = read_rows(path)
    if before is None:
        return
    differ = list(differing(before, judged(done.comparisons)))
    print(f"{len(differ)} rows differ from {path}" + (":" if differ else ""))
    for side, row in differ[:_SHOWN]:
        print(
            f"  {side}, {row.verdict}: {row.doc_id} {row.start} {row.layer}: {row.text} {row.said}"
        )


def _name_breaches(found: Iterable[Breach]) -> int:
    """Print what is below a floor; return how many are."""
    below = list(found)
    for breach in below:
        floor = breach.floor
        reached = "nothing to score" if breach.reached is None else f"{float(breach.reached):.4f}"
        print(
            f"below the floor: {floor.gold} {floor.layer} {floor.measure} {floor.ratio}: "
            f"{reached}, floor {floor.floor}",
            file=sys.stderr,
        )
    return len(below)
