"""Measure tilian and its peers on the same texts: ``python -m tests.bench.peers.run SHARED``.

Writes the tables of ``docs/peers*.md`` and the short one of the READMEs. One program runs at a time,
on one core; peers in ``.venv-peers``, which ``make bench-peers`` makes.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from pipeline.validate.gold import GoldDocument, load_gold
from tests.bench.peers import score, tables
from tests.bench.peers.common import Item
from tests.bench.peers.data import public_sets, reports

ROOT = Path(__file__).parents[3]
PYTHON = {"tilian": sys.executable}
PEERS = ROOT / ".venv-peers" / "bin" / "python"

NUMBERS = ("tilian", "recognizers", "recognizers_dates")
MONEY = ("tilian", "recognizers", "jionlp")
ORGANIZATIONS = ("tilian", "lac", "jieba_nt")
FAST = ("tilian", "jieba_cut", "rjieba_cut")
SLOW = ("jieba_nt", "lac", "recognizers", "recognizers_dates", "jionlp")
DEV = "dev"
SAMPLE = 2000
"""Characters from the start of each report that the slow programs are timed on."""

Score: TypeAlias = Callable[[Sequence[GoldDocument], Iterable[Sequence[Item]]], score.Figures]


def main(argv: Sequence[str]) -> None:
    shared = Path(argv[0])
    results = measured(shared)
    if DEV not in results.scores["numbers"]:
        print(f"{shared} has no gold; nothing is written\n\n{tables.full(results, 'en')}")
        return
    for language, ending in (("en", ".md"), ("zh", ".zh.md")):
        tables.put(ROOT / "docs" / f"peers{ending}", tables.full(results, language))
        tables.put(ROOT / f"README{ending}", tables.short(results, language, DEV))


def measured(shared: Path) -> tables.Results:
    """Return every figure; those of files that are not there are left out."""
    files = [*sorted((ROOT / "tests" / "gold").glob("*.jsonl")), shared / "gold" / f"{DEV}.jsonl"]
    golds = {file.stem: load_gold([file]) for file in files if file.exists()}
    results = tables.Results()
    scored: tuple[tuple[str, Score, tuple[str, ...], dict[str, list[GoldDocument]]], ...] = (
        ("numbers", score.numbers, NUMBERS, golds),
        ("money", score.money, MONEY, golds),
        ("organizations", score.organizations, ORGANIZATIONS, golds),
        ("public", score.organizations, ORGANIZATIONS, public_sets(shared / "data" / "ner")),
    )
    for what, judge, programs, sets in scored:
        results.scores[what] = {
            name: {program: judge(docs, found(program, docs)) for program in programs}
            for name, docs in sets.items()
        }
    results.speed = speeds(reports(shared / "data" / "bulk", ROOT / "seeds"))
    return results


def found(program: str, docs: Sequence[GoldDocument]) -> list[list[Item]]:
    """Return what a program finds in each document."""
    answer = ask(program, "find", [doc.text for doc in docs])
    return [
        [Item(start, end, kind, tuple(values)) for start, end, kind, values in items]
        for items in answer
    ]


def speeds(texts: Sequence[str]) -> dict[str, tables.Speed]:
    """Return the speed of each program: on the texts, or on the start of each if it is slow."""
    starts = [text[:SAMPLE] for text in texts]
    parts = [*((program, texts) for program in FAST), *((program, starts) for program in SLOW)]
    return {
        program: tables.Speed(sum(map(len, chosen)), *ask(program, "time", chosen))
        for program, chosen in parts
    }


def ask(program: str, task: str, texts: Sequence[str]) -> Any:
    """Run an adapter in its environment and return its answer."""
    print(f"{task} {program}: {sum(map(len, texts)):,} characters", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "in.json"), Path(folder, "out.json")
        source.write_text(json.dumps(texts), "utf-8")
        python = PYTHON.get(program, str(PEERS))
        command = [
            python,
            "-m",
            "tests.bench.peers.worker",
            program,
            task,
            str(source),
            str(target),
        ]
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        return json.loads(target.read_text("utf-8"))


if __name__ == "__main__":
    main(sys.argv[1:])
