"""JSON Lines say what the CSV says."""

import json

from pipeline.export import jsonl
from pipeline.export.cells import Draft, Kind, kinds
from pipeline.tables import TABLES
from tests.pipeline.export.conftest import read_csv


def _as_cell(value: object, kind: Kind) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return ";".join(value)
    return f"{value:.2f}" if kind is Kind.SHARE else str(value)


def test_every_cell_comes_back(draft: Draft) -> None:
    jsonl.write(draft)
    for table in TABLES:
        lines = (draft.folder / f"{table.name}.jsonl").read_text("utf-8").split("\n")
        back = [
            {c: _as_cell(v, k) for (c, v), k in zip(row.items(), kinds(table), strict=True)}
            for row in map(json.loads, filter(None, lines))
        ]
        expected = [
            {c: f"{float(v):.2f}" if c == "confidence" else v for c, v in row.items()}
            for row in read_csv(draft, table.name)
        ]
        assert back == expected, table.name


def test_values_have_types(draft: Draft) -> None:
    jsonl.write(draft)
    first, second = (draft.folder / "honors.jsonl").read_text("utf-8").splitlines()
    honor = json.loads(first)
    assert (honor["start"], honor["count"], honor["confidence"]) == (0, "3", 0.9)
    assert honor["level"] == ["国家级", "省级"]
    assert json.loads(second)["level"] is None
