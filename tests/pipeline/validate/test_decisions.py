"""Decisions of a person are merged into the gold, with who and when."""

import json
from pathlib import Path
from typing import Any

import pytest

from pipeline.validate.decisions import DecisionError, apply, read_decisions
from pipeline.validate.gold import GoldDocument, GoldItem

WHO = {"who": "李", "when": "2026-01-05T08:00:00Z"}


def _decide(doc: GoldDocument, folder: Path, **changes: Any) -> GoldDocument:
    item = doc.layers["quantities"][0]
    span = {"start": item.start, "end": item.end}
    decision = {
        "doc_id": "d1",
        "layer": "quantities",
        "action": "found",
        "gold": span,
        "item": None,
    }
    saved = {"decisions": [{**decision, **WHO, **changes}]}
    path = folder / "decisions.json"
    path.write_text(json.dumps(saved), "utf-8")
    return apply([doc], read_decisions(path))[0]


def _label(item: GoldItem, **fields: str) -> dict[str, Any]:
    place = {"start": item.start, "end": item.end, "text": item.text}
    return {**place, "fields": {**item.fields, **fields}}


def test_an_accepted_row_takes_the_labels_place(doc: GoldDocument, tmp_path: Path) -> None:
    first = doc.layers["quantities"][0]
    decided = _decide(doc, tmp_path, item=_label(first, unit="名")).layers["quantities"]
    assert [i.fields["unit"] for i in decided] == ["名", "%", "个"]
    assert decided[0].note == "run accepted by 李 on 2026-01-05T08:00:00Z"


def test_accepting_that_nothing_was_found_drops_the_label(
    doc: GoldDocument, tmp_path: Path
) -> None:
    assert len(_decide(doc, tmp_path).layers["quantities"]) == 2


def test_keeping_the_gold_leaves_the_label_and_says_so(doc: GoldDocument, tmp_path: Path) -> None:
    kept = _decide(doc, tmp_path, action="gold").layers["quantities"]
    assert kept[0].fields == doc.layers["quantities"][0].fields
    assert kept[0].note.startswith("kept by 李")


def test_a_row_without_label_becomes_one(doc: GoldDocument, tmp_path: Path) -> None:
    new = GoldItem(0, 2, "全年", doc.layers["quantities"][0].fields)
    decided = _decide(doc, tmp_path, gold=None, item=_label(new)).layers["quantities"]
    assert [i.text for i in decided] == ["全年", "1.2万人", "15%以上", "3个"]


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"doc_id": "d2"}, r"decisions\[0\]: no layer 'quantities' of 'd2'"),
        ({"gold": {"start": 1, "end": 2}}, r"decisions\[0\]: no label at \(1, 2\)"),
        ({"action": "delete"}, "'delete' is none of"),
        ({"item": {"start": 0}}, "give a file that audit.html saved"),
    ],
)
def test_a_decision_that_does_not_fit_is_refused(
    changes: dict[str, Any], reason: str, doc: GoldDocument, tmp_path: Path
) -> None:
    with pytest.raises(DecisionError, match=reason):
        _decide(doc, tmp_path, **changes)


def test_a_file_that_is_no_decisions_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DecisionError, match=r"no.json.*give a file that audit.html saved"):
        read_decisions(tmp_path / "no.json")
