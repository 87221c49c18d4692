"""For spaCy users: ``nlp.add_pipe("tilian")`` on any Chinese pipeline.

The mentions of a report stand in ``doc.spans["quantities"]``, ``["honors"]`` and ``["organizations"]``.
A span covers the tokens that hold the mention; ``span._.tilian`` is its row, whose ``start`` and ``end``
are exact to the character, whatever the tokenizer.

``nlp.add_pipe("tilian_names")`` is the trained model alone, without rules and full names: ``doc.ents`` and
``doc.spans["names"]`` hold what it reads as ``ORG`` and ``HONOR``; ``span._.tilian`` is its mention.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from extractors.mention import HonorMention, OrganizationMention
from extractors.ner import find_names
from pipeline.api import extract_text
from pipeline.rows import HonorRow, OrganizationMentionRow, QuantityRow

MentionRow: TypeAlias = QuantityRow | HonorRow | OrganizationMentionRow

EXTENSION = "tilian"
"""The extension of a span that holds its row, or the mention of the model alone."""

ORG, HONOR = "ORG", "HONOR"
"""The labels of what the model alone reads."""


@Language.factory("tilian")
def make_tilian(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the component; the tokenizer of ``nlp`` may be any.

    >>> import spacy
    >>> nlp = spacy.blank("zh")
    >>> _ = nlp.add_pipe("tilian")
    >>> doc = nlp("新增就业5万人。")
    >>> [span._.tilian.value for span in doc.spans["quantities"]]
    [Decimal('50000')]
    """
    _extend()
    return annotate


@Language.factory("tilian_names", assigns=["doc.ents"])
def make_names(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the component of the trained model alone; the tokenizer of ``nlp`` may be any.

    >>> import spacy
    >>> nlp = spacy.blank("zh")
    >>> _ = nlp.add_pipe("tilian_names")
    >>> [(ent.text, ent.label_) for ent in nlp("我市获评全国文明城市。").ents]
    [('全国文明城市', 'HONOR')]
    """
    _extend()
    return annotate_names


def _extend() -> None:
    if not Span.has_extension(EXTENSION):
        Span.set_extension(EXTENSION, default=None)


def annotate(doc: Doc) -> Doc:
    """Put the quantities, honors and organizations of a document into its span groups."""
    result = extract_text(doc.text)
    doc.spans["quantities"] = _spans(doc, result.quantities, "kind")
    doc.spans["honors"] = _spans(doc, result.honors, "title")
    doc.spans["organizations"] = _spans(doc, result.organization_mentions, "type")
    return doc


def annotate_names(doc: Doc) -> Doc:
    """Put what the model reads into ``doc.spans["names"]``, the longest of overlaps into ``doc.ents``.

    Entities that another component has set stay where none of these overlaps them.
    """
    spans = []
    for mention in find_names(doc.text):
        span = _span(doc, mention, HONOR if isinstance(mention, HonorMention) else ORG)
        spans += [span] if span is not None else []
    doc.spans["names"] = spans
    doc.ents = filter_spans([*filter_spans(spans), *_apart(doc.ents, spans)])
    return doc


def _apart(ents: Iterable[Span], spans: Iterable[Span]) -> list[Span]:
    """Return the entities that share no token with the spans."""
    taken = {token.i for span in spans for token in span}
    return [ent for ent in ents if taken.isdisjoint(range(ent.start, ent.end))]


def _spans(doc: Doc, rows: Iterable[MentionRow], label: str) -> list[Span]:
    """Return a span for each row, labelled with a field of it."""
    spans = (_span(doc, row, getattr(row, label)) for row in rows)
    return [span for span in spans if span is not None]


def _span(
    doc: Doc, found: MentionRow | HonorMention | OrganizationMention, label: str
) -> Span | None:
    """Return the span of the tokens that hold what was found, which is exact where they are not."""
    span = doc.char_span(found.start, found.end, label, alignment_mode="expand")
    if span is not None:
        span._.set(EXTENSION, found)
    return span
