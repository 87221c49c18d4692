"""Find the reports under the paths of the command line and give each its id."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from pipeline.model import Input


def find_inputs(
    paths: Iterable[str | os.PathLike[str]],
    *,
    beside: str | os.PathLike[str] | None = None,
    most: int | None = None,
) -> list[Input]:
    """Return the files under the paths, sorted by id; hidden ones in folders are passed over.

    An id is the path relative to the common root, without its ending; where two inputs would share
    an id, both keep their endings. ``beside`` is a folder not to look into: that of the outputs. ``most``
    is the limit of a text in megabytes. The pictures and scripts that a browser saves in a folder beside
    a page are passed over.

    Raises:
        FileNotFoundError: a path that does not exist.
    """
    given = [Path(p) for p in paths]
    for path in given:
        if not path.exists():
            raise FileNotFoundError(f"{path}: no such file or folder")
    hidden = os.path.realpath(beside) if beside is not None else None
    found = {_absolute(f): f for path in given for f in _files(path, hidden)}
    relative = {file: file.relative_to(_root(given)).as_posix() for file in found}
    ids = Counter(without_ending(name) for name in relative.values())
    inputs = [
        Input(os.fspath(file), _shown(found[file], name), _identity(name, ids), most)
        for file, name in relative.items()
    ]
    return sorted(inputs, key=lambda source: source.doc_id)


def _files(path: Path, hidden: str | None) -> Iterator[Path]:
    """Yield the files of a path, and the folders that cannot be looked into."""
    if not path.is_dir():
        yield path
        return
    closed: list[OSError] = []
    for folder, names, files in os.walk(path, onerror=closed.append):
        names[:] = [
            n
            for n in names
            if not n.startswith(".")
            and os.path.realpath(os.path.join(folder, n)) != hidden
            and not _is_of_a_page(n, files)
        ]
        yield from (Path(folder, f) for f in files if not f.startswith("."))
    yield from (Path(error.filename) for error in closed)


def _is_of_a_page(name: str, files: list[str]) -> bool:
    """Say whether a folder holds what a browser saved beside a page: 报告_files beside 报告.html."""
    page = next((name.removesuffix(end) for end in _OF_A_PAGE if name.endswith(end)), None)
    return page is not None and not {f"{page}.html", f"{page}.htm"}.isdisjoint(files)


_OF_A_PAGE = ("_files", ".files")


def _absolute(path: Path) -> Path:
    """Return the path from the root, without going through ``..``; links stay as they are."""
    return Path(os.path.abspath(path))


def _root(paths: list[Path]) -> Path:
    folders = [_absolute(p) if p.is_dir() else _absolute(p).parent for p in paths]
    return Path(os.path.commonpath(folders))


def without_ending(relative: str) -> str:
    """Return a path without the ending of its name: what ids are made of."""
    folder, slash, name = relative.rpartition("/")
    return folder + slash + (Path(name).stem or name)


def _identity(relative: str, ids: Counter[str]) -> str:
    bare = without_ending(relative)
    return printable(relative if ids[bare] > 1 else bare)


def _shown(file: Path, relative: str) -> str:
    """Return the path for the tables: as given, but nothing of this machine's own folders."""
    return printable(relative if file.is_absolute() else file.as_posix())


def printable(path: str) -> str:
    r"""Return a path that can be written as UTF-8, bytes of other encodings as ``\xff``."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
