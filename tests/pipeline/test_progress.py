"""A run tells how far it is: a bar on a terminal, lines of JSON for a log, or nothing."""

import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.cli import main
from pipeline.progress import Bar, Log, Silent, progress
from pipeline.rows import ErrorRow
from pipeline.write import Sheets, sheets

GOOD = Sheets(("",) * 7, (1, 0, 0, 0, 0, 0, 0), False, 1200)
BAD = sheets(ErrorRow("坏.txt", "load", "the file is empty"))


class Terminal(io.StringIO):
    """Takes itself for a terminal."""

    def isatty(self) -> bool:
        return True


def test_the_means_follow_the_options() -> None:
    assert isinstance(progress(Terminal()), Bar)
    assert isinstance(progress(Terminal(), quiet=True), Silent)
    assert isinstance(progress(io.StringIO()), Silent)
    assert isinstance(progress(io.StringIO(), quiet=True, log=True), Log)


def test_the_bar_shows_documents_characters_and_failures() -> None:
    terminal = Terminal()
    bar = Bar(terminal)
    bar.started(2)
    bar.advanced(GOOD)
    bar.advanced(BAD)
    bar.finished({})
    shown = terminal.getvalue()
    assert "2/2" in shown
    assert "1.20k characters" in shown
    assert "1 failed" in shown


def test_silence_is_silent(capsys: pytest.CaptureFixture[str]) -> None:
    silent = Silent()
    silent.started(1)
    silent.advanced(GOOD)
    silent.finished({})
    silent.stopped()
    assert capsys.readouterr() == ("", "")


def test_the_log_has_a_line_for_each_event() -> None:
    file = io.StringIO()
    log = Log(file, pause=0)
    log.started(2)
    log.advanced(GOOD)
    log.advanced(BAD)
    log.finished({"documents": 1})
    log.stopped()
    lines = [json.loads(line) for line in file.getvalue().splitlines()]
    events = [line["event"] for line in lines]
    assert events == ["started", "progress", "failed", "progress", "finished", "stopped"]
    assert lines[2] | {"seconds": 0} == {
        "event": "failed",
        "seconds": 0,
        "path": "坏.txt",
        "stage": "load",
        "error": "the file is empty",
    }
    assert (lines[4]["documents"], lines[4]["of"], lines[4]["failed"]) == (2, 2, 1)
    assert lines[4]["rows"] == {"documents": 1}


def test_progress_is_not_told_for_every_document() -> None:
    file = io.StringIO()
    log = Log(file)
    for _ in range(100):
        log.advanced(GOOD)
    assert file.getvalue() == ""


def test_stderr_of_a_logged_run_is_json_throughout(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "bad.txt").write_bytes(b"")
    command = ["extract", str(tmp_path / "in"), "-o", str(tmp_path / "out"), "--log-json"]
    assert main(command) == 1
    assert main(["extract", str(tmp_path / "nowhere"), "--log-json"]) == 2
    lines = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert [line["event"] for line in lines] == ["started", "failed", "finished", "error"]


@pytest.mark.skipif(os.name == "nt", reason="signals are not there")
def test_ctrl_c_keeps_what_was_read_and_says_how_to_go_on(tmp_path: Path) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    for n in range(3000):
        (folder / f"{n}.txt").write_text(f"新增就业{n + 2}万人。" * 5, "utf-8")
    command = [sys.executable, "-m", "pipeline.cli", "extract", str(folder), "-o", str(out)]
    with subprocess.Popen(
        [*command, "--log-json", "--workers", "2"],
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    ) as process:
        assert process.stderr is not None
        assert "started" in process.stderr.readline()
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to the workers too
        rest = process.stderr.read().splitlines()
    assert process.returncode == 130
    events = [json.loads(line)["event"] for line in rest]
    assert [event for event in events if event != "progress"] == ["stopped", "error"]
    assert "run it again" in rest[-1]
    assert not list(out.glob("*.csv"))
