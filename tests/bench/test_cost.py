"""What the job costs beside its speed: start-up, memory, and how time grows with a document's size.

``make bench`` runs these; the exponent of the growth, which should be 1, is printed at the end.
"""

import re
import subprocess
import sys
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from pipeline.model import Document
from pipeline.run import read
from pipeline.write import sheets

SEEDS = Path(__file__).parent.parent.parent / "seeds"
TEXT = "\n".join(path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt")))

KILOBYTES = (10, 40, 160, 640, 2560, 10240, 40960)
"""Sizes of the documents; a character is about three bytes."""

LENGTHS = (100, 1_000, 10_000, 100_000)
"""Characters of the sentences of which a document is made, which has as many as the longest."""

_QUICK = 1_000_000
"""Characters that are read once only to be timed."""

FIRST = """
import sys
from pathlib import Path
from pipeline import extract_text
extract_text(Path(sys.argv[1]).read_text("utf-8"))
status = dict(line.split(":", 1) for line in open("/proc/self/status"))
print(status["VmHWM"].split()[0])
"""
"""A program that reads one report and prints its peak memory in KB, as Linux tells it."""


def _repeated(characters: int) -> str:
    return (TEXT * (characters // len(TEXT) + 1))[:characters]


def _alone(path: Path) -> int:
    """Read a report in a new process; return its peak memory in KB."""
    command = [sys.executable, "-c", FIRST, str(path)]
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


@pytest.mark.benchmark(timer=process_time)
@pytest.mark.parametrize("kilobytes", KILOBYTES)
def test_cost_against_size(benchmark: BenchmarkFixture, kilobytes: int) -> None:
    text = _repeated(kilobytes * 1000 // 3)
    benchmark.extra_info["characters of a document"] = len(text)
    _time(benchmark, text)


@pytest.mark.benchmark(timer=process_time)
@pytest.mark.parametrize("length", LENGTHS)
def test_cost_against_the_length_of_sentences(benchmark: BenchmarkFixture, length: int) -> None:
    words = re.sub(r"[。！？；!?;\n]", "，", _repeated(LENGTHS[-1]))
    text = "。".join(words[at : at + length - 1] for at in range(0, len(words), length))
    benchmark.extra_info["characters of a sentence"] = length
    _time(benchmark, text)


def _time(benchmark: BenchmarkFixture, text: str) -> None:
    document = Document("d", "d.txt", "text", "utf-8", "", text)
    benchmark.extra_info["characters"] = len(text)
    rounds = 1 if len(text) >= _QUICK else 3
    timed: Any = benchmark  # its method has no types
    timed.pedantic(lambda: sheets(read(document)), rounds=rounds, warmup_rounds=rounds - 1)


def test_start_up_to_the_first_document(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text("我市获评全国文明城市，新增就业5万人。", "utf-8")
    benchmark.extra_info["alone"] = "start-up to first document"
    benchmark.extra_info["peak"] = benchmark(_alone, report)


def test_memory_of_a_large_document(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text(_repeated(1_000_000 // 3), "utf-8")
    benchmark.extra_info["alone"] = "a document of 1 MB"
    benchmark.extra_info["peak"] = benchmark(_alone, report)
