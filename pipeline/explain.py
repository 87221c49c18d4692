"""Say in words what was found in a text, by which rule, how a value came about, and what lost."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.mention import Mention, QuantityMention
from pipeline.model import Document, Facts, Findings, Honor, Lost, Organization, Quantity, Span
from pipeline.run import analyse
from pipeline.write import cell


def explain(text: str) -> str:
    """Return one paragraph a mention, in text order, then the mentions that lost an overlap.

    >>> "5万人" in explain("新增就业5万人。")
    True
    """
    doc, findings, facts = analyse(Document("text", "text", "text", "utf-8", "", text))
    lines = [line for _, line in sorted(_paragraphs(doc, findings, facts))]
    lines += [_lost(doc, lost) for lost in findings.lost]
    return "\n".join(lines) if lines else "nothing found"


def _paragraphs(doc: Document, findings: Findings, facts: Facts) -> Iterator[tuple[Span, str]]:
    for quantity, mention in zip(facts.quantities, findings.quantities, strict=True):
        yield (quantity.start, quantity.end), _quantity(doc, quantity, mention)
    for honor in facts.honors:
        yield (honor.start, honor.end), _honor(doc, honor, facts)
    for organization in facts.organizations:
        yield (organization.start, organization.end), _organization(doc, organization)


def _head(doc: Document, layer: str, item: Quantity | Honor | Organization | Mention) -> str:
    start, end = doc.origin.span(item.start, item.end)
    return f"{layer} {doc.text[item.start : item.end]} [{start}:{end}], rule {item.rule}"


def _fields(**fields: object) -> str:
    """Return ``name value`` for every field that has one."""
    return "".join(
        f"\n    {name:<11}{cell(value)}" for name, value in fields.items() if cell(value)
    )


def _quantity(doc: Document, q: Quantity, mention: QuantityMention) -> str:
    return _head(doc, "quantity", q) + _fields(
        made_of=_parts(doc, mention),
        means=f"{q.relation} {cell(q.value)} {q.unit} ({q.kind})".replace("  ", " "),
        bounds=f"{cell(q.low) or '-∞'} … {cell(q.high) or '∞'}",
        measures="；".join(doc.text[start:end] for start, end in q.indicator),
        change=q.change,
        period=" … ".join(day.isoformat() for day in q.period or ()),
    )


def _parts(doc: Document, mention: QuantityMention) -> str:
    numeral = mention.numeral
    value = cell(numeral.value) or f"{cell(numeral.low)}…{cell(numeral.high)}"
    parts = (
        mention.before and f"modifier {mention.before}",
        f"numeral {doc.text[numeral.start : numeral.end]} = {value}",
        mention.after and f"modifier {mention.after}",
        mention.unit and f"unit {mention.unit}",
    )
    return ", ".join(part for part in parts if part)


def _honor(doc: Document, h: Honor, facts: Facts) -> str:
    counted = facts.quantities[h.quantity] if h.quantity is not None else None
    return _head(doc, "honor", h) + _fields(
        title=h.title,
        cue=h.cue,
        level=h.level,
        issuer=h.issuer,
        recipient=h.recipient,
        count=h.count,
        counted_by=doc.text[counted.start : counted.end] if counted else "",
        year=h.year,
    )


def _organization(doc: Document, o: Organization) -> str:
    return _head(doc, "organization", o) + _fields(
        full_name=o.canonical if o.settled else f"{o.canonical} (not settled)",
        type=o.type,
        form=o.form,
        level=o.level,
        region=f"{o.region} {o.region_code}".strip(),
    )


def _lost(doc: Document, lost: Lost) -> str:
    return f"{_head(doc, 'lost', lost.mention)}; won by {_head(doc, '', lost.winner).strip()}"
