"""Units: every spelling is read, alone and behind a number."""

import pytest

from extractors.lexicon import Row, rows
from extractors.unit import unit_end, unit_of

KNOWN = ("元", "环节", "部委", "项目次", "支队", "方面")
"""Known failures: a spelling of theirs is also a word that is no unit, or no unit behind a digit."""

ROWS = [
    pytest.param(r, marks=[pytest.mark.xfail(strict=True)] if r["unit"] in KNOWN else [])
    for r in rows("units")
]


@pytest.mark.parametrize("row", ROWS)
def test_every_spelling_is_a_unit(row: Row) -> None:
    for spelling in (row["unit"], *filter(None, row["variants"].split("|"))):
        assert unit_end(f"3{spelling}，", 1) == 1 + len(spelling)
        assert unit_of(spelling).kind


@pytest.mark.parametrize(
    ("written", "term"), [("元/㎡", "元/平方米"), ("元/人/月", "元/人/月"), ("吨/日", "吨/日")]
)
def test_composite_units_are_built_from_parts(written: str, term: str) -> None:
    assert unit_end(f"3{written}，", 1) == 1 + len(written)
    assert unit_of(written).term == term


def test_a_month_alone_is_no_unit() -> None:
    assert unit_end("3月", 1) == 1
