"""The weights of the model for names: written, read, summed."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from extractors.ner import HONORS, ORGANIZATIONS
from extractors.ner.features import read
from extractors.ner.weights import load, save
from extractors.words import tag


def test_the_same_model_is_written_as_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "first.npz", tmp_path / "second.npz"
    save(load(), first)
    save(load(), second)
    assert first.read_bytes() == second.read_bytes()


def test_every_label_of_both_layers_has_a_score() -> None:
    text = "我市获评全国文明城市。"
    model = load()
    scores = model.scores(read(text, tag(text), model.known), np.arange(len(text)))
    assert list(scores) == [ORGANIZATIONS, HONORS]
    for name, layer in model.layers.items():
        assert scores[name].shape == (len(layer.labels), len(text))


def test_a_table_has_a_row_for_every_code() -> None:
    looks = read("", [], load().known).looks(np.arange(0))
    assert {name: look.size for name, look in looks.items()} == {
        name: len(table) for name, table in load().tables.items()
    }
