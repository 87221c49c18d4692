"""What confidences promise, against what is right."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from pipeline.validate.found import Found
from pipeline.validate.gold import GoldDocument
from pipeline.validate.match import compare
from pipeline.validate.reliability import Bin, reading, reliability


def _give(found: Found, *confidences: str) -> None:
    items = found.layers["quantities"]["d1"]
    items[:] = [replace(i, confidence=Decimal(c)) for i, c in zip(items, confidences, strict=True)]


def test_tenths_of_confidence_hold_rows_and_right_rows(doc: GoldDocument, found: Found) -> None:
    _give(found, "0.95", "1", "0.42")
    items = found.layers["quantities"]["d1"]
    items[2] = replace(items[2], fields={**items[2].fields, "unit": "项"})
    bins = [b for b in reliability(compare([doc], found)) if b.layer == "quantities"]
    assert bins == [
        Bin("quantities", "0.4–0.5", 1, 0, Fraction(42, 100)),
        Bin("quantities", "0.9–1.0", 2, 2, Fraction(195, 200)),
    ]


def test_rows_of_the_same_confidence_are_read_in_text_order(
    doc: GoldDocument, found: Found
) -> None:
    items = found.layers["quantities"]["d1"]
    items[1] = replace(items[1], fields={**items[1].fields, "unit": "项"})
    assert ("quantities", 2, "67 % of 3") in list(reading(compare([doc], found)))


def test_reading_from_the_least_confident_finds_the_errors(doc: GoldDocument, found: Found) -> None:
    _give(found, "0.9", "0.2", "0.8")
    items = found.layers["quantities"]["d1"]
    items[2] = replace(items[2], fields={**items[2].fields, "unit": "项"})
    assert ("quantities", 2, "67 % of 3") in list(reading(compare([doc], found)))
    assert ("honors", 0, "0 % of 1") in list(reading(compare([doc], found)))
