"""What is written is what was read."""

from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.audit_cli import GOLD
from pipeline.validate.gold import GoldDocument, GoldError, load_gold
from pipeline.validate.gold_write import write_gold


def test_the_shipped_gold_survives_writing(tmp_path: Path) -> None:
    path = tmp_path / "xian-union-2018-2023.jsonl"
    docs = load_gold(sorted(GOLD.glob("*.jsonl")))
    write_gold(docs, path)
    assert load_gold([path]) == docs


def test_a_wrong_label_is_not_written(doc: GoldDocument, tmp_path: Path) -> None:
    first = doc.layers["quantities"][0]
    moved = replace(doc, layers={**doc.layers, "quantities": (replace(first, start=0),)})
    with pytest.raises(GoldError, match=r"out.jsonl:1: quantities\[0\]"):
        write_gold([moved], tmp_path / "out.jsonl")
    assert not (tmp_path / "out.jsonl").exists()
