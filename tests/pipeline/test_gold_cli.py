"""The command ``tilian gold``."""

import json
from pathlib import Path

import pytest

from pipeline.audit_cli import GOLD
from pipeline.cli import main

SHIPPED = GOLD / "xian-union-2018-2023.jsonl"


def test_check_says_what_a_file_holds(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["gold", "check", str(SHIPPED)]) == 0
    assert "3888 characters, 68 quantities, 30 honors, 63 organizations" in capsys.readouterr().out


def test_check_names_the_corrupted_row(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_text(
        SHIPPED.read_text("utf-8").replace('"kind": "count"', '"kind": "cuont"', 1), "utf-8"
    )
    assert main(["gold", "check", str(bad)]) == 2
    assert f"{bad}:1: quantities[1]: kind: 'cuont' is none of" in capsys.readouterr().err


def test_agreement_of_a_file_with_itself_is_full(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["gold", "agreement", str(SHIPPED), str(SHIPPED)]) == 0
    lines = [line for line in capsys.readouterr().out.splitlines() if " strict " in line]
    assert len(lines) == 3
    assert all(line.split()[-1] == "1.000" for line in lines)


def test_apply_merges_decisions_into_a_file(tmp_path: Path) -> None:
    decisions, out = tmp_path / "decisions.json", tmp_path / "out.jsonl"
    label = json.loads(SHIPPED.read_text("utf-8"))["honors"][0]
    decision = {
        "doc_id": "xian-union-2018-2023", "layer": "honors", "action": "found", "item": None,
        "gold": {"start": label["start"], "end": label["end"]}, "who": "李", "when": "2026-01-05",
    }  # fmt: skip
    decisions.write_text(json.dumps({"decisions": [decision]}), "utf-8")
    assert main(["gold", "apply", str(decisions), "--gold", str(SHIPPED), "-o", str(out)]) == 0
    assert len(json.loads(out.read_text("utf-8"))["honors"]) == 29


def test_wrong_input_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing = str(tmp_path / "no.json")
    assert main(["gold", "apply", missing, "--gold", str(SHIPPED)]) == 2
    assert "give a file that audit.html saved" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["labelstudio", "doccano", "brat", "conll", "docbin"])
def test_what_is_exported_can_be_imported(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, back = str(tmp_path / "out"), tmp_path / "back.jsonl"
    assert main(["gold", "export", str(SHIPPED), "--to", name, "-o", out]) == 0
    assert f"{name} cannot hold: " in capsys.readouterr().out
    assert main(["gold", "import", out, "--from", name, "-o", str(back)]) == 0
    before, after = (json.loads(p.read_text("utf-8")) for p in (SHIPPED, back))
    assert after["text"] == before["text"]
    spans = {(q["start"], q["end"], q["kind"]) for q in before["quantities"]}
    assert {(q["start"], q["end"], q["kind"]) for q in after["quantities"]} == spans


def test_importing_something_else_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "x.json").write_text("[{}]", "utf-8")
    given = str(tmp_path / "x.json")
    assert main(["gold", "import", given, "--from", "labelstudio", "-o", given + ".out"]) == 2
    assert "not as labelstudio is exported: KeyError" in capsys.readouterr().err


def test_sample_writes_gold_to_correct(tmp_path: Path) -> None:
    report, out = tmp_path / "r.txt", tmp_path / "s.jsonl"
    report.write_text("西安市总工会新增会员5万人。", "utf-8")
    assert main(["gold", "sample", str(report), "--documents", "1", "-o", str(out)]) == 0
    assert main(["gold", "check", str(out)]) == 0
    assert main(["gold", "sample", str(tmp_path / "no"), "-o", str(out)]) == 2
