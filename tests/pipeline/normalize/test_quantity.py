"""Normalized amounts: relation and bounds follow the modifiers."""

import pytest

from extractors.quantity import find_quantities
from pipeline.model import Document
from pipeline.normalize.quantity import normalize_quantity

DOC = Document("case", "case", "text", "utf-8", "", "", text="")


@pytest.mark.parametrize(
    ("text", "relation", "value", "low", "high"),
    [
        ("30家", "=", 30, 30, 30),
        ("约30家", "~", 30, None, None),
        ("超过30家", ">", 30, 30, None),
        ("30家以上", ">=", 30, 30, None),
        ("不足30家", "<", 30, None, 30),
        ("30家以内", "<=", 30, None, 30),
        ("20—30家", "range", None, 20, 30),
    ],
)
def test_bounds(
    text: str, relation: str, value: int | None, low: int | None, high: int | None
) -> None:
    (mention,) = find_quantities(text)
    found = normalize_quantity(DOC, mention)
    assert (found.relation, found.value, found.low, found.high) == (relation, value, low, high)
