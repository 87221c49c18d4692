"""What earlier runs into a folder already did, so that a run redoes only what is new or changed.

The store is a SQLite file below the outputs. It is also the lock: one run at a time writes there.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import time
import zlib
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import astuple
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from pipeline.model import Input
from pipeline.write import PRIVATE, Sheets

_PAUSE = 1.0
"""Seconds between two commits: what a kill can cost."""

_SCHEMA = "CREATE TABLE IF NOT EXISTS reports (key TEXT PRIMARY KEY, sheets BLOB NOT NULL)"


class Store:
    """The sheets of reports by key."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Begin a run on an open database."""
        self._database = connection
        self._committed = time.monotonic()

    def __contains__(self, key: str) -> bool:
        """Tell whether an earlier run finished the report of this key."""
        return bool(
            self._database.execute("SELECT 1 FROM reports WHERE key = ?", (key,)).fetchone()
        )

    def get(self, key: str) -> Sheets | None:
        """Return the sheets of a report that an earlier run finished."""
        row = self._database.execute("SELECT sheets FROM reports WHERE key = ?", (key,)).fetchone()
        if row is None:
            return None
        texts, counts, *others = json.loads(zlib.decompress(row[0]))
        return Sheets(tuple(texts), tuple(counts), *others)

    def put(self, key: str, part: Sheets) -> None:
        """Keep the sheets of a report; a failed one is not kept, so that it is tried again."""
        if not part.failed:
            blob = zlib.compress(json.dumps(astuple(part)).encode(), 1)
            self._database.execute("INSERT OR REPLACE INTO reports VALUES (?, ?)", (key, blob))
        if time.monotonic() - self._committed >= _PAUSE:
            self.commit()

    def keep(self, keys: Collection[str]) -> None:
        """Drop every report but those of these keys."""
        wanted = set(keys)
        held = self._database.execute("SELECT key FROM reports").fetchall()
        stale = [row for row in held if row[0] not in wanted]
        self._database.executemany("DELETE FROM reports WHERE key = ?", stale)

    def commit(self) -> None:
        """Make sure of what was put."""
        self._database.commit()
        self._committed = time.monotonic()


@contextmanager
def storing(folder: Path, *, fresh: bool = False) -> Iterator[Store]:
    """Open the store of an output folder, empty if ``fresh`` or if the file is damaged.

    Raises:
        BlockingIOError: another run is writing into the folder.
        OSError: the folder cannot be written.
    """
    file = folder / PRIVATE / "done.sqlite"
    file.parent.mkdir(parents=True, exist_ok=True)
    connection = _connect(file, fresh=fresh)
    store = Store(connection)
    try:
        yield store
    except sqlite3.DatabaseError as error:
        what = f"{error}; make room, or remove the file if it is damaged, and run again"
        raise OSError(None, what, str(file)) from error
    finally:
        with suppress(sqlite3.Error):  # a full disk: what was committed before stays
            store.commit()
        connection.close()


def _connect(file: Path, *, fresh: bool) -> sqlite3.Connection:
    try:
        return _open(file, fresh=fresh)
    except sqlite3.OperationalError as error:
        what = "another run is writing here; wait for it" if "locked" in str(error) else str(error)
        refusal = BlockingIOError if "locked" in str(error) else OSError
        raise refusal(None, what, str(file.parent.parent)) from error
    except sqlite3.DatabaseError:  # damaged: what it held can be made again
        file.unlink()
        return _open(file, fresh=fresh)


def _open(file: Path, *, fresh: bool) -> sqlite3.Connection:
    connection = sqlite3.connect(file, timeout=0)
    try:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute(_SCHEMA)
        if fresh:
            connection.execute("DELETE FROM reports")
        connection.commit()
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def key(source: Input) -> str:
    """Return the key of a report: it changes with its content, its names, the limit and the program.

    A file that cannot be read has the key of an empty one, which is never kept.
    """
    digest = _digest(source.file)
    for part in (source.path, source.doc_id, str(source.most), fingerprint()):
        digest.update(b"\0" + part.encode())
    return digest.hexdigest()


def _digest(path: str) -> hashlib._Hash:
    """Begin a hash with what a file holds; a pipe or a device is never opened, it may not end."""
    try:
        if os.path.isfile(path):
            with open(path, "rb") as file:
                return hashlib.file_digest(file, "sha256")
    except OSError:
        pass
    return hashlib.sha256()


@cache
def fingerprint() -> str:
    """Return a hash of the program: its code, lexicons and models."""
    digest = hashlib.sha256()
    for package in ("pipeline", "extractors"):
        for name, data in sorted(_contents(resources.files(package), package)):
            digest.update(name.encode() + b"\0" + hashlib.sha256(data).digest())
    return digest.hexdigest()


def _contents(folder: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    for entry in folder.iterdir():
        if entry.name == "__pycache__":
            continue
        inner = f"{name}/{entry.name}"
        if entry.is_dir():
            yield from _contents(entry, inner)
        else:
            yield inner, entry.read_bytes()
