"""Stage: write the rows to files: CSV tables, the data package that describes them, and run.json.

The files appear together, at the end: a run that stops half-way leaves the previous outputs whole.
"""

from __future__ import annotations

import csv
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import astuple, replace
from decimal import Decimal
from pathlib import Path
from typing import Any, TextIO

from pipeline.rows import ErrorRow, OrganizationRow, Tables
from pipeline.tables import TABLES, data_package


class Writer:
    """Takes the outcomes of a run, in order, and writes their rows into a folder."""

    def __init__(self, folder: Path, files: ExitStack) -> None:
        """Open every table in ``folder`` and write its header."""
        self.counts = dict.fromkeys((t.name for t in TABLES), 0)
        self._organizations: dict[str, OrganizationRow] = {}
        self._sheets = {
            t.name: files.enter_context(_open(folder / f"{t.name}.csv")) for t in TABLES
        }
        for table in TABLES:
            self._csv(table.name).writerow(table.columns)

    def add(self, outcome: Tables | ErrorRow) -> None:
        """Write the rows of one document, or its error."""
        if isinstance(outcome, ErrorRow):
            self._rows("errors", (outcome,))
            return
        self._rows("documents", (outcome.document,))
        self._rows("quantities", outcome.quantities)
        self._rows("honors", outcome.honors)
        self._rows("organization_mentions", outcome.organization_mentions)
        self._rows("sentences", outcome.sentences)
        join_organizations(self._organizations, outcome.organizations)

    def close(self) -> None:
        """Write what is known only at the end: the organizations of the run."""
        self._rows("organizations", tuple(row for _, row in sorted(self._organizations.items())))

    def _csv(self, table: str) -> Any:
        return csv.writer(self._sheets[table], lineterminator="\n")

    def _rows(self, table: str, rows: tuple[Any, ...]) -> None:
        self.counts[table] += len(rows)
        self._csv(table).writerows([cell(v) for v in astuple(row)] for row in rows)


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


@contextmanager
def writing(folder: Path) -> Iterator[Writer]:
    """Write a run's tables into ``folder``; they appear only when everything is written."""
    folder.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(prefix=".tilian-", dir=folder))
    try:
        with ExitStack() as files:
            writer = Writer(draft, files)
            yield writer
            writer.close()
        (draft / "datapackage.json").write_text(data_package(), "utf-8")
        for file in sorted(draft.iterdir()):
            os.replace(file, folder / file.name)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def write_run(folder: Path, facts: dict[str, Any]) -> None:
    """Write run.json: everything that may differ between two runs over the same input."""
    text = json.dumps(facts, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    draft = folder / ".run.json"
    draft.write_text(text, "utf-8")
    os.replace(draft, folder / "run.json")


def _open(path: Path) -> TextIO:
    return open(path, "w", encoding="utf-8", newline="")  # closed by the exit stack
