"""Compare the labels of two people on the same texts: F1 of spans and fields, and each difference."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from pipeline.validate.audit import audit
from pipeline.validate.found import Found, FoundItem
from pipeline.validate.gold import GoldDocument, GoldError, GoldItem
from pipeline.validate.layers import LAYERS
from pipeline.validate.report import error_line, summary


def agreement(one: Sequence[GoldDocument], other: Sequence[GoldDocument]) -> Iterator[str]:
    """Yield the short table of the second person's labels against the first's, then differences.

    Optional labels of the first count neither way; F1 of the rest is the same from either side.

    Raises:
        GoldError: the two do not label the same texts.
    """
    texts = {doc.doc_id: doc.text for doc in other}
    for doc in one:
        if texts.get(doc.doc_id) != doc.text:
            raise GoldError(
                f"{doc.file}: {doc.doc_id}: the other file has no such document and text"
            )
    done = audit(one, _as_found(other))
    yield from summary(done)
    yield from map(error_line, done.errors)


def _as_found(docs: Sequence[GoldDocument]) -> Found:
    return Found(
        {
            layer.name: {
                doc.doc_id: [_row(item) for item in doc.layers.get(layer.name, ())] for doc in docs
            }
            for layer in LAYERS
        }
    )


def _row(item: GoldItem) -> FoundItem:
    fields = {name: value.split("|")[0] for name, value in item.fields.items()}
    return FoundItem(item.start, item.end, item.text, fields, "label", Decimal(1))
