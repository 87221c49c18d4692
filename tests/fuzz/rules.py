"""What holds of any report that is read, whatever it holds."""

import csv
import io
from collections import Counter
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Any

from extractors import EXTRACTORS
from pipeline.clean import clean
from pipeline.load import text_document
from pipeline.model import Document, Input
from pipeline.rows import HonorRow, OrganizationMentionRow, QuantityRow, SentenceRow, Tables
from pipeline.run import read
from pipeline.tables import TABLES
from pipeline.write import cell, sheets


def document(text: str) -> Document:
    return text_document(Input("", "t.txt", "t"), text)


def check_cleaning(doc: Document) -> str:
    """Check that cleaning deletes and replaces, and leads back to the source; return its text."""
    cleaned = clean(doc)
    places = [cleaned.origin[i] for i in range(len(cleaned.origin))]
    assert len(places) == len(cleaned.text)
    assert all(a < b for a, b in pairwise(places))
    assert not places or (places[0] >= 0 and places[-1] < len(doc.raw))
    return cleaned.text


def check_mentions(text: str) -> None:
    """Check that every extractor finds spans of the text."""
    for find in EXTRACTORS:
        assert all(0 <= m.start < m.end <= len(text) and m.rule for m in find(text))


def check_report(doc: Document) -> Tables:
    """Check every row of a report; return them."""
    tables = read(doc)
    _check_document(doc, tables)
    sentences = {row.sentence_id: row for row in tables.sentences}
    for group in (tables.quantities, tables.honors, tables.organization_mentions, tables.sentences):
        _check_places(doc, group, sentences)
    for quantity in tables.quantities:
        _check_amount(doc, quantity)
    _check_links(tables)
    _check_text(tables)
    return tables


def _check_document(doc: Document, tables: Tables) -> None:
    row = tables.document
    assert row.characters == len(doc.raw)
    assert row.sentences == len(tables.sentences)
    assert row.quantities == len(tables.quantities)
    assert row.honors == len(tables.honors)
    assert row.organizations == len(tables.organization_mentions)
    assert (row.period_start is None) == (row.period_end is None)


def _check_places(doc: Document, group: tuple[Any, ...], sentences: dict[str, SentenceRow]) -> None:
    places = [(row.start, row.end) for row in group]
    assert places == sorted(places)
    for row in group:
        assert 0 <= row.start < row.end <= len(doc.raw)
        assert row.text == doc.raw[row.start : row.end]
        assert row.section == sentences[row.sentence_id].section
        assert sentences[row.sentence_id].start <= row.start
        assert row.rule if isinstance(row, (QuantityRow, HonorRow, OrganizationMentionRow)) else row


def _check_amount(doc: Document, row: QuantityRow) -> None:
    known = [n for n in (row.low, row.value, row.high) if n is not None]
    assert all(Fraction(a) <= Fraction(b) for a, b in pairwise(known))
    for number in known:
        assert isinstance(number, Fraction) or number.is_finite()
        assert _read_back(cell(number)) == number
    assert row.value is not None or row.relation == "range" or known == [] or len(known) < 3
    if row.indicator_start is not None and row.indicator_end is not None:
        assert 0 <= row.indicator_start < row.indicator_end <= len(doc.raw)
        assert row.indicator
    if row.period_start is not None and row.period_end is not None:
        assert row.period_start <= row.period_end
    assert 0 <= row.confidence <= 1


def _read_back(text: str) -> Decimal | Fraction:
    return Fraction(text) if "/" in text else Decimal(text)


def _check_links(tables: Tables) -> None:
    quantities = {row.quantity_id for row in tables.quantities} | {""}
    assert {row.quantity_id for row in tables.honors} <= quantities
    assert all(row.count is None or row.count >= 0 for row in tables.honors)
    counted = Counter(row.organization_id for row in tables.organization_mentions)
    assert counted == {row.organization_id: row.mentions for row in tables.organizations}


def _check_text(tables: Tables) -> None:
    """Check that the CSV text can be read back."""
    made = sheets(tables)
    for table, text, count in zip(TABLES, made.texts, made.counts, strict=True):
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
        assert len(rows) == count
        assert all(len(row) == len(table.columns) for row in rows)
