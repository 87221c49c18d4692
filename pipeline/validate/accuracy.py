"""Measure, and write the figures into the READMEs: ``python -m pipeline.validate.accuracy``.

The figures stand in ``accuracy.csv`` beside the shipped gold set, those of gold that is not shipped
among them; the section of each README is made of that file alone.
"""

from __future__ import annotations

import argparse
import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from extractors.lexicon import Row, parse
from pipeline.audit_cli import GOLD
from pipeline.validate.audit import Audit, audit
from pipeline.validate.found import find
from pipeline.validate.gold import load_gold
from pipeline.validate.layers import LAYERS
from pipeline.validate.measures import is_main
from pipeline.validate.wording import said

FILE = GOLD / "accuracy.csv"
ROOT = GOLD.parent.parent
READMES = {"en": ROOT / "README.md", "zh": ROOT / "README.zh.md"}
COLUMNS = "gold,genres,layer,measure,labels,precision,recall,f1,low,high"
_HEAD = """\
# What was measured, two decimals; written by `python -m pipeline.validate.accuracy GOLD…`.
# gold: the file. genres: its documents by kind of report. labels: what gold asks for, or, for a field
# or row, the matched rows. low, high: 95 % interval of F1 over the documents.
"""
_OPEN, _CLOSE = "<!-- accuracy: written by `make accuracy` -->\n", "<!-- /accuracy -->"


def main(argv: Sequence[str] | None = None) -> None:
    """Measure the shipped gold and the gold files given, and write the figures everywhere."""
    parser = argparse.ArgumentParser(prog="python -m pipeline.validate.accuracy")
    parser.add_argument(
        "gold", nargs="*", type=Path, metavar="GOLD", help="gold beside the shipped"
    )
    args = parser.parse_args(argv)
    files = [*sorted(GOLD.glob("*.jsonl")), *args.gold]
    fresh = "".join(line for file in files for line in measured(file))
    kept = [row for row in known() if row["gold"] not in {file.name for file in files}]
    FILE.write_text(
        f"{_HEAD}{COLUMNS}\n{fresh}" + "".join(_line(row.values()) for row in kept), "utf-8"
    )
    for language, readme in READMES.items():
        readme.write_text(with_section(readme.read_text("utf-8"), language, known()), "utf-8")


def known() -> list[Row]:
    """Return the figures of ``accuracy.csv``; none before the first measurement."""
    if not FILE.exists():
        return []
    return list(parse(str(FILE), FILE.read_text("utf-8"), ("gold", "layer", "measure")))


def measured(file: Path) -> Iterator[str]:
    """Yield the lines of ``accuracy.csv`` for a gold file, from a run of the program."""
    docs = load_gold([file])
    genres = Counter(doc.genre for doc in docs)
    named = " ".join(f"{number}×{genre}" for genre, number in sorted(genres.items()))
    done = audit(docs, find(docs))
    yield from (_line([file.name, named, *cells]) for cells in _figures(done))


def _figures(done: Audit) -> Iterator[list[str]]:
    for score in done.scores:
        if is_main(score.key):
            tally, ends = score.tally, score.interval
            ratios = [tally.precision, tally.recall, tally.f1]
            shown = ["" if r is None else f"{float(r):.2f}" for r in ratios]
            shown += [f"{ends.low:.2f}", f"{ends.high:.2f}"] if ends else ["", ""]
            yield [score.key.layer, score.key.measure, str(tally.gold), *shown]


def _line(cells: Iterable[str]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow(cells)
    return text.getvalue()


def with_section(readme: str, language: str, rows: Sequence[Row]) -> str:
    """Return a README with its section of figures made anew."""
    before, _, rest = readme.partition(_OPEN)
    _, _, after = rest.partition(_CLOSE)
    return f"{before}{_OPEN}{section(language, rows)}{_CLOSE}{after}"


def section(language: str, rows: Sequence[Row]) -> str:
    """Return the figures as Markdown: a table a gold file."""
    files = dict.fromkeys((row["gold"], row["genres"]) for row in rows)
    tables = (_table(language, genres, [r for r in rows if r["gold"] == f]) for f, genres in files)
    return "".join(tables)


def _table(language: str, genres: str, rows: Sequence[Row]) -> str:
    kinds = (genre.split("×") for genre in genres.split())
    named = " + ".join(f"{n} {said(genre, language)}" for n, genre in kinds)
    heads = ("table", "labels", "precision", "recall", "f1 with interval", "fields")
    header = " | ".join(said(head, language) for head in heads)
    lines = [f"{named}{said('colon', language)}", "", f"| {header} |", "|---|--:|--:|--:|--:|---|"]
    for layer in LAYERS:
        figures = {row["measure"]: row for row in rows if row["layer"] == layer.name}
        if "strict" in figures:
            lines.append(_layer(language, layer.name, figures, layer.fields))
    return "\n".join(lines) + "\n\n"


def _layer(language: str, name: str, figures: dict[str, Row], fields: Sequence[str]) -> str:
    span = figures["strict"]
    ends = f" ({span['low']}–{span['high']})" if span["low"] else ""
    right = ", ".join(
        f"{said(field, language)} {figures[field]['f1']}" for field in fields if field in figures
    )
    ratios = f"{span['precision'] or '–'} | {span['recall']} | {span['f1']}{ends}"
    return f"| {said(name, language)} | {span['labels']} | {ratios} | {right} |"


if __name__ == "__main__":
    main()
