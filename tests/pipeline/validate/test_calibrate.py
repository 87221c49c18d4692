"""The counts that ``confidence`` reads."""

import json
from pathlib import Path

from pipeline.validate.calibrate import FILE, calibration, main
from pipeline.validate.found import Found
from pipeline.validate.gold import GoldDocument
from pipeline.validate.match import compare


def test_rules_are_counted_with_their_right_rows(doc: GoldDocument, found: Found) -> None:
    found.layers["quantities"]["d1"][0].fields["unit"] = "项"
    compared = compare([doc], found)
    assert calibration(
        compared, [c for c in compared if c.layer.name == "quantities"]
    ).splitlines() == [
        "layer,rule,grade,rows,right,other_rows,other_right",
        "honors,rule,level+recipient,1,1,0,0",
        "organizations,rule,工会,1,1,0,0",
        "quantities,rule,,3,2,3,2",
    ]


def test_the_command_keeps_the_explanation_and_writes_the_same_again(tmp_path: Path) -> None:
    gold, one, two = tmp_path / "g.jsonl", tmp_path / "1.csv", tmp_path / "2.csv"
    text = "全市新增就业5万人。"
    record = {"doc_id": "a", "text": text, "quantities": [], "honors": [], "organizations": []}
    gold.write_text(json.dumps(record), "utf-8")
    for output in (one, two):
        main([str(gold), "-o", str(output)])
    assert one.read_bytes() == two.read_bytes()
    first = FILE.read_text("utf-8").splitlines()[0]
    assert one.read_text("utf-8").splitlines()[0] == first
