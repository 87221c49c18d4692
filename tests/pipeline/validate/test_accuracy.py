"""The READMEs say what is measured, and nothing else."""

import csv
from pathlib import Path
from types import MappingProxyType

import pytest

from pipeline.audit_cli import GOLD
from pipeline.validate import accuracy
from pipeline.validate.accuracy import COLUMNS, READMES, known, measured, section, with_section

DEV = accuracy.ROOT.parent / "shared" / "gold" / "dev.jsonl"
STALE = "the figures are stale: run `make accuracy`"


@pytest.mark.parametrize("language", READMES)
def test_the_section_is_made_of_the_figures(language: str) -> None:
    readme = READMES[language].read_text("utf-8")
    assert with_section(readme, language, known()) == readme, STALE


def _known(file: Path) -> list[list[str]]:
    return [list(row.values()) for row in known() if row["gold"] == file.name]


@pytest.mark.parametrize("file", sorted(GOLD.glob("*.jsonl")), ids=lambda p: p.stem)
def test_the_figures_of_the_shipped_gold_are_fresh(file: Path) -> None:
    assert list(csv.reader(measured(file))) == _known(file), STALE


@pytest.mark.skipif(not DEV.exists(), reason="the gold that is not shipped is not beside it")
def test_the_figures_of_the_other_gold_are_fresh() -> None:
    assert list(csv.reader(measured(DEV))) == _known(DEV), STALE


def test_a_table_has_a_row_a_layer_and_says_of_what() -> None:
    cells = ["x.jsonl", "2×union", "honors", "strict", "5", "", "0.00", "0.00", "0.10", "0.90"]
    row = MappingProxyType(dict(zip(COLUMNS.split(","), cells, strict=True)))
    table = section("en", [row])
    assert table.startswith("2 trade-union report(s); spans must match exactly:\n\n| table |")
    assert "| honors | 5 | – | 0.00 | 0.00 (0.10–0.90) |  |" in table
