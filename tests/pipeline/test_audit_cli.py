"""The command ``tilian audit``: exit statuses, messages and files."""

import json
from pathlib import Path

import pytest

from pipeline import audit_cli
from pipeline.cli import main

TEXT = "全市新增就业5万人。"


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.jsonl"
    record = {"doc_id": "a", "text": TEXT, "quantities": [], "honors": [], "organizations": []}
    path.write_text(json.dumps(record, ensure_ascii=False) + "\n", "utf-8")
    return path


def test_the_shipped_gold_is_above_its_floors(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["audit", "-o", str(tmp_path)]) == 0, capsys.readouterr().err
    assert (tmp_path / "errors.csv").exists()


def test_below_a_floor_the_status_is_one(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    floor = "gold,layer,measure,ratio,floor\ngold.jsonl,honors,strict,f1,0.9\n"
    (gold.parent / "floors.csv").write_text(floor, "utf-8")
    assert main(["audit", "--gold", str(gold)]) == 1
    message = "below the floor: gold.jsonl honors strict f1: nothing to score, floor 0.9\n"
    assert capsys.readouterr().err == message


def test_a_run_is_scored_from_its_tables(
    gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(TEXT, "utf-8")
    run = str(tmp_path / "out")
    assert main(["extract", str(tmp_path / "in"), "-o", run, "--quiet"]) == 0
    assert main(["audit", "--gold", str(gold), "--run", run]) == 0
    from_files = capsys.readouterr().out
    assert main(["audit", "--gold", str(gold)]) == 0
    assert capsys.readouterr().out == from_files


def test_wrong_use_is_said_with_place_and_remedy(
    gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["audit", "--gold", str(tmp_path / "no.jsonl")]) == 2
    assert "no.jsonl: No such file" in capsys.readouterr().err
    assert main(["audit", "--gold", str(gold), "--run", str(tmp_path / "no")]) == 2
    assert "give the folder of a finished run" in capsys.readouterr().err


def test_without_the_repository_the_remedy_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(audit_cli, "GOLD", tmp_path)
    assert main(["audit"]) == 2
    assert "give gold files with --gold" in capsys.readouterr().err


def test_an_audit_against_itself_has_no_loss_against_a_better_one_it_has(
    gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "audit"
    assert main(["audit", "--gold", str(gold), "-o", str(out)]) == 0
    command = ["audit", "--gold", str(gold), "--baseline", str(out / "counts.csv")]
    assert main(command) == 0
    better = "layer,property,value,measure,doc_id,gold,found,right\nhonors,,,strict,a,9,9,9\n"
    (out / "counts.csv").write_text(better, "utf-8")
    assert main(command) == 1
    assert "LOSS: honors strict: 1.0000 → 0.0000, in a" in capsys.readouterr().out
