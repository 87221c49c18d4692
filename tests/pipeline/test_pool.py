"""Work comes back in order, whatever dies; only a bounded part of it is under way."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.pool import each


def _double(number: int) -> int:
    if number == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * number


def _die_once(marker: str) -> str:
    if not os.path.exists(marker):
        Path(marker).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return marker


def _lost(number: int) -> int:
    return -number


def _same(text: str) -> str:
    return f"lost {text}"


ROOT = str(Path(__file__).parent.parent.parent)

pytestmark = pytest.mark.skipif(os.name == "nt", reason="SIGKILL is not there")


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_results_keep_the_order(workers: int) -> None:
    work = range(8, 60)
    assert list(each(_double, work, workers, _lost)) == [2 * n for n in work]
    assert list(each(_double, [], workers, _lost)) == []


def test_what_kills_its_worker_is_named_and_the_rest_is_finished() -> None:
    results = list(each(_double, range(30), 2, _lost))
    assert results == [-7 if n == 7 else 2 * n for n in range(30)]


def test_two_killers_one_behind_the_other_are_both_named() -> None:
    assert list(each(_double, [1, 7, 7, 2], 2, _lost)) == [2, -7, -7, 4]


def test_a_worker_that_dies_by_chance_costs_nothing(tmp_path: Path) -> None:
    work = [str(tmp_path / str(n)) for n in range(3)]
    for path in work[1:]:
        Path(path).touch()
    assert list(each(_die_once, work, 2, _same)) == work


def test_only_a_bounded_part_is_under_way() -> None:
    taken = 0

    def work() -> Iterator[int]:
        nonlocal taken
        for number in range(100, 1000):
            taken += 1
            yield number

    results = each(_double, work(), 2, _lost)
    for _ in range(10):
        next(results)
    assert taken < 30
    results.close()


_ORPHANS = """
import multiprocessing, os, sys, time
from pipeline.pool import each
def work(n):
    os.write(1, b"%d\\n" % os.getpid())  # at once: what two workers print in pieces mixes
    time.sleep(60)
if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    for _ in each(work, range(4), 2, work): pass
"""


@pytest.mark.skipif(not Path("/proc").exists(), reason="looks for processes in /proc")
@pytest.mark.parametrize("start", ["fork", "forkserver", "spawn"])
def test_workers_do_not_outlive_a_killed_parent(start: str, tmp_path: Path) -> None:
    program = tmp_path / "orphans.py"
    program.write_text(_ORPHANS, "utf-8")
    command = [sys.executable, str(program), start]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": ROOT}
    ) as parent:
        assert parent.stdout is not None
        workers = [int(parent.stdout.readline()) for _ in range(2)]
        parent.kill()
    until = time.monotonic() + 10
    while any(_alive(pid) for pid in workers) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(_alive(pid) for pid in workers)


def _alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"
