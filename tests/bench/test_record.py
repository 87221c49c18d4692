"""What is kept of a run of the benchmarks."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from tests.bench.record import BASELINE, chart, kept, speeds, table, times

RUN = {
    "benchmarks": [
        {"extra_info": {"part": BASELINE, "characters": 100}, "stats": {"min": 2.0}},
        {"extra_info": {"part": "clean", "characters": 100}, "stats": {"min": 0.5}},
        {"extra_info": {}, "stats": {"min": 1.0}},
    ]
}


def test_speeds_are_told_as_multiples_of_jiebas() -> None:
    assert times(speeds(RUN)) == {BASELINE: 1.0, "clean": 4.0}
    assert "| clean | 4.00 |" in table(times(speeds(RUN)))


def test_the_chart_is_a_drawing_with_a_bar_a_part() -> None:
    drawing = ElementTree.fromstring(chart(times(speeds(RUN))))
    assert len([each for each in drawing if each.tag.endswith("rect")]) == 3


def test_nothing_is_kept_before_the_first_run(tmp_path: Path) -> None:
    assert kept(tmp_path / "none.csv") == {}


def test_what_is_kept_has_jieba_at_one() -> None:
    assert kept()[BASELINE] == 1.0
