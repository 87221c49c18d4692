"""The command line: ``tilian extract``, ``tilian explain``, ``tilian audit``."""

from __future__ import annotations

import argparse
import json
import platform
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from importlib import metadata
from pathlib import Path

from pipeline.audit_cli import add_audit
from pipeline.explain import explain
from pipeline.export import FORMATS, Format, choose, left_behind, links
from pipeline.export.cells import Draft
from pipeline.find import find_inputs, printable
from pipeline.gold_cli import add_gold
from pipeline.load import endings
from pipeline.model import Input
from pipeline.progress import Progress, progress
from pipeline.run import resume
from pipeline.store import Store, storing
from pipeline.write import Writer, write_run, writing

DONE, SOME_FAILED, WRONG_USE, INTERRUPTED = 0, 1, 2, 130
"""Exit statuses."""

MOST = 12
"""Megabytes of text that a report may have: it is then read within a gigabyte of memory."""

KEPT = "the outputs are as they were, and what was read is kept: run it again to go on"

DEPENDENCIES = ("daachorse", "jieba", "pandas", "regex", "rjieba", "spacy", "xlsxwriter")


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; return 0 when done, 1 when some inputs failed, 2 on wrong use."""
    args = _parser().parse_args(argv)
    command: Callable[[argparse.Namespace], int] = args.run
    try:
        return command(args)
    except KeyboardInterrupt:
        _complain(args, f"stopped; {KEPT}")
        return INTERRUPTED
    except OSError as error:
        _complain(args, f"{error.filename or 'output'}: {error.strerror or error}")
        return WRONG_USE


def _complain(args: argparse.Namespace, message: str) -> None:
    """Say why a command ends, in the form that its other messages have."""
    if getattr(args, "log_json", False):
        print(json.dumps({"event": "error", "error": message}, ensure_ascii=False), file=sys.stderr)
    else:
        print(f"tilian: {message}", file=sys.stderr)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="tilian",
        description="Turn Chinese annual and work reports into tables of quantities, honors and organizations.",
    )
    parser.add_argument(
        "--version", action="version", version=f"tilian {metadata.version('tilian')}"
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_extract(commands)
    _add_explain(commands)
    add_audit(commands)
    add_gold(commands)
    return parser


def _add_extract(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser(
        "extract",
        help="read reports and write their tables",
        description=f"Read every report under the paths ({', '.join(endings())}) and write the tables to DIR.",
        epilog="exit status: 0 done, 1 some inputs failed (see errors.csv), 2 wrong use",
    )
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a report, or a folder of reports")
    parser.add_argument(
        "-o",
        "--output",
        default="outputs",
        metavar="DIR",
        help="where the tables go (default: outputs)",
    )
    parser.add_argument(
        "--workers",
        type=_positive,
        default=1,
        metavar="N",
        help="processes that share the work (default: 1)",
    )
    parser.add_argument(
        "--format",
        type=_formats,
        default=(),
        metavar="LIST",
        help=f"csv and any of {','.join(f.name for f in FORMATS)}, joined by commas; CSV is always there",
    )
    _add_limit(parser)
    _add_messages(parser)
    parser.add_argument(
        "--fresh", action="store_true", help="read every report again, changed or not"
    )
    parser.set_defaults(run=_extract)


def _add_limit(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--max-megabytes",
        type=_positive,
        default=MOST,
        metavar="N",
        help=f"refuse a report with more text than this (default: {MOST}); a megabyte needs some 60 of memory",
    )


def _add_messages(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--quiet", action="store_true", help="print nothing but errors")
    parser.add_argument(
        "--log-json", action="store_true", help="write what happens as lines of JSON on stderr"
    )


def _add_explain(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser(
        "explain",
        help="say what is found in a text, and why",
        description="Show each mention in TEXT, the rule that found it, how its value was computed, "
        "and the mentions that lost an overlap.",
    )
    parser.add_argument("text", metavar="TEXT", help="a sentence or more; - reads standard input")
    parser.set_defaults(run=_explain)


def _explain(args: argparse.Namespace) -> int:
    print(explain(sys.stdin.read() if args.text == "-" else args.text))
    return 0


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text}: at least 1")
    return number


def _formats(text: str) -> tuple[Format, ...]:
    try:
        return choose(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _extract(args: argparse.Namespace) -> int:
    began = time.monotonic()
    folder = Path(args.output)
    try:
        inputs = find_inputs(args.paths, beside=folder, most=args.max_megabytes)
    except FileNotFoundError as error:
        _complain(args, str(error))
        return WRONG_USE
    telling = progress(sys.stderr, quiet=args.quiet, log=args.log_json)
    exports = [partial(_export, f, links(inputs, folder)) for f in args.format]
    with storing(folder, fresh=args.fresh) as store, writing(folder, *exports) as writer:
        _read(inputs, store, writer, args.workers, telling)
    telling.finished(writer.counts)
    seconds = round(time.monotonic() - began, 3)
    write_run(folder, _run_facts(args, writer.counts, seconds))
    if not args.quiet:
        _summary(args, folder, writer.counts, seconds)
    return SOME_FAILED if writer.counts["errors"] else DONE


def _export(format: Format, links: Mapping[str, str], folder: Path) -> None:
    format.write(Draft(folder, links))


def _read(
    inputs: Sequence[Input], store: Store, writer: Writer, workers: int, telling: Progress
) -> None:
    """Write what is found in the inputs, and tell how far it is."""
    try:
        telling.started(len(inputs))
        for part in resume(inputs, store, workers):
            writer.add(part)
            telling.advanced(part)
    except BaseException:
        telling.stopped()
        raise


def _run_facts(
    args: argparse.Namespace, counts: dict[str, int], seconds: float
) -> dict[str, object]:
    return {
        "program": {"name": "tilian", "version": metadata.version("tilian")},
        "python": platform.python_version(),
        "dependencies": {name: metadata.version(name) for name in DEPENDENCIES},
        "options": {
            "paths": [printable(p) for p in args.paths],
            "workers": args.workers,
            "format": ["csv", *(f.name for f in args.format)],
        },
        "counts": counts,
        "seconds": seconds,
    }


def _summary(
    args: argparse.Namespace, folder: Path, counts: dict[str, int], seconds: float
) -> None:
    print(f"{counts['documents']} documents in {seconds} s, tables in {folder}/")
    for table, count in counts.items():
        print(f"  {table + '.csv':28}{count:>8} rows")
    for format in args.format:
        print(f"  {format.name}: {', '.join(format.files)}")
    if args.log_json:
        return
    if counts["errors"]:
        print(f"{counts['errors']} inputs failed: see {folder / 'errors.csv'}", file=sys.stderr)
    if old := left_behind(folder, args.format):
        print(f"of an earlier run, without --format: {', '.join(old)}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
