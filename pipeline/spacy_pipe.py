"""For spaCy users: ``nlp.add_pipe("tilian")`` on any Chinese pipeline.

The mentions of a report stand in ``doc.spans["quantities"]``, ``["honors"]`` and ``["organizations"]``.
A span covers the tokens that hold the mention; ``span._.tilian`` is its row, whose ``start`` and ``end``
are exact to the character, whatever the tokenizer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from spacy.language import Language
from spacy.tokens import Doc, Span

from pipeline.api import extract_text
from pipeline.rows import HonorRow, OrganizationMentionRow, QuantityRow

MentionRow: TypeAlias = QuantityRow | HonorRow | OrganizationMentionRow

EXTENSION = "tilian"
"""The extension of a span that holds its row."""


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
    if not Span.has_extension(EXTENSION):
        Span.set_extension(EXTENSION, default=None)
    return annotate


def annotate(doc: Doc) -> Doc:
    """Put the quantities, honors and organizations of a document into its span groups."""
    result = extract_text(doc.text)
    doc.spans["quantities"] = _spans(doc, result.quantities, "kind")
    doc.spans["honors"] = _spans(doc, result.honors, "title")
    doc.spans["organizations"] = _spans(doc, result.organization_mentions, "type")
    return doc


def _spans(doc: Doc, rows: Iterable[MentionRow], label: str) -> list[Span]:
    """Return a span for each row, labelled with a field of it."""
    spans = []
    for row in rows:
        span = doc.char_span(row.start, row.end, getattr(row, label), alignment_mode="expand")
        if span is not None:
            span._.set(EXTENSION, row)
            spans.append(span)
    return spans
