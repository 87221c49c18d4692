"""Counts are stored, ratios derived; the figures are those of the reference scorer."""

import csv
import json
import random
import subprocess
import sys
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from pipeline.audit_cli import GOLD
from pipeline.validate.audit import audit
from pipeline.validate.found import Found, find, read_run
from pipeline.validate.gold import GoldDocument, load_gold
from pipeline.validate.layers import LAYERS, Layer
from pipeline.validate.match import compare
from pipeline.validate.measures import Counts, Key, Tally, count, total

SHARED = Path(__file__).parents[3].parent / "shared"
SCORER = SHARED / "tools" / "score_gold.py"


def _tally(counts: Counts, layer: str, measure: str) -> Tally:
    return total(counts).get(Key(layer, "", "", measure), Tally())


def test_a_perfect_run_is_right_everywhere(doc: GoldDocument, found: Found) -> None:
    counts = count(compare([doc], found))
    assert {tally.f1 for tally in total(counts).values()} == {Fraction(1)}
    assert _tally(counts, "quantities", "strict") == Tally(3, 3, Fraction(3))


def test_nothing_to_score_is_none_not_zero() -> None:
    assert (Tally().precision, Tally().recall, Tally().f1) == (None, None, None)
    assert Tally(3, 0).precision is None
    assert Tally(3, 0).f1 == 0


def test_order_and_cutting_into_documents_change_nothing(
    record: dict[str, Any], write_gold: Callable[..., Path], perfect: Callable[..., Found]
) -> None:
    others = [{**record, "doc_id": f"d{n}"} for n in range(3)]
    docs = load_gold([write_gold(*others)])
    forward, backward = (total(count(compare(d, perfect(*d)))) for d in (docs, docs[::-1]))
    assert forward == backward
    assert forward[Key("quantities", "", "", "strict")] == Tally(9, 9, Fraction(9))


def _noisy(docs: list[GoldDocument], folder: Path) -> None:
    """Write the gold as a run's tables, with slips of every kind (fixed seed)."""
    rng = random.Random(7)
    for layer in LAYERS:
        with open(folder / f"{layer.table}.csv", "w", encoding="utf-8", newline="") as file:
            sheet = csv.writer(file, lineterminator="\n")
            sheet.writerow(["doc_id", "start", "end", "text", *layer.fields, "confidence", "rule"])
            for doc in sorted(docs, key=lambda d: d.doc_id):
                rows: list[list[Any]] = _slips(rng, doc, layer)
                rows.sort(key=_place)
                sheet.writerows(rows)


def _place(row: list[Any]) -> tuple[int, int]:
    return row[1], row[2]


def _slips(rng: random.Random, doc: GoldDocument, layer: Layer) -> list[list[Any]]:
    rows = []
    for item in doc.layers[layer.name]:
        start = max(item.start + rng.choice([0] * 8 + [-2, 1]), 0)
        end = min(item.end + rng.choice([0] * 8 + [-1, 2]), len(doc.text))
        fields = [rng.choice([v.split("|")[-1]] * 8 + ["", "1"]) for v in item.fields.values()]
        if start < end and rng.random() < 0.9:
            rows.append([doc.doc_id, start, end, doc.text[start:end], *fields, "0.50", "noise"])
        if rng.random() < 0.1:
            start = rng.randrange(len(doc.text) - 3)
            there = doc.text[start : start + 3]
            rows.append([doc.doc_id, start, start + 3, there, *fields, "0.50", "noise"])
    return rows


def _reference(folder: Path, gold: Path) -> dict[str, Any]:
    command = [sys.executable, str(SCORER), str(folder), str(gold), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


def _figures(counts: Counts, layer: Layer) -> dict[str, float | int]:
    strict, overlap = _tally(counts, layer.name, "strict"), _tally(counts, layer.name, "overlap")
    known = {
        "gold": strict.gold,
        "pred": strict.found,
        "strict_p": float(strict.precision or 0),
        "strict_r": float(strict.recall or 0),
        "strict_f1": float(strict.f1 or 0),
        "overlap_f1": float(overlap.f1 or 0),
        "row": float(_tally(counts, layer.name, "row").f1 or 0),
        **{f: float(_tally(counts, layer.name, f).f1 or 0) for f in layer.fields},
    }
    offsets = _tally(counts, layer.name, "offsets")
    known["bad_offsets"] = int(offsets.found - offsets.right)
    if layer.name == "quantities":
        known["complete_rows"] = float(_tally(counts, layer.name, "complete").recall or 0)
        characters = _tally(counts, layer.name, "indicator characters")
        known["indicator_charf1"] = float(characters.f1 or 0)
    return known


def _gold_files() -> list[Path]:
    return [*sorted(GOLD.glob("*.jsonl")), SHARED / "gold" / "dev.jsonl"]


@pytest.mark.skipif(not SCORER.exists(), reason="the reference scorer is not beside the repository")
@pytest.mark.parametrize("gold", _gold_files(), ids=lambda p: p.stem)
@pytest.mark.parametrize("noisy", [True, False], ids=["gold with slips", "the program"])
def test_the_figures_are_those_of_the_reference_scorer(
    gold: Path, noisy: bool, tmp_path: Path
) -> None:
    docs = load_gold([gold])
    if noisy:
        _noisy(docs, tmp_path)
    else:
        _write(find(docs), tmp_path)
    counts = audit(docs, read_run(tmp_path)).counts
    reference = _reference(tmp_path, gold)
    for layer in LAYERS:
        expected = {k: v for k, v in reference[layer.name].items() if k in _figures(counts, layer)}
        assert _figures(counts, layer) == pytest.approx(expected, abs=1e-12)
        assert set(reference[layer.name]) - set(expected) == {
            "ci_low",
            "ci_high",
            "docs_without_rows",
        }


def _write(found: Found, folder: Path) -> None:
    for layer in LAYERS:
        with open(folder / f"{layer.table}.csv", "w", encoding="utf-8", newline="") as file:
            sheet = csv.writer(file, lineterminator="\n")
            sheet.writerow(["doc_id", "start", "end", "text", *layer.fields, "confidence", "rule"])
            for doc_id, items in found.layers[layer.name].items():
                for i in items:
                    place = [doc_id, i.start, i.end, i.text]
                    sheet.writerow([*place, *i.fields.values(), i.confidence, i.rule])
