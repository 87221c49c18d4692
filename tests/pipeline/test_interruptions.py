"""Whatever stops a run, the previous outputs are whole and the next run finishes the work."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pipeline.cli import main
from pipeline.write import PRIVATE

pytestmark = pytest.mark.skipif(os.name == "nt", reason="fork and signals are not there")

FORMATS = "csv,xlsx,jsonl,sqlite"
KILLS = 50


def _command(reports: Path, out: Path) -> list[str]:
    return ["extract", str(reports), "-o", str(out), "--quiet", "--format", FORMATS]


def _tables(out: Path) -> dict[str, bytes]:
    return {f.name: f.read_bytes() for f in out.iterdir() if f.is_file() and f.name != "run.json"}


def _child(arguments: list[str], prepare: Callable[[], None] = lambda: None) -> int:
    """Start a run in a process of its own, without the seconds that a new interpreter takes."""
    pid = os.fork()
    if pid == 0:
        status = 99
        try:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
            prepare()
            status = main(arguments)
        finally:
            os._exit(status)
    return pid


def _status(pid: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def _write(folder: Path, number: int) -> None:
    folder.mkdir(exist_ok=True)
    for n in range(number):
        text = f"市总工会新增会员{n + 2}万人,增长{n}.5%,被评为全国先进集体。" * 3
        (folder / f"{n}.txt").write_text(text, "utf-8")


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    _write(tmp_path / "in", 8)
    assert main(_command(tmp_path / "in", tmp_path / "out")) == 0
    return tmp_path / "in"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def _clean_run(reports: Path, folder: Path) -> dict[str, bytes]:
    """Return the files of a run into an empty folder as far from the reports as the other."""
    assert main(_command(reports, folder)) == 0
    return _tables(folder)


def test_a_run_killed_anywhere_leaves_the_old_outputs_or_the_new(
    reports: Path, out: Path, tmp_path: Path
) -> None:
    before = _tables(out)
    _write(reports, 12)
    began = time.monotonic()
    after = _clean_run(reports, tmp_path / "clean")
    lasts = time.monotonic() - began
    chance = random.Random(6)
    killed = 0
    for _ in range(KILLS):
        pid = _child([*_command(reports, out), "--fresh"])
        time.sleep(chance.uniform(0, lasts))
        os.kill(pid, signal.SIGKILL)
        killed += _status(pid) == -signal.SIGKILL
        if not (out / PRIVATE / "ready").exists():
            assert _tables(out) in (before, after)
    assert killed
    assert main(_command(reports, out)) == 0
    assert _tables(out) == after


def test_a_run_killed_while_its_files_appear_is_finished_by_the_next(
    reports: Path, out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(reports, 30)
    after = _clean_run(reports, tmp_path / "clean")
    replace = os.replace

    def broken(source: Path, target: Path) -> None:
        if target.name == "honors.csv":
            raise OSError("as if it was killed here")
        replace(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", broken)
        assert main(_command(reports, out)) == 2
    assert _tables(out) != after
    assert main(_command(reports, out)) == 0
    assert _tables(out) == after


@pytest.mark.parametrize("limit", [1_000, 10_000, 20_000, 30_000, 50_000, 100_000])
def test_files_that_may_not_grow_leave_the_previous_outputs(
    reports: Path, out: Path, tmp_path: Path, limit: int
) -> None:
    resource = pytest.importorskip("resource")
    before = _tables(out)
    _write(reports, 40)
    after = _clean_run(reports, tmp_path / "clean")

    def prepare() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    status = _status(_child([*_command(reports, out), "--fresh"], prepare))
    assert (status, _tables(out)) in ((2, before), (0, after))
    assert main(_command(reports, out)) == 0
    assert _tables(out) == after


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """Mount a disk of a few hundred kilobytes, where that is allowed."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(folder)]
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("only root may mount a disk")
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("this machine lets nobody mount a disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_leaves_the_previous_outputs(
    reports: Path, disk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = disk / "out"
    few = reports / "1.txt"
    assert main(["extract", str(few), "-o", str(out), "--quiet"]) == 0
    before = _tables(out)
    _write(reports, 400)
    assert main(_command(reports, out)) == 2
    assert "disk" in (message := capsys.readouterr().err) or "space" in message
    assert _tables(out) == before
    subprocess.run(["mount", "-o", "remount,size=40m", str(disk)], check=True)
    assert main(_command(reports, out)) == 0


def test_a_disk_one_may_only_read_is_told(
    reports: Path, disk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = disk / "out"
    assert main(["extract", str(reports / "1.txt"), "-o", str(out), "--quiet"]) == 0
    before = _tables(out)
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    for folder in (out, disk / "new"):
        assert main(["extract", str(reports), "-o", str(folder), "--quiet"]) == 2
        message = capsys.readouterr().err.lower()
        assert "read-only" in message or "readonly" in message
    assert _tables(out) == before
