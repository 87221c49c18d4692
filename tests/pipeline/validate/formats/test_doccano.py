"""What doccano holds comes back: spans, layers and types."""

import json
from pathlib import Path

from pipeline.validate.formats import doccano
from pipeline.validate.gold import GoldDocument


def test_spans_and_types_come_back_the_rest_does_not(
    gold: list[GoldDocument], tmp_path: Path
) -> None:
    path = tmp_path / "x.jsonl"
    doccano.write(gold, path)
    back = doccano.read(path)
    for before, after in zip(gold, back, strict=True):
        assert (before.doc_id, before.text) == (after.doc_id, after.text)
        for name, items in before.layers.items():
            spans = [(i.start, i.end, i.text, i.fields.get("type")) for i in items]
            assert spans == [
                (i.start, i.end, i.text, i.fields.get("type")) for i in after.layers[name]
            ]
    assert back[0].layers["honors"][0].fields["level"] == ""


def test_a_line_is_what_doccano_imports(gold: list[GoldDocument], tmp_path: Path) -> None:
    doccano.write(gold, tmp_path / "x.jsonl")
    first = json.loads((tmp_path / "x.jsonl").read_text("utf-8").split("\n")[0])
    assert first["label"][0] == [0, 2, "organizations:工会"]
