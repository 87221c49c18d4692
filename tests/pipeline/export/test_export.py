"""Formats are chosen by name, and appear together with the CSV."""

import os
from pathlib import Path

import pytest

from pipeline.cli import main
from pipeline.export import FORMATS, choose, left_behind, links
from pipeline.model import Input
from pipeline.tables import TABLES

ALL = "csv,xlsx,parquet,jsonl,sqlite"


def test_names_are_those_of_the_command_line() -> None:
    assert [format.name for format in choose(ALL)] == ["xlsx", "parquet", "jsonl", "sqlite"]
    assert choose("csv") == ()


def test_an_unknown_format_and_a_missing_library_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValueError, match="'xls' is not known"):
        choose("csv,xls")
    monkeypatch.setattr("pipeline.export.find_spec", lambda name: None)
    with pytest.raises(ValueError, match="tilian\\[parquet\\]"):
        choose("parquet")


def test_links_lead_from_the_outputs_to_the_inputs(tmp_path: Path) -> None:
    odd = os.fsdecode(b"\xff.txt")
    inputs = [Input(str(tmp_path / "in" / n), n, n) for n in ("a.txt", odd)]
    assert links(inputs, tmp_path / "out") == {"a.txt": "../in/a.txt"}


def test_a_run_writes_all_formats_twice_the_same_and_tells_old_ones(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "r.txt").write_text("全市新增就业5.2万人,市总工会被评为先进集体。", "utf-8")
    command = ["extract", str(tmp_path / "in"), "-o", str(tmp_path / "out")]
    files = [name for format in FORMATS for name in format.files]
    contents = []
    for _ in range(2):
        assert main([*command, "--format", ALL]) == 0
        contents.append([(tmp_path / "out" / name).read_bytes() for name in files])
    assert contents[0] == contents[1]
    assert len(files) == 2 + 2 * len(TABLES)
    assert left_behind(tmp_path / "out", FORMATS) == []
    capsys.readouterr()
    assert main(command) == 0
    assert "tilian.xlsx" in capsys.readouterr().err


def test_wrong_use_gives_status_2() -> None:
    with pytest.raises(SystemExit) as stop:
        main(["extract", "x", "--format", "doc"])
    assert stop.value.code == 2
