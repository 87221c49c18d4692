"""Amounts: what the corpus marks is found and nothing else, and traps are not."""

import re

import pytest

from extractors import quantity
from extractors.date import find_dates
from extractors.numeral import RULE_FRACTION, RULE_MIXED, RULE_PERCENT, RULE_SLASH, interval
from extractors.quantity import cell, find_quantities, half, rank, ratio
from pipeline.extract import extract
from pipeline.model import Document
from pipeline.normalize.quantity import normalize_quantity
from pipeline.write import cell as written
from tests.corpus_file import cases

TRAPS_ALLOWED = 0.003
LONG = 20_000


def _found(text: str) -> list[str]:
    doc = Document("case", "case", "text", "utf-8", "", text, text=text)
    amounts = [
        normalize_quantity(doc, m) for m in extract(doc, (find_dates, find_quantities)).quantities
    ]
    return [
        " | ".join(
            (
                text[q.start : q.end], q.rule, q.kind, q.relation,
                *(written(v) or "-" for v in (q.value, q.low, q.high)), q.unit,
            )
        )
        for q in amounts
    ]  # fmt: skip


def _check(text: str, expected: tuple[str, ...]) -> None:
    marks = re.findall("⟦(.+?)⟧", text)
    wanted = [f"{mark} | {told}" for mark, told in zip(marks, expected, strict=True)]
    assert _found(re.sub("[⟦⟧]", "", text)) == wanted


@pytest.mark.parametrize(("text", "expected"), list(cases("quantity")))
def test_marked_examples(text: str, expected: tuple[str, ...]) -> None:
    _check(text, expected)


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("text", "expected"), list(cases("quantity", failing=True)))
def test_known_failures(text: str, expected: tuple[str, ...]) -> None:
    _check(text, expected)


_ELSEWHERE = {"numeral", cell.RULE_CELL}
"""Rules that no amount has, or that need several lines (``test_cell``)."""


def test_every_rule_is_fired_by_the_corpus() -> None:
    fired = {told.split(" | ")[0] for _, expected in cases("quantity") for told in expected}
    rules = {
        v
        for module in (cell, half, interval, quantity, rank, ratio)
        for k, v in vars(module).items()
        if k.startswith("RULE_")
    }
    assert fired == (rules | {RULE_PERCENT, RULE_FRACTION, RULE_SLASH, RULE_MIXED}) - _ELSEWHERE


def test_traps_are_left_alone() -> None:
    traps = [text for text, _ in cases("traps")]
    fallen = [text for text in traps if _found(text)]
    assert len(traps) >= 1000
    assert len(fallen) <= TRAPS_ALLOWED * len(traps), fallen


@pytest.mark.parametrize("part", ["一百", "1,000", "1/", "1:", "“1", "一年", "三、", "第", "-1"])
def test_long_runs_are_read_to_their_end(part: str) -> None:
    assert all(m.end <= LONG * len(part) for m in find_quantities(part * LONG))
