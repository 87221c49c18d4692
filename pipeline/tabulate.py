"""Stage: turn a report's facts into the rows of the tables, with ids and source offsets."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from pipeline.confidence import confidence
from pipeline.model import Document, Facts, Honor, Organization, Quantity, Span
from pipeline.rows import (
    DocumentRow,
    HonorRow,
    OrganizationMentionRow,
    OrganizationRow,
    QuantityRow,
    SentenceRow,
    Tables,
)


def tabulate(doc: Document, facts: Facts) -> Tables:
    """Return the rows of one report. Ids count within it: ``q1``, ``h1``, ``m1``, ``s1``."""
    mentions = tuple(_mention_row(doc, n, m) for n, m in enumerate(facts.organizations, 1))
    return Tables(
        document=_document_row(doc, facts),
        quantities=tuple(_quantity_row(doc, n, q) for n, q in enumerate(facts.quantities, 1)),
        honors=tuple(_honor_row(doc, n, h) for n, h in enumerate(facts.honors, 1)),
        organization_mentions=mentions,
        organizations=tuple(_organization_rows(doc, facts.organizations)),
        sentences=tuple(_sentence_row(doc, n) for n in range(len(doc.sentences))),
        source=doc.raw if doc.kept else "",
    )


def organization_id(doc: Document, organization: Organization) -> str:
    """Return an id that is the same for the same organization in every run.

    It is a hash of the full name, the region and the type; a name that is not settled (市总工会 in a
    report of an unknown city) never leaves its document, so that two of them do not merge.
    """
    parts = [organization.canonical, organization.region_code, organization.type]
    if not organization.settled:
        parts.append(doc.doc_id)
    return "o" + hashlib.sha256("|".join(parts).encode()).hexdigest()[:12]


def _source(doc: Document, start: int, end: int) -> tuple[int, int, str]:
    first, last = doc.origin.span(start, end)
    return first, last, doc.raw[first:last]


def _place(doc: Document, span: Span) -> tuple[str, str, int, int, str]:
    """Return section, sentence id, source start and end, and source text of a span."""
    index = doc.sentence_at(span[0])
    heading = doc.sections[doc.sentences[index].section].heading
    return heading, f"s{index + 1}", *_source(doc, *span)


def _quantity_row(doc: Document, number: int, q: Quantity) -> QuantityRow:
    pieces = [doc.surface(start, end) for start, end in q.indicator]
    first, last = doc.origin.span(*q.indicator[0]) if q.indicator else (None, None)
    since, until = q.period or (None, None)
    return QuantityRow(
        doc.doc_id, f"q{number}", *_place(doc, (q.start, q.end)),
        q.kind, q.relation, q.value, q.low, q.high, q.unit, q.unit_code,
        "；".join(pieces), first, last, q.change, since, until, confidence(q), q.rule,
    )  # fmt: skip


def _honor_row(doc: Document, number: int, h: Honor) -> HonorRow:
    quantity = "" if h.quantity is None else f"q{h.quantity + 1}"
    return HonorRow(
        doc.doc_id, f"h{number}", *_place(doc, (h.start, h.end)),
        h.title, h.level, h.issuer, h.recipient, h.count, quantity, h.year, confidence(h), h.rule,
    )  # fmt: skip


def _mention_row(doc: Document, number: int, m: Organization) -> OrganizationMentionRow:
    return OrganizationMentionRow(
        doc.doc_id, f"m{number}", *_place(doc, (m.start, m.end)),
        m.canonical, organization_id(doc, m), m.type, m.form, confidence(m), m.rule,
    )  # fmt: skip


def _organization_rows(
    doc: Document, mentions: Iterable[Organization]
) -> Iterable[OrganizationRow]:
    """Yield one row an organization, in the order of the ids."""
    named: dict[str, Organization] = {}
    aliases: dict[str, set[str]] = {}
    counts: Counter[str] = Counter()
    for m in mentions:
        identity = organization_id(doc, m)
        named.setdefault(identity, m)
        aliases.setdefault(identity, set()).add(doc.surface(m.start, m.end))
        counts[identity] += 1
    for identity, m in sorted(named.items()):
        others = tuple(sorted(aliases[identity] - {m.canonical}))
        yield OrganizationRow(
            identity,
            m.canonical,
            m.type,
            m.level,
            m.region,
            m.region_code,
            others,
            counts[identity],
            1,
        )


def _sentence_row(doc: Document, index: int) -> SentenceRow:
    sentence = doc.sentences[index]
    heading = doc.sections[sentence.section].heading
    return SentenceRow(
        doc.doc_id, f"s{index + 1}", heading, *_source(doc, sentence.start, sentence.end)
    )


def _document_row(doc: Document, facts: Facts) -> DocumentRow:
    about = doc.profile
    return DocumentRow(
        doc.doc_id, doc.path, doc.format, doc.encoding, doc.sha256,
        about.title, about.publisher, about.region, about.region_code,
        about.period_start, about.period_end, len(doc.raw), len(doc.sentences),
        len(facts.quantities), len(facts.honors), len(facts.organizations), "",
    )  # fmt: skip
