"""A run redoes only what is new or changed, and loses nothing when it is stopped."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipeline import run
from pipeline.cli import main
from pipeline.model import Document
from pipeline.rows import Tables
from pipeline.store import storing


def _run(folder: Path, out: Path, *more: str) -> int:
    return main(["extract", str(folder), "-o", str(out), "--quiet", *more])


def _tables(out: Path) -> dict[str, bytes]:
    return {f.name: f.read_bytes() for f in out.iterdir() if f.is_file() and f.name != "run.json"}


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for n in range(8):
        (folder / f"{n}.txt").write_text(f"市总工会新增会员{n + 2}万人。" * 3, "utf-8")
    return folder


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the ids of the reports that were really read, as they are."""
    ids: list[str] = []
    read = run.read

    def watched(doc: Document) -> Tables:
        ids.append(doc.doc_id)
        return read(doc)

    monkeypatch.setattr(run, "read", watched)
    return ids


def test_a_second_run_reads_nothing_and_gives_the_same_bytes(
    reports: Path, tmp_path: Path, loaded: list[str]
) -> None:
    assert _run(reports, tmp_path / "out") == 0
    before = _tables(tmp_path / "out")
    loaded.clear()
    assert _run(reports, tmp_path / "out") == 0
    assert loaded == []
    assert _tables(tmp_path / "out") == before


def test_new_changed_and_removed_reports_give_the_bytes_of_a_clean_run(
    reports: Path, tmp_path: Path, loaded: list[str]
) -> None:
    _run(reports, tmp_path / "out")
    (reports / "0.txt").unlink()
    (reports / "1.txt").write_text("县工会新增会员1.5万人。", "utf-8")
    (reports / "new.txt").write_text("省总工会新增会员7万人。", "utf-8")
    loaded.clear()
    _run(reports, tmp_path / "out")
    assert loaded == ["1", "new"]
    _run(reports, tmp_path / "clean")
    assert _tables(tmp_path / "out") == _tables(tmp_path / "clean")


def test_fresh_reads_everything_again(reports: Path, tmp_path: Path, loaded: list[str]) -> None:
    _run(reports, tmp_path / "out")
    loaded.clear()
    _run(reports, tmp_path / "out", "--fresh")
    assert len(loaded) == 8


def test_a_failed_report_is_tried_again(reports: Path, tmp_path: Path) -> None:
    bad = reports / "bad.txt"
    bad.write_bytes(b"")
    assert _run(reports, tmp_path / "out") == 1
    assert _run(reports, tmp_path / "out") == 1
    bad.unlink()
    assert _run(reports, tmp_path / "out") == 0


def test_a_damaged_store_is_made_again(reports: Path, tmp_path: Path) -> None:
    _run(reports, tmp_path / "out")
    before = _tables(tmp_path / "out")
    (tmp_path / "out" / ".tilian" / "done.sqlite").write_bytes(b"no database" * 999)
    assert _run(reports, tmp_path / "out") == 0
    assert _tables(tmp_path / "out") == before


def test_two_runs_into_one_folder_do_not_meet(
    reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with storing(tmp_path / "out"):
        assert _run(reports, tmp_path / "out") == 2
    assert "another run is writing here" in capsys.readouterr().err
    assert _run(reports, tmp_path / "out") == 0


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is not there")
def test_a_killed_run_leaves_the_previous_outputs_and_the_next_one_finishes(
    reports: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    _run(reports, out)
    before = _tables(out)
    for n in range(400):
        (reports / f"more{n}.txt").write_text(f"新增就业{n + 2}万人,增长{n}%。" * 20, "utf-8")
    command = [sys.executable, "-m", "pipeline.cli", "extract", str(reports), "-o", str(out)]
    for pause in (0.4, 0.8, 1.2):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(pause)
        process.send_signal(signal.SIGKILL)
        killed = process.wait() == -signal.SIGKILL
        if killed:
            assert _tables(out) == before
    assert _run(reports, out) == 0
    _run(reports, tmp_path / "clean")
    assert _tables(out) == _tables(tmp_path / "clean")
