"""The command line: exit statuses, messages and what it leaves behind."""

import json
from pathlib import Path

import pytest

from pipeline.cli import main


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "in" / "r.txt"
    path.parent.mkdir()
    path.write_text("全市新增就业5.2万人。", "utf-8")
    return path


def test_extract_writes_the_tables_and_says_so(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert main(["extract", str(report.parent), "-o", str(out)]) == 0
    assert sorted(p.name for p in out.iterdir() if not p.name.startswith(".")) == [
        "datapackage.json",
        "documents.csv",
        "errors.csv",
        "honors.csv",
        "organization_mentions.csv",
        "organizations.csv",
        "quantities.csv",
        "run.json",
        "sentences.csv",
    ]
    assert "1 documents" in capsys.readouterr().out
    assert json.loads((out / "run.json").read_text("utf-8"))["counts"]["documents"] == 1


def test_a_failed_input_gives_status_1_and_a_row(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (report.parent / "broken.txt").write_bytes(b"")
    out = tmp_path / "out"
    assert main(["extract", str(report.parent), "-o", str(out)]) == 1
    assert "broken.txt,load," in (out / "errors.csv").read_text("utf-8")
    assert "errors.csv" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments", [[], ["extract"], ["extract", "x", "--workers", "0"], ["nonsense"]]
)
def test_wrong_use_gives_status_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2


def test_a_missing_path_gives_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "nowhere"]) == 2
    assert "nowhere" in capsys.readouterr().err


def test_quiet_prints_nothing(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["extract", str(report), "-o", str(tmp_path / "out"), "--quiet"]) == 0
    assert capsys.readouterr() == ("", "")


def test_outputs_that_cannot_be_written_give_status_2(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "taken").write_text("a file, not a folder", "utf-8")
    assert main(["extract", str(report), "-o", str(tmp_path / "taken")]) == 2
    assert "taken" in capsys.readouterr().err


def test_explain_names_the_rule_and_the_parts(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "累计投入1190余万元。"]) == 0
    out = capsys.readouterr().out
    assert "1190余万元" in out
    assert "11900000" in out
    assert "rule " in out


@pytest.mark.parametrize("command", [["--help"], ["extract", "--help"], ["explain", "--help"]])
def test_help_reads_well(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(command)
    assert stop.value.code == 0
    assert "usage: tilian" in capsys.readouterr().out
