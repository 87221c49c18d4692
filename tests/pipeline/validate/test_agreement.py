"""Two people's labels of the same texts."""

from dataclasses import replace

import pytest

from pipeline.validate.agreement import agreement
from pipeline.validate.gold import GoldDocument, GoldError


def test_what_two_people_see_differently_is_listed(doc: GoldDocument) -> None:
    first, *rest = doc.layers["quantities"]
    changed = replace(first, fields={**first.fields, "unit": "名"})
    other = replace(doc, layers={**doc.layers, "quantities": (changed, *rest)})
    lines = list(agreement([doc], [other]))
    assert lines[-1] == (
        "d1 6 quantities unit: '人' | '名', rule label, in 全年培训职工⟦1.2万人⟧,同比增长15%以上。市"
    )
    unit = next(line for line in lines if line.split()[:2] == ["quantities", "unit"])
    assert "0.667" in unit


def test_other_texts_cannot_be_compared(doc: GoldDocument) -> None:
    with pytest.raises(GoldError, match="d1: the other file has no such document and text"):
        list(agreement([doc], [replace(doc, text="别的")]))
