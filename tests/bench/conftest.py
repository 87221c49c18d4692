"""Print the benchmarks: characters a second, multiples of jieba's speed, growth, memory."""

from __future__ import annotations

from collections.abc import Sequence
from math import log
from statistics import linear_regression
from typing import Any

import pytest

from tests.bench.record import BASELINE, kept


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    session = getattr(config, "_benchmarksession", None)
    done = [bench for bench in (session.benchmarks if session else ()) if bench.stats.rounds]
    _print_speeds(terminalreporter, [b for b in done if "part" in b.extra_info])
    for against in ("characters of a document", "characters of a sentence"):
        _print_growth(terminalreporter, against, [b for b in done if against in b.extra_info])
    _print_processes(terminalreporter, [b for b in done if "alone" in b.extra_info])


def _print_speeds(terminalreporter: Any, benchmarks: Sequence[Any]) -> None:
    speeds = {
        bench.extra_info["part"]: bench.extra_info["characters"] / bench.stats.min
        for bench in benchmarks
    }
    if BASELINE not in speeds:
        return
    terminalreporter.section(f"characters a second, times {BASELINE}, and what was kept of that")
    before = kept()
    for part, speed in speeds.items():
        times = speed / speeds[BASELINE]
        then = f"{before[part]:>10.2f}{times / before[part] - 1:>+8.0%}" if part in before else ""
        terminalreporter.write_line(f"{part:28}{speed:>14,.0f}{times:>10.2f}{then}")


def _print_growth(terminalreporter: Any, against: str, benchmarks: Sequence[Any]) -> None:
    """Print the speed at each size, and the exponent of time against size."""
    costs = sorted(
        (bench.extra_info[against], bench.extra_info["characters"] / bench.stats.min)
        for bench in benchmarks
    )
    if len(costs) < 2:
        return
    terminalreporter.section(f"{against}, and characters a second")
    for size, speed in costs:
        terminalreporter.write_line(f"{size:14,}{speed:>14,.0f}")
    sizes, speeds = zip(*((log(size), log(speed)) for size, speed in costs), strict=True)
    exponent = -linear_regression(sizes, speeds).slope + (against == "characters of a document")
    terminalreporter.write_line(f"{'exponent':14}{exponent:>14.3f}")


def _print_processes(terminalreporter: Any, benchmarks: Sequence[Any]) -> None:
    if benchmarks:
        terminalreporter.section("processes of their own: seconds, and MB at most")
    for bench in benchmarks:
        info, seconds = bench.extra_info, bench.stats.min
        terminalreporter.write_line(f"{info['alone']:28}{seconds:>8.2f}{info['peak'] / 1024:>8.0f}")
