"""Learning: the labels' runs are found, become likely, and give the same weights each time."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline.link import learn
from pipeline.validate.gold import GoldDocument, parse_document

SENTENCES = [("企业产值", "5亿元", "money", "元"), ("学校", "30所", "count", "所")] * 6


@pytest.fixture
def doc() -> GoldDocument:
    text, labels = "", []
    for name, amount, kind, unit in SENTENCES:
        text += f"全市{name}"
        labels.append(
            {
                "start": len(text), "end": len(text) + len(amount), "text": amount, "kind": kind,
                "value": "5", "low": "5", "high": "5", "relation": "=", "unit": unit,
                "indicator": f"没有这句|{name}", "optional": False, "note": "",
            }
        )  # fmt: skip
        text += amount + "。"
    record = {"doc_id": "d", "source": "", "text": text, "quantities": labels}
    record |= {"honors": [], "organizations": []}
    return parse_document(json.dumps(record), "test:1")


def test_the_accepted_runs_are_the_labels_words(doc: GoldDocument) -> None:
    found = list(learn.examples(doc))
    assert len(found) == len(SENTENCES)
    for example, (name, *_) in zip(found, SENTENCES, strict=True):
        ((first, last),) = example.accepted
        assert "".join(example.words.surfaces[first : last + 1]) == name


def test_the_same_labels_give_the_same_weights(doc: GoldDocument) -> None:
    found = list(learn.examples(doc))
    weights = learn.learn(found)
    assert weights == learn.learn(found)
    assert weights["before", "left", "word", "全市", ""] > 0


def test_main_writes_a_table(
    doc: GoldDocument, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(learn, "load_gold", lambda paths: [doc])
    output = tmp_path / "indicator.csv"
    monkeypatch.setattr(learn, "OUTPUT", output)
    learn.main(["gold.jsonl"])
    assert output.read_text("utf-8").startswith("side,part,aspect,what,kind,weight\n")
