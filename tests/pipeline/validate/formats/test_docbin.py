"""What docbin holds comes back whole."""

from pathlib import Path

import spacy
from spacy.tokens import DocBin

from pipeline.validate.formats import docbin
from pipeline.validate.gold import GoldDocument


def test_everything_comes_back(gold: list[GoldDocument], tmp_path: Path) -> None:
    path = tmp_path / "exported"
    docbin.write(gold, path)
    assert docbin.read(path) == gold
    assert docbin.LOSES == "nothing"


def test_spacy_reads_the_spans(gold: list[GoldDocument], tmp_path: Path) -> None:
    docbin.write(gold, tmp_path / "x.spacy")
    first, _ = DocBin().from_disk(tmp_path / "x.spacy").get_docs(spacy.blank("zh").vocab)
    assert [(s.text, s.label_) for s in first.spans["quantities"]] == [("3个", "quantities:count")]
