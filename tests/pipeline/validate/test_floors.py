"""Floors stand in one file beside the gold; below one, the audit fails."""

from pathlib import Path
from typing import Any

import pytest

from pipeline.validate.audit import audit
from pipeline.validate.floors import FLOORS, FloorError, breaches, load_floors
from pipeline.validate.found import Found
from pipeline.validate.gold import GoldDocument

HEADER = "# floors\ngold,layer,measure,ratio,floor\n"


def _floors(folder: Path, *rows: str) -> Path:
    (folder / FLOORS).write_text(HEADER + "".join(row + "\n" for row in rows), "utf-8")
    return folder / "gold.jsonl"


def test_only_what_is_below_is_a_breach(doc: GoldDocument, found: Found, tmp_path: Path) -> None:
    del found.layers["quantities"]["d1"][0]
    gold = _floors(
        tmp_path,
        "gold.jsonl,quantities,strict,recall,0.7",
        "gold.jsonl,quantities,strict,precision,1",
        "gold.jsonl,honors,level,f1,1",
        "other.jsonl,honors,strict,f1,1",
    )
    below = list(breaches(load_floors([gold]), [doc], audit([doc], found).counts))
    assert [(b.floor.measure, b.floor.ratio, str(b.reached)) for b in below] == [
        ("strict", "recall", "2/3")
    ]


def test_nothing_to_score_is_below_any_floor(doc: GoldDocument, tmp_path: Path) -> None:
    gold = _floors(tmp_path, "gold.jsonl,honors,level,f1,0")
    empty = audit([doc], Found({"quantities": {}, "honors": {}, "organizations": {}}))
    assert [b.reached for b in breaches(load_floors([gold]), [doc], empty.counts)] == [None]


def test_without_a_file_there_is_no_floor(tmp_path: Path) -> None:
    assert load_floors([tmp_path / "gold.jsonl"]) == []


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("gold.jsonl,honors,strict,f1,high", "'high' is no number"),
        ("gold.jsonl,honors,strict,f2,0.5", "ratio is one of"),
        ("gold.jsonl,honors,strict,f1,95", "floor 0 to 1"),
        ("gold.jsonl,honors,strict,f1", "4 cells where the header has 5"),
    ],
)
def test_a_malformed_floor_is_refused(row: str, reason: str, tmp_path: Path) -> None:
    with pytest.raises(FloorError, match=reason):
        load_floors([_floors(tmp_path, row)])


def test_the_shipped_floors_are_for_shipped_gold(request: pytest.FixtureRequest) -> None:
    folder = request.config.rootpath / "tests" / "gold"
    gold = sorted(folder.glob("*.jsonl"))
    rows = (folder / FLOORS).read_text("utf-8").splitlines()
    data: list[Any] = [r for r in rows if r and not r.startswith("#")][1:]
    assert len(load_floors(gold)) == len(data) > 0
