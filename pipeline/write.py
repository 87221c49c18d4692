"""Stage: write the rows to files: CSV tables, the data package that describes them, and run.json.

A report's rows become CSV text where they are made (``sheets``), so that workers share that work and
a later run can take the text again. The files appear together, at the end: a run that stops half-way
leaves the previous outputs whole.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from operator import attrgetter
from pathlib import Path
from typing import Any, TextIO

from pipeline.rows import DocumentRow, ErrorRow, OrganizationRow, Tables
from pipeline.tables import TABLES, Table, data_package

PRIVATE = ".tilian"
"""The folder, below that of the outputs, for what a run needs and a reader does not."""

_VALUES = {table.row: attrgetter(*table.columns) for table in TABLES}
"""What takes the fields of a row at once; ``dataclasses.astuple`` would copy them deeply."""

_ORGANIZATION_COLUMNS = [f.name for f in fields(OrganizationRow)]


@dataclass(frozen=True, slots=True)
class Sheets:
    """The rows of one input as CSV text, by table in the order of ``TABLES``, and their numbers.

    ``source`` is the text that its offsets count in and ``text_path`` where it is kept, below the
    folder of the outputs; both are empty where that text is the file itself.
    """

    texts: tuple[str, ...]
    counts: tuple[int, ...]
    failed: bool
    characters: int
    source: str = ""
    text_path: str = ""


def sheets(outcome: Tables | ErrorRow) -> Sheets:
    """Return the CSV text of a report's rows, or of its error."""
    if isinstance(outcome, ErrorRow):
        return _sheets(outcome, failed=True, characters=0)
    if not outcome.source:
        return _sheets(outcome, failed=False, characters=outcome.document.characters)
    path = text_path(outcome.document.doc_id)
    kept = replace(outcome, document=replace(outcome.document, text_path=path))
    made = _sheets(kept, failed=False, characters=outcome.document.characters)
    return replace(made, source=outcome.source, text_path=path)


def _sheets(outcome: Tables | ErrorRow, *, failed: bool, characters: int) -> Sheets:
    groups = [rows_of(outcome, table) for table in TABLES]
    return Sheets(
        tuple(_text(group) for group in groups), tuple(map(len, groups)), failed, characters
    )


def text_path(doc_id: str) -> str:
    """Return where the source text of a document is kept, below the folder of the outputs.

    It is ``texts/<doc_id>.txt``; a part that no folder could hold, or that would lead out of it, is
    replaced by its hash, and so is a folder's name that could be that of a text.

    >>> text_path("省/2023年报告"), text_path("../x")[:9]
    ('texts/省/2023年报告.txt', 'texts/5ec')
    """
    *folders, name = doc_id.split("/")
    inner = (_hash(part) if part.lower().endswith(".txt") else _safe(part) for part in folders)
    return "/".join((TEXTS, *inner, f"{_safe(name)}.txt"))


def _safe(part: str) -> str:
    plain = part not in ("", ".", "..") and part.isprintable() and "\\" not in part
    return part if plain and len(_bytes(part)) <= _LONGEST_NAME else _hash(part)


def _hash(part: str) -> str:
    return hashlib.sha256(_bytes(part)).hexdigest()[:32]


def _bytes(part: str) -> bytes:
    return part.encode("utf-8", "backslashreplace")


TEXTS = "texts"
"""The folder, below that of the outputs, of the source texts that are kept."""

_LONGEST_NAME = 240
"""Bytes of a name at most, its ending apart."""


def rows_of(outcome: Tables | ErrorRow, table: Table) -> tuple[Any, ...]:
    """Return the rows that a report has in a table."""
    if isinstance(outcome, ErrorRow):
        return (outcome,) if table.row is ErrorRow else ()
    if table.row is DocumentRow:
        return (outcome.document,)
    rows: tuple[Any, ...] = getattr(outcome, table.name, ())
    return rows


def cell(value: object) -> str:
    """Return a value as it stands in a table.

    >>> cell(Decimal("3E+7")), cell(None), cell(("国家级", "省级"))
    ('30000000', '', '国家级;省级')
    """
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, tuple):
        return ";".join(value)
    return str(value)


def cells(row: Any) -> list[str]:
    """Return the values of a row as they stand in its table."""
    return [value if type(value) is str else cell(value) for value in values(row)]


def values(row: Any) -> tuple[Any, ...]:
    """Return the fields of a row."""
    return row if isinstance(row, tuple) else _VALUES[type(row)](row)


def join_organizations(
    known: dict[str, OrganizationRow], rows: tuple[OrganizationRow, ...]
) -> None:
    """Add a document's organizations to those of the run; the first document names the rest."""
    for row in rows:
        before = known.get(row.organization_id)
        if before is None:
            known[row.organization_id] = row
            continue
        known[row.organization_id] = replace(
            before,
            aliases=tuple(sorted({*before.aliases, *row.aliases})),
            mentions=before.mentions + row.mentions,
            documents=before.documents + row.documents,
        )


class Writer:
    """Takes the sheets of a run, in the order of the ids, and writes them into a folder."""

    def __init__(self, folder: Path, files: ExitStack) -> None:
        """Open every table in ``folder`` and write its header."""
        self.counts = dict.fromkeys((t.name for t in TABLES), 0)
        self._folder = folder
        self._organizations: dict[str, OrganizationRow] = {}
        self._files = [files.enter_context(_open(folder / f"{t.name}.csv")) for t in TABLES]
        for table, file in zip(TABLES, self._files, strict=True):
            file.write(",".join(table.columns) + "\n")

    def add(self, part: Sheets) -> None:
        """Write the rows of one input, and its text where that is kept."""
        if part.text_path:
            kept = self._folder / part.text_path
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_bytes(part.source.encode("utf-8", "surrogatepass"))
        for table, file, text, count in zip(
            TABLES, self._files, part.texts, part.counts, strict=True
        ):
            if table.row is OrganizationRow:
                join_organizations(self._organizations, _organizations(text))
            else:
                file.write(text)
                self.counts[table.name] += count

    def close(self) -> None:
        """Write what is known only at the end: the organizations of the run."""
        rows = [row for _, row in sorted(self._organizations.items())]
        at = next(n for n, table in enumerate(TABLES) if table.row is OrganizationRow)
        self._files[at].write(_text(rows))
        self.counts[TABLES[at].name] = len(rows)


@contextmanager
def writing(folder: Path, *exports: Callable[[Path], None]) -> Iterator[Writer]:
    """Write a run's tables into ``folder``; they appear only when everything is written.

    ``exports`` are called with the folder of the finished tables, to add files that appear too.
    """
    draft = folder / PRIVATE / "draft"
    publish(folder)
    shutil.rmtree(draft, ignore_errors=True)
    (draft / TEXTS).mkdir(parents=True)
    try:
        with ExitStack() as files:
            writer = Writer(draft, files)
            yield writer
            writer.close()
        (draft / "datapackage.json").write_text(data_package(), "utf-8")
        for export in exports:
            export(draft)
        os.replace(draft, folder / PRIVATE / "ready")
        publish(folder)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def publish(folder: Path) -> None:
    """Move the files of a finished run to where they belong, also those of a run killed here."""
    ready = folder / PRIVATE / "ready"
    if ready.exists():
        _publish_texts(ready / TEXTS, folder)
        for file in sorted(ready.iterdir()):
            os.replace(file, folder / file.name)
        ready.rmdir()


def _publish_texts(new: Path, folder: Path) -> None:
    """Put the folder of texts in the place of the one before; an empty one only removes that."""
    old = folder / PRIVATE / "old"
    if new.exists():
        shutil.rmtree(old, ignore_errors=True)
        if (folder / TEXTS).exists():
            os.replace(folder / TEXTS, old)
        os.replace(new, folder / TEXTS)
    shutil.rmtree(old, ignore_errors=True)
    with suppress(OSError):
        (folder / TEXTS).rmdir()  # only when empty


def write_run(folder: Path, facts: dict[str, Any]) -> None:
    """Write run.json: everything that may differ between two runs over the same input."""
    text = json.dumps(facts, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    draft = folder / PRIVATE / "run.json"
    draft.write_text(text, "utf-8")
    os.replace(draft, folder / "run.json")


def _text(rows: Iterable[Any]) -> str:
    lines = _Lines()
    csv.writer(lines, lineterminator=_CRLF).writerows(map(_spelt, rows))
    return "".join([line.removesuffix(_CRLF) + "\n" for line in lines])


_CRLF = "\r\n"
"""How the writer ends rows, which end with LF: it then quotes cells with either."""


class _Lines(list[str]):
    """Takes rows as a file does."""

    write = list.append


def _spelt(row: Any) -> list[object]:
    """Return the values of a row, those spelt that the writer of CSV would not spell as ``cell``."""
    return [cell(v) if type(v) in _SPELT else v for v in values(row)]


_SPELT = frozenset((Decimal, tuple))


def _organizations(text: str) -> tuple[OrganizationRow, ...]:
    """Read a document's organizations back from their CSV text."""
    return tuple(
        OrganizationRow(
            organization_id=row["organization_id"],
            canonical=row["canonical"],
            type=row["type"],
            level=row["level"],
            region=row["region"],
            region_code=row["region_code"],
            aliases=tuple(filter(None, row["aliases"].split(";"))),
            mentions=int(row["mentions"]),
            documents=int(row["documents"]),
        )
        for row in csv.DictReader(io.StringIO(text, newline=""), _ORGANIZATION_COLUMNS)
    )


def _open(path: Path) -> TextIO:
    return open(path, "w", encoding="utf-8", newline="")
