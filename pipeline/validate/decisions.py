"""Merge what a person decided on the audit's page into a gold set."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pipeline.model import Span
from pipeline.validate.gold import GoldDocument, GoldItem

ACTIONS = ("found", "gold", "correct")


class DecisionError(ValueError):
    """A decision cannot be applied; the message names the file, the decision and what is wrong."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided about a label (at ``gold``), or about a row that no label answers.

    ``item`` is the label that shall stand there: nothing, to keep the gold, or to drop the label
    where the person sided with a run that found nothing.
    """

    place: str
    doc_id: str
    layer: str
    action: str
    gold: Span | None
    item: GoldItem | None
    who: str
    when: str


def read_decisions(path: Path) -> list[Decision]:
    """Read a file that the audit's page saved.

    Raises:
        DecisionError: the file is missing or malformed.
    """
    try:
        saved = json.loads(path.read_text("utf-8"))["decisions"]
        return [_decision(record, f"{path}: decisions[{n}]") for n, record in enumerate(saved)]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DecisionError(f"{path}: {error}; give a file that audit.html saved") from error


def _decision(record: dict[str, Any], place: str) -> Decision:
    gold, item = record["gold"], record["item"]
    span = (int(gold["start"]), int(gold["end"])) if gold else None
    label = GoldItem(item["start"], item["end"], item["text"], item["fields"]) if item else None
    if record["action"] not in ACTIONS:
        raise DecisionError(f"{place}: action {record['action']!r} is none of {', '.join(ACTIONS)}")
    doc_id, layer, action = (str(record[key]) for key in ("doc_id", "layer", "action"))
    who, when = str(record["who"]), str(record["when"])
    return Decision(place, doc_id, layer, action, span, label, who, when)


def apply(docs: Sequence[GoldDocument], decisions: Iterable[Decision]) -> list[GoldDocument]:
    """Return the documents with the decisions merged in, who and when in the labels' notes.

    Raises:
        DecisionError: a decision is about a document, layer or label that is not there.
    """
    merged = {doc.doc_id: doc for doc in docs}
    for decision in decisions:
        doc = merged.get(decision.doc_id)
        if doc is None or decision.layer not in doc.layers:
            raise DecisionError(
                f"{decision.place}: no layer {decision.layer!r} of {decision.doc_id!r} in the gold"
            )
        items = tuple(_decided(decision, doc.layers[decision.layer]))
        merged[doc.doc_id] = replace(doc, layers={**doc.layers, decision.layer: items})
    return list(merged.values())


def _decided(decision: Decision, items: Sequence[GoldItem]) -> list[GoldItem]:
    """Return a layer's labels after a decision, in text order."""
    kept = [item for item in items if (item.start, item.end) != decision.gold]
    label = next((item for item in items if (item.start, item.end) == decision.gold), None)
    if decision.gold and label is None:
        raise DecisionError(f"{decision.place}: no label at {decision.gold}; was the gold changed?")
    new = label if decision.action == "gold" else decision.item
    if new is not None:
        optional = label.optional if label else False
        kept.append(replace(new, optional=optional, note=_note(decision, label)))
    return sorted(kept, key=lambda item: (item.start, item.end))


def _note(decision: Decision, label: GoldItem | None) -> str:
    before = [label.note] if label and label.note else []
    said = {"found": "run accepted", "gold": "kept", "correct": "corrected"}[decision.action]
    who = f" by {decision.who}" if decision.who else ""
    return "; ".join([*before, f"{said}{who} on {decision.when}"])
