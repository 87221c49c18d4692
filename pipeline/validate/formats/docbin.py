"""spaCy's DocBin: a span group a layer, the type as the spans' label, the rest as user data."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import spacy
from spacy.tokens import Doc, DocBin, Span, SpanGroup

from pipeline.validate.formats.common import Labelled, about, document, tag
from pipeline.validate.gold import GoldDocument, GoldItem

LOSES = "nothing"
_KEY = "tilian"


def write(docs: Sequence[GoldDocument], path: Path) -> None:
    """Write documents, a token a character."""
    nlp = spacy.blank("zh")
    DocBin(docs=[_spacy(nlp.vocab, doc) for doc in docs], store_user_data=True).to_disk(path)


def _spacy(vocab: Any, doc: GoldDocument) -> Doc:
    made = Doc(vocab, words=list(doc.text), spaces=[False] * len(doc.text))
    rest = {}
    for layer, items in doc.layers.items():
        spans = [Span(made, i.start, i.end, label=tag(layer, i)) for i in items]
        made.spans[layer] = SpanGroup(made, name=layer, spans=spans)
        rest[layer] = [{"fields": i.fields, "optional": i.optional, "note": i.note} for i in items]
    made.user_data[_KEY] = {"about": about(doc), "labels": rest}
    return made


def read(path: Path) -> list[GoldDocument]:
    """Read documents that ``write`` wrote."""
    docs = DocBin().from_disk(path).get_docs(spacy.blank("zh").vocab)
    return [_document(doc) for doc in docs]


def _document(doc: Doc) -> GoldDocument:
    rest = doc.user_data[_KEY]
    text = doc.text
    found: list[Labelled] = []
    for layer, spans in doc.spans.items():
        for span, more in zip(spans, rest["labels"][layer], strict=True):
            surface = text[span.start_char : span.end_char]
            fields, optional, note = more["fields"], more["optional"], more["note"]
            item = GoldItem(span.start_char, span.end_char, surface, fields, optional, note)
            found.append((layer, item))
    return document(rest["about"], text, found)
