"""The trained model as a spaCy package: written, loaded and used without the net."""

import json
from pathlib import Path

import spacy

from pipeline.spacy_package import make, pipeline

TEXT = "2023年，安康市总工会获评“全国先进集体”。"


def test_the_pipeline_goes_to_disk_and_comes_back(tmp_path: Path) -> None:
    pipeline().to_disk(tmp_path)
    nlp = spacy.load(tmp_path)
    assert nlp.pipe_names == ["tilian_names"]
    found = [(ent.text, ent.label_) for ent in nlp(TEXT).ents]
    assert found == [("安康市总工会", "ORG"), ("全国先进集体", "HONOR")]


def test_the_package_holds_the_pipeline_that_it_loads(tmp_path: Path) -> None:
    source = make(tmp_path, wheel=False)
    nlp = spacy.load(source / "zh_tilian_names" / source.name)
    assert [ent.label_ for ent in nlp(TEXT).ents] == ["ORG", "HONOR"]
    assert "load_model_from_init_py" in (source / "zh_tilian_names/__init__.py").read_text("utf-8")


def test_the_package_says_what_it_is_and_needs(tmp_path: Path) -> None:
    meta = json.loads((make(tmp_path, wheel=False) / "meta.json").read_text("utf-8"))
    assert meta["license"] == "Apache-2.0"
    (requirement,) = (r for r in meta["requirements"] if r.startswith("tilian"))
    assert meta["version"] in requirement
