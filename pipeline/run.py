"""The list of stages, and the loop over reports."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

from pipeline.clean import clean
from pipeline.extract import extract
from pipeline.link import link
from pipeline.load import load
from pipeline.model import Document, ErrorRow, Input, ReportError, Tables
from pipeline.normalize import normalize
from pipeline.profile import profile
from pipeline.segment import segment
from pipeline.tabulate import tabulate

Outcome: TypeAlias = Tables | ErrorRow


def read(doc: Document) -> Tables:
    """Take a loaded report through the stages, from raw text to rows."""
    doc = profile(segment(clean(doc)))
    findings = extract(doc)
    facts = link(doc, findings, normalize(doc, findings))
    return tabulate(doc, facts)


def process(source: Input) -> Outcome:
    """Load and read one report; what goes wrong becomes a row, so that the others are finished."""
    try:
        return read(load(source))
    except ReportError as error:
        return ErrorRow(source.path, error.stage, str(error))
    except Exception as error:  # a defect of ours must not cost the other reports
        return ErrorRow(
            source.path, "read", f"unexpected {type(error).__name__}: {error}; please report it"
        )


def outcomes(inputs: Sequence[Input], workers: int = 1) -> Iterator[Outcome]:
    """Yield the outcome of each input, in the order of the inputs, whatever the workers."""
    with _mapper(min(workers, max(len(inputs), 1))) as mapper:
        yield from mapper(process, inputs)


@contextmanager
def _mapper(workers: int) -> Iterator[Any]:
    if workers <= 1:
        yield map
        return
    with ProcessPoolExecutor(workers) as pool:
        yield partial(pool.map, chunksize=4)


def find_inputs(paths: Iterable[str | os.PathLike[str]]) -> list[Input]:
    """Return the files under the paths, sorted by id.

    An id is the path relative to the common root, without its ending; where two inputs would share
    an id, both keep their endings. Hidden files are passed over in folders.

    Raises:
        FileNotFoundError: a path that does not exist.
    """
    given = [Path(p) for p in paths]
    for path in given:
        if not path.exists():
            raise FileNotFoundError(f"{path}: no such file or folder")
    root = _root(given)
    found = {f.absolute(): f for path in given for f in _files(path)}
    files = sorted(found)
    relative = [f.relative_to(root).as_posix() for f in files]
    bare = [_without_ending(r) for r in relative]
    doubled = {b for b in bare if bare.count(b) > 1} if len(set(bare)) < len(bare) else set()
    inputs = [
        Input(str(file), _shown(found[file], rel), rel if name in doubled else name)
        for file, rel, name in zip(files, relative, bare, strict=True)
    ]
    return sorted(inputs, key=lambda i: i.doc_id)


def _shown(file: Path, relative: str) -> str:
    """Return the path for the tables: as given, but nothing of this machine's own folders."""
    return relative if file.is_absolute() else file.as_posix()


def _files(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
        return
    for folder, names, files in os.walk(path):
        names[:] = sorted(n for n in names if not n.startswith("."))
        yield from (Path(folder, f) for f in sorted(files) if not f.startswith("."))


def _root(paths: list[Path]) -> Path:
    folders = [p.absolute() if p.is_dir() else p.absolute().parent for p in paths]
    return Path(os.path.commonpath(folders)) if folders else Path.cwd()


def _without_ending(relative: str) -> str:
    path = Path(relative)
    return path.with_suffix("").as_posix() if path.suffix else relative
