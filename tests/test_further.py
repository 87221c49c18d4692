"""The labels whose texts are not in the repository: whole, and a gold set where the texts are at hand."""

import json
from pathlib import Path

import pytest

from pipeline.validate.gold import load_gold
from tests.further import FOLDER, LAYERS, documents, rows

REPORTS = FOLDER.parents[3] / "shared" / "data"


def test_every_label_lies_in_its_passage() -> None:
    longest = {row["passage"]: int(row["end"]) - int(row["start"]) for row in rows("passages")}
    labels = rows("labels")
    assert {row["layer"] for row in labels} == set(LAYERS)
    assert all(
        0 <= int(row["start"]) < int(row["end"]) <= longest[row["passage"]] for row in labels
    )
    places = [(row["passage"], row["layer"], row["start"], row["end"]) for row in labels]
    assert len(places) == len(set(places))


@pytest.mark.skipif(not REPORTS.exists(), reason="the reports are not beside the repository")
def test_labels_and_texts_make_a_gold_set(tmp_path: Path) -> None:
    gold = tmp_path / "further.jsonl"
    lines = [json.dumps(document, ensure_ascii=False) for document in documents(REPORTS)]
    gold.write_text("\n".join(lines), "utf-8")
    assert len(load_gold([gold])) == len(rows("passages"))


def test_another_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / rows("passages")[0]["path"]
    path.parent.mkdir(parents=True)
    path.write_text("别的文字", "utf-8")
    with pytest.raises(ValueError, match="not the text that was labelled"):
        next(documents(tmp_path))
