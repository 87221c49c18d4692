"""What the process that reads PDF files does: answer until nobody asks any more."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import time
from importlib import import_module
from threading import Thread

from pipeline.load.pdf.process import Answer, read, write
from pipeline.load.pdf.text import extract
from pipeline.model import ReportError

_LOOK = 1.0
"""Seconds after which the process looks again whether its parent is there."""

_MOST_MEMORY = 4 * 2**30
"""Bytes that the process may take, where the system can see to that."""


def serve(parent: int) -> None:
    """Answer until nobody asks any more, or the process of this number, which started it, is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_leave_with, args=(parent,), daemon=True).start()
    _limit_memory()
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    with contextlib.suppress(EOFError, BrokenPipeError):
        while True:
            answer, text = _answer(read(sys.stdin.buffer))
            answers.write(answer.value)
            write(answers, text.encode("utf-8", "replace"))


def _leave_with(parent: int) -> None:
    """End the process with its parent, also amid a file that has no end."""
    while os.getppid() == parent:
        time.sleep(_LOOK)
    os._exit(1)


def _answer(data: bytes) -> tuple[Answer, str]:
    try:
        return Answer.TEXT, extract(data)
    except ReportError as error:
        return Answer.REFUSED, str(error)
    except MemoryError:
        return Answer.DIED, ""
    except Exception as error:
        return Answer.FAILED, f"{type(error).__name__}: {error}"


def _limit_memory() -> None:
    with contextlib.suppress(ImportError, OSError, ValueError):
        resource = import_module("resource")  # Unix only
        _, most = resource.getrlimit(resource.RLIMIT_AS)
        limit = _MOST_MEMORY if most == resource.RLIM_INFINITY else min(_MOST_MEMORY, most)
        resource.setrlimit(resource.RLIMIT_AS, (limit, most))
