"""Write the figures as Markdown tables between the markers of the documents, in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from pathlib import Path

from extractors.lexicon import parse
from tests.bench.peers.score import Figures

OPEN, CLOSE = "<!-- peers: written by `make bench-peers` -->\n", "<!-- /peers -->"
SPANS = ("program", "labels", "precision", "recall", "strict", "touched")
PACE = ("program", "characters", "per second", "ratio")
READ = ("read strict", "read touched")
SHORT = ("program", "amounts f1", "amounts touched", "amounts read", "organizations f1", "ratio")


@dataclass(frozen=True, slots=True)
class Speed:
    """Characters read, seconds they took, and seconds ``jieba.cut`` took in turn."""

    characters: int
    seconds: float
    cut: float


@dataclass(slots=True)
class Results:
    """What was measured: by what was scored, then text set, then program; and speed by program."""

    scores: dict[str, dict[str, dict[str, Figures]]] = field(default_factory=dict)
    speed: dict[str, Speed] = field(default_factory=dict)


def full(results: Results, language: str) -> str:
    """Return every table, one a text set, and that of speed."""
    parts = []
    for scored, sets in results.scores.items():
        heads = SPANS if scored in ("organizations", "public") else SPANS + READ
        for name, programs in sets.items():
            parts.append(f"**{said(scored, language)} · {said(name, language)}**\n")
            rows = ([said(p, language), *_cells(f, heads)] for p, f in programs.items())
            parts.append(table(heads, rows, language))
    parts.append(f"**{said('speed', language)}**\n")
    rows = ([said(p, language), *_pace(speed)] for p, speed in results.speed.items())
    return "\n".join([*parts, table(PACE, rows, language)])


def short(results: Results, language: str, gold: str) -> str:
    """Return one table of what matters: F1 and numbers on a gold file, and speed."""
    amounts = results.scores["numbers"].get(gold, {})
    money = results.scores["money"].get(gold, {})
    names = results.scores["organizations"].get(gold, {})
    rows = []
    for program, speed in results.speed.items():
        found = amounts.get(program) or money.get(program)
        cells = _cells(found, ("strict", "touched", "read touched")) if found else ["–"] * 3
        cells += _cells(names[program], ("strict",)) if program in names else ["–"]
        rows.append([said(program, language), *cells, _pace(speed)[-1]])
    return table(SHORT, rows, language)


def _cells(figures: Figures, heads: Iterable[str]) -> list[str]:
    shown = {
        "labels": str(figures.strict.gold),
        "precision": _two(figures.strict.precision),
        "recall": _two(figures.strict.recall),
        "strict": _two(figures.strict.f1),
        "touched": _two(figures.touched.f1),
        "read strict": _two(figures.read_strict.f1),
        "read touched": _two(figures.read_touched.f1),
    }
    return [shown[head] for head in heads if head in shown]


def _pace(speed: Speed) -> list[str]:
    ratio = speed.cut / speed.seconds
    pace = float(f"{speed.characters / speed.seconds:.2g}")
    return [
        f"{speed.characters:,}",
        f"{pace:,.0f}",
        f"{ratio:.2f}" if ratio > 0.1 else f"{ratio:.3f}",
    ]


def _two(ratio: Fraction | None) -> str:
    return "–" if ratio is None else f"{float(ratio):.2f}"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]], language: str) -> str:
    """Return a Markdown table; the first column to the left, the others to the right."""
    named = [said(head, language) for head in heads]
    lines = [named, ["---", *["--:"] * (len(named) - 1)], *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def put(path: Path, section: str) -> None:
    """Put a section between the markers of a document."""
    before, opened, rest = path.read_text("utf-8").partition(OPEN)
    _, closed, after = rest.partition(CLOSE)
    if not (opened and closed):
        raise ValueError(f"{path}: the markers {OPEN.strip()} … {CLOSE} are missing")
    path.write_text(f"{before}{OPEN}{section}{CLOSE}{after}", "utf-8")


def said(word: str, language: str) -> str:
    """Return a word of the tables in a language; itself where there is none.

    >>> said("program", "zh"), said("MSRA", "zh")
    ('程序', 'MSRA')
    """
    return _words().get(word, {}).get(language, word)


@cache
def _words() -> Mapping[str, Mapping[str, str]]:
    file = Path(__file__).with_name("wording.csv")
    return {row["word"]: row for row in parse(str(file), file.read_text("utf-8"), ("word",))}
