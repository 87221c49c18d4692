"""The audit's files and its short table."""

import csv
from pathlib import Path

from pipeline.validate.audit import audit
from pipeline.validate.found import Found
from pipeline.validate.gold import GoldDocument
from pipeline.validate.report import error_classes, summary, write_tables


def _rows(path: Path) -> list[dict[str, str]]:
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_files_say_everything(doc: GoldDocument, found: Found, tmp_path: Path) -> None:
    del found.layers["honors"]["d1"][0]
    write_tables(audit([doc], found), tmp_path)
    assert sorted(p.name for p in tmp_path.glob("*.csv")) == [
        "calibration.csv",
        "counts.csv",
        "error_classes.csv",
        "errors.csv",
        "rows.csv",
        "scores.csv",
    ]
    scores = {
        (r["layer"], r["measure"]): r for r in _rows(tmp_path / "scores.csv") if not r["property"]
    }
    strict = scores["honors", "strict"]
    assert (strict["gold"], strict["found"], strict["precision"], strict["f1"]) == (
        "1",
        "0",
        "",
        "0.0000",
    )
    assert ("honors", "level") not in scores
    (error,) = _rows(tmp_path / "errors.csv")
    assert (error["doc_id"], error["class"], error["gold"]) == ("d1", "missed", "文明单位")
    (kind,) = _rows(tmp_path / "error_classes.csv")
    assert (kind["class"], kind["errors"], kind["share"]) == ("missed", "1", "1.0000")
    counts = _rows(tmp_path / "counts.csv")
    assert {r["doc_id"] for r in counts} == {"d1"}


def test_classes_are_grouped_by_rule_too(doc: GoldDocument, found: Found) -> None:
    found.layers["organizations"]["d1"][0].fields["type"] = "企业"
    rows = list(error_classes(audit([doc], found).errors))
    assert rows == [
        ["organizations", "organization type", "", "1", "1.0000"],
        ["organizations", "organization type", "rule", "1", "1.0000"],
    ]


def test_the_short_table_shows_spans_rows_and_fields(doc: GoldDocument, found: Found) -> None:
    lines = list(summary(audit([doc], found)))
    measures = [line.split()[1] for line in lines if line.startswith("quantities  ")]
    assert measures[:4] == ["strict", "overlap", "complete", "row"]
    assert {"value", "unit", "indicator"} <= set(measures)
