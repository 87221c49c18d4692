"""The command ``tilian gold``: check, correct, compare and convert gold sets."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

from pipeline.find import find_inputs
from pipeline.load import load
from pipeline.model import Document, ReportError
from pipeline.validate.agreement import agreement
from pipeline.validate.decisions import DecisionError, apply, read_decisions
from pipeline.validate.formats import FORMATS, format_named
from pipeline.validate.gold import GoldError, load_gold
from pipeline.validate.gold_write import write_gold
from pipeline.validate.sample import sample

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def add_gold(commands: Commands) -> None:
    """Add the command to the program's commands."""
    parser = commands.add_parser(
        "gold",
        help="check, correct, compare and convert gold sets",
        description="Work on gold sets: labelled reports, JSON Lines.",
        epilog="exit status: 0 done, 2 wrong use or a gold file that cannot be used",
    )
    actions = parser.add_subparsers(required=True, metavar="ACTION")
    _add_check(actions)
    _add_apply(actions)
    _add_agreement(actions)
    _add_export(actions)
    _add_import(actions)
    _add_sample(actions)


def _add_check(actions: Commands) -> None:
    parser = actions.add_parser("check", help="check gold files and say what they hold")
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.set_defaults(run=lambda args: _guarded(_check, args))


def _add_apply(actions: Commands) -> None:
    parser = actions.add_parser(
        "apply", help="merge decisions saved by audit.html into a gold file"
    )
    parser.add_argument("decisions", metavar="FILE", help="what audit.html saved")
    parser.add_argument("--gold", required=True, metavar="FILE", help="the gold file audited")
    parser.add_argument("-o", "--output", metavar="FILE", help="where to write (default: --gold)")
    parser.set_defaults(run=lambda args: _guarded(_apply, args))


def _add_agreement(actions: Commands) -> None:
    parser = actions.add_parser("agreement", help="compare the labels of two people")
    parser.add_argument("one", metavar="A")
    parser.add_argument("other", metavar="B")
    parser.set_defaults(run=lambda args: _guarded(_agreement, args))


def _add_export(actions: Commands) -> None:
    parser = actions.add_parser("export", help="write a gold file in a format of another tool")
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--to", required=True, choices=FORMATS, dest="format")
    parser.add_argument("-o", "--output", required=True, metavar="PATH")
    parser.set_defaults(run=lambda args: _guarded(_export, args))


def _add_import(actions: Commands) -> None:
    parser = actions.add_parser("import", help="read what another tool wrote into a gold file")
    parser.add_argument("path", metavar="PATH")
    parser.add_argument("--from", required=True, choices=FORMATS, dest="format")
    parser.add_argument("-o", "--output", required=True, metavar="FILE")
    parser.set_defaults(run=lambda args: _guarded(_import, args))


def _add_sample(actions: Commands) -> None:
    parser = actions.add_parser(
        "sample", help="choose where the tool is least sure in reports, pre-filled to be corrected"
    )
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a report, or a folder of reports")
    parser.add_argument("--documents", type=int, default=10, metavar="N")
    parser.add_argument("-o", "--output", required=True, metavar="FILE")
    parser.set_defaults(run=lambda args: _guarded(_sample, args))


def _guarded(command: Callable[[argparse.Namespace], None], args: argparse.Namespace) -> int:
    """Run a command; return 0, or 2 after saying what is wrong with its input."""
    try:
        command(args)
    except (GoldError, DecisionError, FileNotFoundError) as error:
        print(f"tilian: {error}", file=sys.stderr)
        return 2
    return 0


def _check(args: argparse.Namespace) -> None:
    for doc in load_gold(args.files):
        counts = ", ".join(f"{len(items)} {name}" for name, items in doc.layers.items())
        print(f"{doc.file}: {doc.doc_id}: {len(doc.text)} characters, {counts}")


def _apply(args: argparse.Namespace) -> None:
    decisions = read_decisions(Path(args.decisions))
    docs = apply(load_gold([args.gold]), decisions)
    output = Path(args.output or args.gold)
    write_gold(docs, output)
    print(f"{len(decisions)} decisions merged into {output}")


def _agreement(args: argparse.Namespace) -> None:
    for line in agreement(load_gold([args.one]), load_gold([args.other])):
        print(line)


def _export(args: argparse.Namespace) -> None:
    chosen = format_named(args.format)
    docs = load_gold(args.files)
    chosen.write(docs, Path(args.output))
    print(f"{len(docs)} documents in {args.output}; {args.format} cannot hold: {chosen.LOSES}")


def _import(args: argparse.Namespace) -> None:
    try:
        docs = format_named(args.format).read(Path(args.path))
    except (ValueError, KeyError, TypeError, IndexError) as error:
        message = f"{args.path}: not as {args.format} is exported: {type(error).__name__}: {error}"
        raise GoldError(message) from error
    write_gold(docs, Path(args.output))
    print(f"{len(docs)} documents in {args.output}")


def _sample(args: argparse.Namespace) -> None:
    docs = sample(_readable(args.paths), args.documents)
    write_gold(docs, Path(args.output))
    print(
        f"{len(docs)} stretches in {args.output}: correct them, then: tilian audit --gold {args.output}"
    )


def _readable(paths: Sequence[str]) -> Iterator[Document]:
    """Yield the reports that can be read, naming the others."""
    for source in find_inputs(paths):
        try:
            yield load(source)
        except ReportError as error:
            print(f"tilian: {source.path}: {error}", file=sys.stderr)
