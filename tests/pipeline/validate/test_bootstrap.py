"""Intervals come from resampling documents, the same everywhere."""

from fractions import Fraction

import pytest

from pipeline.validate.bootstrap import difference, interval
from pipeline.validate.measures import Tally

DOCS = [f"d{n}" for n in range(20)]
MIXED = {doc: Tally(10, 10, Fraction(n % 11)) for n, doc in enumerate(DOCS)}


def test_the_interval_holds_the_score_and_is_the_same_again() -> None:
    score = sum(MIXED.values(), Tally()).f1
    one, again = interval(DOCS, MIXED), interval(DOCS, dict(reversed(MIXED.items())))
    assert one == again
    assert one is not None
    assert score is not None
    assert one.low < score < one.high
    assert one.low == pytest.approx(0.325, abs=0.02)
    assert one.high == pytest.approx(0.585, abs=0.02)


def test_one_document_or_nothing_to_score_has_no_interval() -> None:
    assert interval(DOCS[:1], MIXED) is None
    assert interval(DOCS, {}) is None
    assert difference(DOCS[:1], MIXED, MIXED) is None


def test_a_paired_difference_sees_a_small_steady_loss() -> None:
    worse = {
        doc: Tally(10, 10, max(t.right - Fraction(1, 2), Fraction(0))) for doc, t in MIXED.items()
    }
    loss = difference(DOCS, MIXED, worse)
    assert loss is not None
    assert loss.high < 0
    same = difference(DOCS, MIXED, MIXED)
    assert same is not None
    assert (same.low, same.high) == (0, 0)
