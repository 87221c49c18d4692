"""How far a run is: a bar on a terminal, lines of JSON for a log, or nothing."""

from __future__ import annotations

import csv
import io
import json
import time
from collections.abc import Mapping
from typing import NoReturn, Protocol, TextIO

from tqdm import tqdm

from pipeline.tables import TABLES
from pipeline.write import Sheets

_PAUSE = 5.0
"""Seconds between two lines of a log."""

_ERRORS = next(n for n, table in enumerate(TABLES) if table.name == "errors")


class Progress(Protocol):
    """What is told of a run."""

    def started(self, documents: int) -> None:
        """Say how many documents there are."""

    def advanced(self, part: Sheets) -> None:
        """Count a document that is done, or failed."""

    def finished(self, counts: Mapping[str, int]) -> None:
        """Say how many rows every table has."""

    def stopped(self) -> None:
        """Say nothing more: the run ends before its time."""


class Silent:
    """Says nothing."""

    def started(self, documents: int) -> None:
        """Say nothing."""

    def advanced(self, part: Sheets) -> None:
        """Say nothing."""

    def finished(self, counts: Mapping[str, int]) -> None:
        """Say nothing."""

    def stopped(self) -> None:
        """Say nothing."""


class Bar:
    """Shows documents, characters, their rate, the time left and failures on a terminal."""

    def __init__(self, file: TextIO) -> None:
        """Show it on ``file``."""
        self._file = file
        self._began = time.monotonic()
        self._characters = 0
        self._failed = 0
        self._bar: tqdm[NoReturn] | None = None

    def started(self, documents: int) -> None:
        """Draw the empty bar."""
        self._bar = tqdm(total=documents, unit=" reports", file=self._file, dynamic_ncols=True)

    def advanced(self, part: Sheets) -> None:
        """Move the bar."""
        self._characters += part.characters
        self._failed += part.failed
        if self._bar is not None:
            self._bar.set_postfix_str(self._shown(), refresh=False)
            self._bar.update()

    def _shown(self) -> str:
        rate = self._characters / max(time.monotonic() - self._began, 0.001)
        size, speed = tqdm.format_sizeof(self._characters), tqdm.format_sizeof(rate)
        return f"{size} characters, {speed}/s, {self._failed} failed"

    def finished(self, counts: Mapping[str, int]) -> None:
        """Leave the full bar on the terminal."""
        self.stopped()

    def stopped(self) -> None:
        """Leave the bar as it is."""
        if self._bar is not None:
            self._bar.close()


class Log:
    """Writes one JSON object a line: started, progress, failed, finished, stopped."""

    def __init__(self, file: TextIO, pause: float = _PAUSE) -> None:
        """Write to ``file``, lines of progress at least ``pause`` seconds apart."""
        self._file = file
        self._pause = pause
        self._began = self._told = time.monotonic()
        self._all = self._documents = self._characters = self._failed = 0

    def started(self, documents: int) -> None:
        """Write the first line."""
        self._all = documents
        self._write("started", documents=documents)

    def advanced(self, part: Sheets) -> None:
        """Write a line for a failed input, and one of progress where it is time."""
        self._documents += 1
        self._characters += part.characters
        self._failed += part.failed
        if part.failed:
            self._write("failed", **failure(part))
        if time.monotonic() - self._told >= self._pause:
            self._told = time.monotonic()
            left = (self._told - self._began) / self._documents * (self._all - self._documents)
            self._write("progress", **self._state(), seconds_left=round(left, 1))

    def _state(self) -> dict[str, object]:
        return {
            "documents": self._documents,
            "of": self._all,
            "characters": self._characters,
            "failed": self._failed,
        }

    def finished(self, counts: Mapping[str, int]) -> None:
        """Write the last line."""
        self._write("finished", **self._state(), rows=dict(counts))

    def stopped(self) -> None:
        """Write the last line of a run that did not finish."""
        self._write("stopped", **self._state())

    def _write(self, event: str, **facts: object) -> None:
        seconds = round(time.monotonic() - self._began, 3)
        line = {"event": event, "seconds": seconds, **facts}
        print(json.dumps(line, ensure_ascii=False), file=self._file, flush=True)


def failure(part: Sheets) -> dict[str, str]:
    """Return the row in errors.csv of a failed input."""
    (row,) = csv.reader(io.StringIO(part.texts[_ERRORS], newline=""))
    return dict(zip(TABLES[_ERRORS].columns, row, strict=True))


def progress(file: TextIO, *, quiet: bool = False, log: bool = False) -> Progress:
    """Return what tells of a run on ``file``; a bar only where it is a terminal."""
    if log:
        return Log(file)
    return Bar(file) if file.isatty() and not quiet else Silent()
