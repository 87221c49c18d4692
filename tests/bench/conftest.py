"""Print the benchmarks: characters a second, multiples of jieba's speed, growth, memory."""

from __future__ import annotations

from collections.abc import Sequence
from math import log
from statistics import linear_regression
from typing import Any

import pytest

BASELINE = "jieba.cut"


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    session = getattr(config, "_benchmarksession", None)
    done = [bench for bench in (session.benchmarks if session else ()) if bench.stats.rounds]
    _print_speeds(terminalreporter, [b for b in done if "part" in b.extra_info])
    _print_growth(terminalreporter, [b for b in done if "size" in b.extra_info])
    _print_processes(terminalreporter, [b for b in done if "alone" in b.extra_info])


def _print_speeds(terminalreporter: Any, benchmarks: Sequence[Any]) -> None:
    speeds = {
        bench.extra_info["part"]: bench.extra_info["characters"] / bench.stats.median
        for bench in benchmarks
    }
    if BASELINE not in speeds:
        return
    terminalreporter.section(f"characters a second, and times {BASELINE}")
    for part, speed in speeds.items():
        terminalreporter.write_line(f"{part:14}{speed:>14,.0f}{speed / speeds[BASELINE]:>10.2f}")


def _print_growth(terminalreporter: Any, benchmarks: Sequence[Any]) -> None:
    """Print the speed at each size, and the exponent of time against size."""
    costs = sorted((bench.extra_info["size"], bench.stats.median) for bench in benchmarks)
    if len(costs) < 2:
        return
    terminalreporter.section("characters of a document, and characters a second")
    for size, seconds in costs:
        terminalreporter.write_line(f"{size:14,}{size / seconds:>14,.0f}")
    exponent = linear_regression([log(size) for size, _ in costs], [log(s) for _, s in costs]).slope
    terminalreporter.write_line(f"{'exponent':14}{exponent:>14.3f}")


def _print_processes(terminalreporter: Any, benchmarks: Sequence[Any]) -> None:
    if benchmarks:
        terminalreporter.section("processes of their own: seconds, and MB at most")
    for bench in benchmarks:
        info, seconds = bench.extra_info, bench.stats.median
        terminalreporter.write_line(f"{info['alone']:28}{seconds:>8.2f}{info['peak'] / 1024:>8.0f}")
