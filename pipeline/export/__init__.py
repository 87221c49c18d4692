"""The tables in other formats, made row by row from the finished CSV files of a run."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from pipeline.export import jsonl, parquet, sqlite, xlsx
from pipeline.export.cells import Draft
from pipeline.model import Input
from pipeline.tables import TABLES


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name, the files it makes, the module it needs, and what writes it."""

    name: str
    files: tuple[str, ...]
    needs: str
    write: Callable[[Draft], None]


FORMATS = (
    Format("xlsx", (xlsx.FILE,), "xlsxwriter", xlsx.write),
    Format("parquet", tuple(f"{t.name}.parquet" for t in TABLES), "pyarrow", parquet.write),
    Format("jsonl", tuple(f"{t.name}.jsonl" for t in TABLES), "json", jsonl.write),
    Format("sqlite", (sqlite.FILE,), "sqlite3", sqlite.write),
)

CSV = "csv"
"""The format that is always written."""


def choose(names: str) -> tuple[Format, ...]:
    """Return the formats of a list such as ``csv,xlsx``, in the order of ``FORMATS``.

    >>> [format.name for format in choose("sqlite,csv,jsonl")]
    ['jsonl', 'sqlite']

    Raises:
        ValueError: an unknown format, or one whose library is not installed.
    """
    wanted = {name.strip() for name in names.split(",")}
    known = [CSV, *(format.name for format in FORMATS)]
    if unknown := sorted(wanted.difference(known)):
        raise ValueError(f"format {unknown[0]!r} is not known; there are {', '.join(known)}")
    chosen = tuple(format for format in FORMATS if format.name in wanted)
    _require(chosen)
    return chosen


def _require(chosen: Iterable[Format]) -> None:
    for format in chosen:
        if find_spec(format.needs) is None:
            raise ValueError(
                f"{format.name} needs {format.needs}; run: pip install 'tilian[{format.name}]'"
            )


def left_behind(folder: Path, chosen: Iterable[Format]) -> list[str]:
    """Return the files in a folder of outputs that are of formats not chosen: of an earlier run."""
    chosen = tuple(chosen)
    others = (format for format in FORMATS if format not in chosen)
    return [name for format in others for name in format.files if (folder / name).exists()]


def links(inputs: Iterable[Input], folder: Path) -> dict[str, str]:
    """Return where the inputs are as seen from a folder, by their paths in the tables.

    What has no such way (another drive, a name that is no text) is left out.
    """
    found = {}
    for source in inputs:
        with suppress(ValueError):
            way = Path(os.path.relpath(source.file, folder)).as_posix()
            way.encode()
            found[source.path] = way
    return found
