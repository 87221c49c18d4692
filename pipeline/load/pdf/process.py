"""The process that reads PDF files: started with the first one, kept for the next, replaced if it dies.

It is asked with the length of a file, in eight bytes, and the file; it answers with a letter, the
length of a text, and the text in UTF-8. It ends when nobody can ask any more.
"""

from __future__ import annotations

import os
import subprocess
import sys
from enum import Enum
from pathlib import Path
from threading import Event, Lock, Timer
from typing import IO

_SERVE = "from pipeline.load.pdf.server import serve; serve({parent})"
_LENGTH = 8


class Answer(Enum):
    """What became of a file: its text, a refusal, an error of ours, or that the process was lost."""

    TEXT = b"T"
    REFUSED = b"R"
    FAILED = b"F"
    DIED = b"D"
    LATE = b"L"


class _Process:
    """The process, if one runs, and who started it: a fork of that one may not talk to it."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0
        self._lock = Lock()

    def ask(self, data: bytes, seconds: float) -> tuple[Answer, str]:
        with self._lock:
            process = self._running()
            late = Event()
            timer = Timer(seconds, _stop, (process, late))
            timer.start()
            try:
                return _converse(process, data)
            except (OSError, EOFError):
                self._end()
                return (Answer.LATE if late.is_set() else Answer.DIED), ""
            except BaseException:
                self._end()
                raise
            finally:
                timer.cancel()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._owner != os.getpid() or self._process.poll() is not None:
            command = [sys.executable, "-P", "-c", _SERVE.format(parent=os.getpid())]
            pipe = subprocess.PIPE
            self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, env=_environment())
            self._owner = os.getpid()
        return self._process

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None


def _environment() -> dict[str, str]:
    """Let the process import what this one can, but nothing from the folder that it happens to be in."""
    places = [str(Path(__file__).parents[2]), *filter(None, sys.path)]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(places)}


def _stop(process: subprocess.Popen[bytes], late: Event) -> None:
    late.set()
    process.kill()


_PROCESS = _Process()
ask = _PROCESS.ask


def _converse(process: subprocess.Popen[bytes], data: bytes) -> tuple[Answer, str]:
    if process.stdin is None or process.stdout is None:
        raise EOFError
    write(process.stdin, data)
    letter = process.stdout.read(1)
    text = read(process.stdout).decode("utf-8")
    return Answer(letter), text


def write(pipe: IO[bytes], data: bytes) -> None:
    """Write a file or a text behind its length."""
    pipe.write(len(data).to_bytes(_LENGTH, "big"))
    pipe.write(data)
    pipe.flush()


def read(pipe: IO[bytes]) -> bytes:
    """Return what ``write`` wrote at the other end.

    Raises:
        EOFError: the other end is closed.
    """
    length = pipe.read(_LENGTH)
    data = pipe.read(int.from_bytes(length, "big")) if len(length) == _LENGTH else b""
    if len(length) < _LENGTH or len(data) < int.from_bytes(length, "big"):
        raise EOFError
    return data
