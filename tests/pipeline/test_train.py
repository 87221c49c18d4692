"""The trained model can be made again from labels."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pycrfsuite
import pytest

from extractors.ner import HONORS, ORGANIZATIONS
from extractors.ner.decode import best, in_step
from extractors.ner.weights import FILE
from pipeline.train import (
    LABELLED,
    RECIPES,
    attributes,
    fit,
    label,
    labelled,
    learn,
    main,
    model,
    page,
    vocabulary,
)


def _document(number: int) -> dict[str, Any]:
    text = "市总工会荣获“全国模范职工之家”称号。"
    return {
        "doc_id": f"made-up-{number}",
        "text": text,
        "honors": [{"start": 7, "end": 15, "optional": False}],
        "organizations": [{"start": 0, "end": 4, "optional": False}],
    }


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    for name in LABELLED:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        lines = [json.dumps(_document(number), ensure_ascii=False) for number in range(3)]
        path.write_text("\n".join(lines) + "\n", "utf-8")
    return tmp_path


def test_training_writes_both_layers_and_the_same_weights_again(shared: Path) -> None:
    weights = []
    for name in ("first", "second"):
        output = shared / name
        output.mkdir()
        assert main([str(shared), "-o", str(output)]) == 0
        weights.append({path.name: path.read_bytes() for path in sorted(output.iterdir())})
    assert weights[0] == weights[1]
    assert list(weights[0]) == [FILE]


@pytest.mark.parametrize("layer", RECIPES)
def test_the_labels_are_those_that_crfsuite_gives(layer: str, tmp_path: Path) -> None:
    documents = [_document(number) for number in range(3)]
    texts = [str(doc["text"]) for doc in documents]
    known = vocabulary(texts)
    gold = [label(len(text), doc[layer]) for text, doc in zip(texts, documents, strict=True)]
    fit(
        zip([attributes(page(t, known)) for t in texts], gold, strict=True),
        RECIPES[layer],
        tmp_path / "w",
    )
    learned = model(known, {layer: learn(tmp_path / "w")})
    tagger = pycrfsuite.Tagger()
    tagger.open(str(tmp_path / "w"))
    seen = page("去年，省总工会获“全国模范职工之家”称号，市工会也获了金奖。", known)
    at, bounds = in_step(seen.starts, seen.ends)
    labels = np.empty(len(at), np.intp)
    labels[at] = best(learned.scores(seen, at)[layer], learned.layers[layer].follow, bounds)
    for start, clause in attributes(seen).items():
        found = [tagger.labels()[each] for each in labels[start : start + len(clause)]]
        assert found == tagger.tag(clause)


def test_labelled_documents_are_read(shared: Path) -> None:
    assert next(doc["doc_id"] for doc in labelled(shared / LABELLED[0])) == "made-up-0"


def test_both_layers_have_a_recipe() -> None:
    assert set(RECIPES) == {HONORS, ORGANIZATIONS}


def test_a_name_of_one_character_begins_and_ends_at_once() -> None:
    assert label(2, [{"start": 1, "end": 2, "optional": False}]) == ["O", "B"]


def test_a_required_name_goes_before_an_optional_one_and_the_longer_before_the_shorter() -> None:
    items = [
        {"start": 0, "end": 4, "optional": True},
        {"start": 1, "end": 2, "optional": False},
        {"start": 1, "end": 3, "optional": False},
    ]
    assert label(4, items) == ["O", "B", "E", "O"]


def test_optional_names_may_be_labelled_apart() -> None:
    items = [
        {"start": 0, "end": 3, "optional": True},
        {"start": 3, "end": 5, "optional": False},
    ]
    assert label(5, items, apart=True) == ["?B", "?I", "?E", "B", "E"]
