"""The gate works: faults seeded one at a time are reported, unchanged repetitions are not."""

import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from pipeline.audit_cli import GOLD
from pipeline.cli import main
from pipeline.validate.audit import audit
from pipeline.validate.baseline import changes, read_baseline
from pipeline.validate.found import Found, FoundItem, find
from pipeline.validate.gold import GoldDocument, load_gold
from pipeline.validate.match import compare
from pipeline.validate.report import write_tables
from pipeline.validate.rowdiff import FILE, differing, judged, read_rows

FAULTS = 200
REPETITIONS = 20

Row = FoundItem | None
Fault = tuple[str, str, Callable[[FoundItem], Row]]
"""What went wrong, in which layer, and what becomes of each row of it."""


def _said(**fields: str) -> Callable[[FoundItem], FoundItem]:
    return lambda row: replace(row, fields={**row.fields, **fields})


def _where(field: str, value: str, then: Callable[[FoundItem], Row]) -> Callable[[FoundItem], Row]:
    return lambda row: then(row) if row.fields[field] == value else row


def _lost(text: str) -> Callable[[FoundItem], Row]:
    return lambda row: None if row.text == text else row


def _by_rule(rule: str) -> Callable[[FoundItem], Row]:
    return lambda row: None if row.rule == rule else row


def _tenfold(row: FoundItem) -> FoundItem:
    names = [n for n in ("value", "low", "high") if row.fields[n] and "/" not in row.fields[n]]
    return replace(
        row, fields={**row.fields, **{n: str(Fraction(row.fields[n]) * 10) for n in names}}
    )


def _shifted(at: int, text: str) -> Callable[[FoundItem], Row]:
    def shift(row: FoundItem) -> FoundItem:
        if row.start != at:
            return row
        return replace(row, start=row.start + 1, text=text[row.start + 1 : row.end])

    return shift


def _faults(found: Found, doc: GoldDocument) -> Iterator[Fault]:
    for layer, docs in sorted(found.layers.items()):
        rows = docs[doc.doc_id]
        for text in sorted({row.text for row in rows}):
            yield f"lexicon row of {text} removed", layer, _lost(text)
        for rule in sorted({row.rule for row in rows}):
            yield f"rule {rule} disabled", layer, _by_rule(rule)
        for at in sorted({row.start for row in rows if row.end - row.start > 1}):
            yield f"offsets at {at} shifted", layer, _shifted(at, doc.text)
        yield from ((name, layer, fault) for name, fault in _field_faults(layer, rows))


def _field_faults(
    layer: str, rows: list[FoundItem]
) -> Iterator[tuple[str, Callable[[FoundItem], Row]]]:
    for field in rows[0].fields if rows else ():
        for value in sorted({row.fields[field] for row in rows if row.fields[field]}):
            yield f"{field} {value} dropped", _where(field, value, _said(**{field: ""}))
            if field == "unit":
                yield f"factor of {value} ×10", _where(field, value, _tenfold)
            if field == "relation" and value != "=":
                yield f"modifier {value} ignored", _where(field, value, _said(relation="="))
            if field == "level":
                yield f"level {value} swapped", _where(field, value, _said(level="区县级"))
            if field == "type":
                yield f"type {value} swapped", _where(field, value, _said(type="其他"))


def _broken(found: Found, fault: Fault) -> Found:
    _, layer, change = fault
    docs = {
        doc_id: [new for row in rows if (new := change(row))]
        for doc_id, rows in found.layers[layer].items()
    }
    return Found({**found.layers, layer: docs})


@pytest.fixture(scope="module")
def gold() -> GoldDocument:
    return load_gold(sorted(GOLD.glob("*.jsonl")))[0]


def test_seeded_faults_are_reported(gold: GoldDocument, tmp_path: Path) -> None:
    found = find([gold])
    write_tables(audit([gold], found), tmp_path)
    before = read_rows(tmp_path / FILE) or []
    faults = list(_faults(found, gold))
    chosen = random.Random(5).sample(faults, min(FAULTS, len(faults)))
    broken = {fault[0]: _broken(found, fault) for fault in chosen}
    changing = {name: run for name, run in broken.items() if run != found}
    unseen = [
        name
        for name, run in changing.items()
        if not list(differing(before, judged(compare([gold], run))))
    ]
    assert len(changing) >= FAULTS * 0.9
    assert unseen == []


def test_the_command_sees_no_difference_from_itself(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["audit", "-o", str(tmp_path)]) == 0
    for _ in range(3):
        assert main(["audit", "--baseline", str(tmp_path / "counts.csv")]) == 0
    assert "0 rows differ" in capsys.readouterr().out


def test_unchanged_repetitions_raise_no_alarm(gold: GoldDocument, tmp_path: Path) -> None:
    write_tables(audit([gold], find([gold])), tmp_path)
    counts = read_baseline(tmp_path / "counts.csv")
    rows = read_rows(tmp_path / FILE) or []
    for _ in range(REPETITIONS):
        again = audit([gold], find([gold]))
        assert list(changes(again, counts)) == []
        assert list(differing(rows, judged(again.comparisons))) == []


LEXICON_FAULTS = (
    ("units", "家"),
    ("modifiers", "以上"),
    ("organizations", "全总"),
)
"""Lexicons, and a word of each that the shipped gold uses: its row is taken out."""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the program, its gold set beside it, with an audit in ``audit``."""
    root, here = GOLD.parent.parent, tmp_path_factory.mktemp("copy")
    for package in ("pipeline", "extractors", "tests/gold"):
        shutil.copytree(root / package, here / package)
    assert "documents of gold" in _audit(here, "-o", "audit")
    return here


def _audit(copy: Path, *arguments: str) -> str:
    script = "import sys; from pipeline.cli import main; main(['audit', *sys.argv[1:]])"
    command = [sys.executable, "-c", script, *arguments]
    return subprocess.run(command, cwd=copy, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize(("lexicon", "word"), LEXICON_FAULTS)
def test_a_lexicon_row_that_is_taken_out_is_reported(lexicon: str, word: str, copy: Path) -> None:
    path = copy / "extractors" / "lexicons" / f"{lexicon}.csv"
    before = path.read_text("utf-8")
    lines = before.splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith(f"{word},")]
    assert len(kept) < len(lines)
    path.write_text("".join(kept), "utf-8")
    try:
        said = _audit(copy, "--baseline", "audit/counts.csv")
    finally:
        path.write_text(before, "utf-8")
    assert "LOSS: " in said
    assert "rows differ from" in said
    assert word in said.split("rows differ from")[1]
