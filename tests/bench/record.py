"""Keep the speeds of a run of the benchmarks: ``python -m tests.bench.record RUN.json``.

It writes ``tests/bench/speed.csv``, which later runs are compared with, and chart and table of the
speeds in ``docs/``. Only multiples of jieba's speed in the same run are kept: seconds differ by machine.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

BASELINE = "jieba.cut"
KEPT = Path(__file__).with_name("speed.csv")
DOCS = Path(__file__).parents[2] / "docs"

_WIDTH, _LEFT, _ROW, _BAR = 720, 170, 24, 16
"""Pixels of the chart: its width, what its names take, a row, a bar."""

_LONGEST = 2.0
"""Times jieba's speed at which a bar is cut off; the number behind it is not."""


def speeds(run: Mapping[str, Any]) -> dict[str, float]:
    """Return the characters a second of each part, from what pytest-benchmark wrote of a run.

    The quickest round counts: what else a machine does only makes rounds slower.
    """
    return {
        bench["extra_info"]["part"]: bench["extra_info"]["characters"] / bench["stats"]["min"]
        for bench in run["benchmarks"]
        if "part" in bench["extra_info"]
    }


def times(found: Mapping[str, float]) -> dict[str, float]:
    """Return speeds as multiples of jieba's.

    >>> times({"jieba.cut": 200.0, "clean": 500.0})
    {'jieba.cut': 1.0, 'clean': 2.5}
    """
    return {part: speed / found[BASELINE] for part, speed in found.items()}


def kept(path: Path = KEPT) -> dict[str, float]:
    """Return the multiples that were kept last, or nothing where there are none."""
    if not path.exists():
        return {}
    with open(path, encoding="utf-8", newline="") as file:
        return {row["part"]: float(row["times"]) for row in csv.DictReader(file)}


def table(found: Mapping[str, float]) -> str:
    """Return the multiples as a Markdown table."""
    lines = [f"| {part} | {value:.2f} |" for part, value in found.items()]
    return "\n".join([f"| what | times {BASELINE} |", "| --- | --: |", *lines, ""])


def chart(found: Mapping[str, float]) -> str:
    """Return the multiples as bars, a drawing in SVG."""
    scale = (_WIDTH - _LEFT - 60) / _LONGEST
    rows = [
        f'<text x="{_LEFT - 8}" y="{at * _ROW + 30}" text-anchor="end">{part}</text>'
        f'<rect x="{_LEFT}" y="{at * _ROW + 18}" width="{min(value, _LONGEST) * scale:.0f}" '
        f'height="{_BAR}" fill="{"#b33" if part == BASELINE else "#36c"}"/>'
        f'<text x="{_LEFT + min(value, _LONGEST) * scale + 6:.0f}" y="{at * _ROW + 30}">'
        f"{value:.2f}</text>"
        for at, (part, value) in enumerate(found.items())
    ]
    height = len(rows) * _ROW + 30
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{height}" '
        'font-family="sans-serif" font-size="13">'
        f"<title>characters a second, times {BASELINE}</title>"
        f'<rect width="{_WIDTH}" height="{height}" fill="white"/>'
    )
    return "\n".join([head, *rows, "</svg>", ""])


def main(argv: Sequence[str]) -> None:
    """Write what is kept of a run."""
    found = times(speeds(json.loads(Path(argv[0]).read_text("utf-8"))))
    with open(KEPT, "w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(
            [("part", "times"), *((part, f"{value:.3f}") for part, value in found.items())]
        )
    (DOCS / "speed.svg").write_text(chart(found), "utf-8")
    (DOCS / "speed.md").write_text(
        f"# Speed\n\nCharacters a second, as multiples of {BASELINE} on the same text in the same run; "
        f"one core.\n\n![chart](speed.svg)\n\n{table(found)}",
        "utf-8",
    )


if __name__ == "__main__":
    main(sys.argv[1:])
