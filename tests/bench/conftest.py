"""Print the benchmarks as characters a second and as multiples of jieba's speed."""

from __future__ import annotations

from typing import Any

import pytest

BASELINE = "jieba.cut"


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    session = getattr(config, "_benchmarksession", None)
    speeds = {
        bench.extra_info["part"]: bench.extra_info["characters"] / bench.stats.median
        for bench in (session.benchmarks if session else ())
        if "part" in bench.extra_info and bench.stats.rounds
    }
    if BASELINE not in speeds:
        return
    terminalreporter.section(f"characters a second, and times {BASELINE}")
    for part, speed in speeds.items():
        terminalreporter.write_line(f"{part:14}{speed:>14,.0f}{speed / speeds[BASELINE]:>10.2f}")
