"""What labelstudio holds comes back whole."""

import json
from pathlib import Path

from pipeline.validate.formats import labelstudio
from pipeline.validate.gold import GoldDocument


def test_everything_comes_back(gold: list[GoldDocument], tmp_path: Path) -> None:
    path = tmp_path / "exported"
    labelstudio.write(gold, path)
    assert labelstudio.read(path) == gold
    assert labelstudio.LOSES == "nothing"


def test_a_region_is_what_label_studio_imports(gold: list[GoldDocument], tmp_path: Path) -> None:
    labelstudio.write(gold, tmp_path / "x.json")
    task = json.loads((tmp_path / "x.json").read_text("utf-8"))[0]
    region = task["annotations"][0]["result"][0]
    assert region == {
        "id": "r0",
        "to_name": "text",
        "from_name": "label",
        "type": "labels",
        "value": {"start": 0, "end": 2, "text": "市总", "labels": ["organizations"]},
    }
