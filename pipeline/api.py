"""The pipeline from Python: read reports into a result whose tables are tuples of rows."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pipeline import rows
from pipeline.find import find_inputs, without_ending
from pipeline.load import text_document
from pipeline.model import Input
from pipeline.rows import ErrorRow, OrganizationRow, Tables
from pipeline.run import Outcome, outcomes, process_bytes, read
from pipeline.tables import TABLES
from pipeline.write import join_organizations, values

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Result:
    """The tables of a run, each a tuple of rows in the order of the CSV files.

    ``texts`` holds, by ``doc_id``, what the offsets count in where that is not the file itself: the
    text taken out of a page, a Word file or a PDF.
    """

    documents: tuple[rows.DocumentRow, ...]
    quantities: tuple[rows.QuantityRow, ...]
    honors: tuple[rows.HonorRow, ...]
    organization_mentions: tuple[rows.OrganizationMentionRow, ...]
    organizations: tuple[OrganizationRow, ...]
    sentences: tuple[rows.SentenceRow, ...]
    errors: tuple[ErrorRow, ...]
    texts: Mapping[str, str] = field(default_factory=dict)

    def frames(self) -> dict[str, pd.DataFrame]:
        """Return the tables as pandas DataFrames by name; values stay exact (``Decimal``).

        >>> list(extract_text("新增就业5万人").frames())[:2]
        ['documents', 'quantities']
        """
        import pandas as pd  # noqa: PLC0415 - deferred: it starts slower than a report is read

        return {
            table.name: pd.DataFrame(
                map(values, getattr(self, table.name)), columns=list(table.columns)
            )
            for table in TABLES
        }


def extract(
    paths: Iterable[str | os.PathLike[str]] | str | os.PathLike[str], workers: int = 1
) -> Result:
    """Read every report under the paths; files that cannot be read are in ``errors``.

    Raises:
        FileNotFoundError: a path that does not exist.
    """
    if isinstance(paths, (str, os.PathLike)):
        paths = [paths]
    return _result(outcomes(find_inputs(paths), workers))


def extract_text(text: str, name: str = "text") -> Result:
    """Read one report given as a string; ``name`` is its ``doc_id``.

    >>> extract_text("").quantities
    ()
    """
    return _result([read(text_document(Input("", name, name), text))])


def extract_bytes(data: bytes, name: str) -> Result:
    """Read one report given as the bytes of a file; the ending of ``name`` says its format.

    >>> extract_bytes("<p>新增就业5万人".encode(), "a.html").quantities[0].text
    '5万人'
    """
    return _result([process_bytes(Input("", name, without_ending(name)), data)])


def _result(results: Iterable[Outcome]) -> Result:
    done: list[Tables] = []
    errors: list[ErrorRow] = []
    organizations: dict[str, OrganizationRow] = {}
    for outcome in results:
        if isinstance(outcome, ErrorRow):
            errors.append(outcome)
            continue
        done.append(outcome)
        join_organizations(organizations, outcome.organizations)
    return Result(
        documents=tuple(t.document for t in done),
        quantities=tuple(row for t in done for row in t.quantities),
        honors=tuple(row for t in done for row in t.honors),
        organization_mentions=tuple(row for t in done for row in t.organization_mentions),
        organizations=tuple(row for _, row in sorted(organizations.items())),
        sentences=tuple(row for t in done for row in t.sentences),
        errors=tuple(errors),
        texts={t.document.doc_id: t.source for t in done if t.source},
    )
