"""The rows of the tables: their fields are the columns, in order; offsets refer to the source text.

Those of which a report has many are plain tuples, which are made and read faster.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from extractors.mention import Number, Relation
from pipeline.model import Change, Form, Kind


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One input document."""

    doc_id: str
    path: str
    format: str
    encoding: str
    sha256: str
    title: str
    publisher: str
    region: str
    region_code: str
    period_start: date | None
    period_end: date | None
    characters: int
    sentences: int
    quantities: int
    honors: int
    organizations: int
    text_path: str


class QuantityRow(NamedTuple):
    """One stated amount."""

    doc_id: str
    quantity_id: str
    section: str
    sentence_id: str
    start: int
    end: int
    text: str
    kind: Kind
    relation: Relation
    value: Number | None
    low: Number | None
    high: Number | None
    unit: str
    unit_code: str
    indicator: str
    indicator_start: int | None
    indicator_end: int | None
    change: Change
    period_start: date | None
    period_end: date | None
    confidence: Decimal
    rule: str


@dataclass(frozen=True, slots=True)
class HonorRow:
    """One mention of a conferred title."""

    doc_id: str
    honor_id: str
    section: str
    sentence_id: str
    start: int
    end: int
    text: str
    title: str
    level: tuple[str, ...]
    issuer: str
    recipient: str
    count: Number | None
    quantity_id: str
    year: str
    confidence: Decimal
    rule: str


class OrganizationMentionRow(NamedTuple):
    """One mention of an organization."""

    doc_id: str
    mention_id: str
    section: str
    sentence_id: str
    start: int
    end: int
    text: str
    canonical: str
    organization_id: str
    type: str
    form: Form
    confidence: Decimal
    rule: str


@dataclass(frozen=True, slots=True)
class OrganizationRow:
    """One organization of the run."""

    organization_id: str
    canonical: str
    type: str
    level: str
    region: str
    region_code: str
    aliases: tuple[str, ...]
    mentions: int
    documents: int


class SentenceRow(NamedTuple):
    """One sentence."""

    doc_id: str
    sentence_id: str
    section: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class ErrorRow:
    """One input that could not be read or finished."""

    path: str
    stage: str
    error: str


@dataclass(frozen=True, slots=True)
class Tables:
    """The rows of one document; ``organizations`` count within the document.

    ``source`` is the text that offsets count in, where the file itself is not it, else empty.
    """

    document: DocumentRow
    quantities: tuple[QuantityRow, ...]
    honors: tuple[HonorRow, ...]
    organization_mentions: tuple[OrganizationMentionRow, ...]
    organizations: tuple[OrganizationRow, ...]
    sentences: tuple[SentenceRow, ...]
    source: str = ""
