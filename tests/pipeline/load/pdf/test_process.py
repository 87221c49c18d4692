"""The process that reads PDF files is asked and answers, and is started again when it is lost."""

import io
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline.load.pdf.process import _PROCESS, Answer, ask, read, write


def test_what_is_written_can_be_read_and_what_is_cut_off_is_the_end() -> None:
    pipe = io.BytesIO()
    write(pipe, b"abc")
    assert read(io.BytesIO(pipe.getvalue())) == b"abc"
    for end in range(len(pipe.getvalue())):
        with pytest.raises(EOFError):
            read(io.BytesIO(pipe.getvalue()[:end]))


def test_one_process_answers_again_and_again(pdf: Callable[..., bytes]) -> None:
    def draw(canvas: Any) -> None:
        canvas.drawString(72, 700, "会员")

    assert ask(pdf(draw), 60) == (Answer.TEXT, "会员\n")
    first = _PROCESS._running().pid
    assert ask(b"no PDF", 60)[0] is Answer.REFUSED
    assert _PROCESS._running().pid == first


def test_a_lost_process_is_replaced(pdf: Callable[..., bytes]) -> None:
    process = _PROCESS._running()
    process.kill()
    process.wait()
    assert ask(b"no PDF", 60)[0] is Answer.REFUSED


def test_a_fork_asks_a_process_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    first = _PROCESS._running()
    monkeypatch.setattr(os, "getpid", lambda: -1)
    second = _PROCESS._running()
    assert second.pid != first.pid
    first.kill()
    first.wait()


def test_nothing_is_imported_from_the_folder_of_the_reports(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("signal.py", "pypdfium2.py", "sitecustomize.py"):
        (tmp_path / name).write_text("raise SystemExit('a report is run as a program')", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", ["", *sys.path])
    _PROCESS._end()
    assert ask(b"no PDF", 60)[0] is Answer.REFUSED
