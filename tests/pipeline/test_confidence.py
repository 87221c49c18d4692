"""Confidence is the smoothed share of right rows of a rule."""

from decimal import Decimal

import pytest

from extractors.lexicon import Row, parse
from pipeline.confidence import confidence, shares
from pipeline.model import Honor, Organization, Quantity

HEAD = "layer,rule,grade,rows,right,other_rows,other_right\n"
KNOWN = HEAD + "honors,often right,,98,95,0,0\nhonors,never right,,100,0,0,0\n"


def _rows(text: str) -> list[Row]:
    return list(parse("x.csv", text, ("layer", "rule", "grade")))


def test_a_rule_has_its_own_share_an_unknown_one_the_layers() -> None:
    known = shares(_rows(KNOWN))
    assert known["honors", "often right", ""] == Decimal("0.96")
    assert known["honors", "never right", ""] == Decimal("0.01")
    assert known["honors", "", ""] == Decimal("0.48")
    assert known["quantities", "", ""] == Decimal("0.50")


def test_a_rule_with_few_rows_stays_near_its_layer() -> None:
    known = shares(_rows(KNOWN + "honors,new,,1,1,0,0\n"))
    assert Decimal("0.6") < known["honors", "new", ""] < Decimal("0.7")


def test_shares_are_scaled_to_what_the_layer_reaches_elsewhere() -> None:
    known = shares(_rows(HEAD + "honors,a,,98,93,1,1\nhonors,b,,98,89,1,1\nhonors,c,,0,0,98,78\n"))
    assert known["honors", "", ""] == Decimal("0.80")
    assert known["honors", "b", ""] < known["honors", "a", ""] < Decimal("0.93")


def test_a_rule_that_does_worse_elsewhere_is_trusted_less() -> None:
    known = shares(_rows(HEAD + "honors,model,,500,490,40,20\nhonors,rule,,500,490,40,38\n"))
    assert known["honors", "model", ""] < Decimal("0.62")
    assert known["honors", "rule", ""] > Decimal("0.9")


def test_grades_tell_rows_of_a_rule_apart_and_stay_near_it() -> None:
    rows = "honors,r,level,80,76,0,0\nhonors,r,nothing,20,6,0,0\nhonors,r,recipient,1,1,0,0\n"
    known = shares(_rows(HEAD + rows))
    assert known["honors", "r", "nothing"] < Decimal("0.5") < Decimal("0.9")
    assert known["honors", "r", "level"] > Decimal("0.9")
    assert known["honors", "r", ""] < known["honors", "r", "recipient"] < Decimal("0.9")


@pytest.mark.parametrize(
    "fact",
    [
        Quantity(0, 1, "no such rule", "count", "=", None, None, None, "", ""),
        Honor(0, 1, "no such rule", "", ""),
        Organization(0, 1, "no such rule", "full", "", ""),
    ],
)
def test_every_kind_of_fact_has_a_confidence(fact: Quantity | Honor | Organization) -> None:
    assert 0 <= confidence(fact) <= 1
