"""The slices a pair counts in."""

from collections.abc import Callable
from typing import Any

import pytest

from extractors.lexicon import rows
from pipeline.validate.found import FoundItem
from pipeline.validate.gold import GoldDocument
from pipeline.validate.layers import HONORS, QUANTITIES
from pipeline.validate.match import Pair
from pipeline.validate.slices import EVERYTHING, slices


def test_a_label_says_its_slices(doc: GoldDocument) -> None:
    label = doc.layers["quantities"][0]
    units = {row["unit"] for row in rows("units")}
    assert list(slices(QUANTITIES, doc, Pair("missed", label, None))) == [
        EVERYTHING,
        ("genre", "union"),
        ("type", "count"),
        ("relation", "="),
        ("numeral", "arabic"),
        ("list", "alone"),
        ("lexicon", "known" if "人" in units else "new"),
    ]


def test_a_spurious_row_counts_where_it_says_it_belongs(
    doc: GoldDocument, row: Callable[..., FoundItem]
) -> None:
    found = row(doc.text, 0, 2, kind="money", relation="~", unit="贝")
    said = dict(slices(QUANTITIES, doc, Pair("spurious", None, found)))
    assert (said["type"], said["relation"], said["lexicon"]) == ("money", "~", "new")
    assert said["numeral"] == "chinese"


@pytest.mark.parametrize(
    ("text", "title", "position"),
    [
        ("获评先进集体、“西安工匠”、标兵", "先进集体", "first"),
        ("获评先进集体、“西安工匠”、标兵", "西安工匠", "middle"),
        ("获评先进集体、“西安工匠”、标兵", "标兵", "last"),
        ("获评先进集体。", "先进集体", "alone"),
    ],
)
def test_the_place_in_a_list(
    text: str, title: str, position: str, row: Callable[..., FoundItem]
) -> None:
    doc = GoldDocument("d", "", text, "", {})
    start = text.index(title)
    fields: dict[str, Any] = {"level": "", "count": ""}
    found = row(text, start, start + len(title), **fields)
    assert ("list", position) in list(slices(HONORS, doc, Pair("spurious", None, found)))
