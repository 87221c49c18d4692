"""What is wrong falls into a class, with its place and both sides."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from pipeline.validate.errors import AuditError, list_errors
from pipeline.validate.found import Found, FoundItem
from pipeline.validate.gold import GoldDocument, GoldItem
from pipeline.validate.match import compare

Change = Callable[[FoundItem], FoundItem]


def _change(found: Found, layer: str, index: int, change: Change) -> Found:
    items = found.layers[layer]["d1"]
    items[index] = change(items[index])
    return found


def _fields(**fields: str) -> Change:
    return lambda item: replace(item, fields={**item.fields, **fields})


def _moved(by: int, text: str) -> Change:
    return lambda item: replace(item, start=item.start + by, text=text[item.start + by : item.end])


@pytest.mark.parametrize(
    ("layer", "change", "classes"),
    [
        ("quantities", _fields(value="1.2", low="1.2", high="1.2"), {"multiplier"}),
        ("quantities", _fields(value="7", low="7", high="7"), {"value"}),
        ("quantities", _fields(relation=">", high=""), {"bound or modifier"}),
        ("quantities", _fields(low=""), {"bound or modifier"}),
        ("quantities", _fields(relation="range", value=""), {"bound or modifier"}),
        ("quantities", _fields(value=""), {"value"}),
        ("quantities", _fields(unit="名"), {"unit"}),
        ("quantities", _fields(kind="money"), {"kind"}),
        ("quantities", _fields(indicator="全年"), {"indicator"}),
        ("honors", _fields(level="市级"), {"level"}),
        ("honors", _fields(issuer="省委"), {"issuer"}),
        ("honors", _fields(recipient=""), {"recipient"}),
        ("honors", _fields(count=""), {"count"}),
        ("organizations", _fields(canonical="市总"), {"canonical name"}),
        ("organizations", _fields(type="企业"), {"organization type"}),
        ("organizations", lambda item: replace(item, text="?"), {"offsets"}),
    ],
)
def test_a_wrong_field_has_a_class(
    layer: str, change: Change, classes: set[str], doc: GoldDocument, found: Found
) -> None:
    errors = list_errors(compare([doc], _change(found, layer, 0, change)))
    assert {e.kind for e in errors} == classes
    assert {(e.layer, e.rule) for e in errors} == {(layer, "rule")}


def _errors(doc: GoldDocument, found: Found) -> list[AuditError]:
    return list_errors(compare([doc], found))


def test_a_perfect_run_has_no_errors(doc: GoldDocument, found: Found) -> None:
    assert _errors(doc, found) == []


def test_a_missed_label_says_what_and_where(doc: GoldDocument, found: Found) -> None:
    del found.layers["quantities"]["d1"][1]
    (error,) = _errors(doc, found)
    assert (error.kind, error.gold, error.found, error.rule) == ("missed", "15%以上", "", "")
    assert error.context == "职工1.2万人,同比增长⟦15%以上⟧。市总工会获评“省级文明"


def test_a_wrong_boundary_shows_both_spans(doc: GoldDocument, found: Found) -> None:
    _change(found, "organizations", 0, _moved(1, doc.text))
    (error,) = _errors(doc, found)
    assert (error.kind, error.gold, error.found) == ("boundary", "市总工会", "总工会")


@pytest.mark.parametrize(
    ("surface", "kind"),
    [
        ("第2页", "spurious: page furniture"),
        ("文明", "spurious: number in a name"),
        ("省级", "spurious: number in a name"),
        ("全年", "spurious: other"),
    ],
)
def test_a_spurious_amount_says_where_it_was_taken_from(
    surface: str, kind: str, doc: GoldDocument, found: Found
) -> None:
    fields: dict[str, Any] = dict(found.layers["quantities"]["d1"][0].fields)
    start = doc.text.index(surface)
    row = replace(
        found.layers["quantities"]["d1"][0],
        start=start, end=start + len(surface), text=surface, fields=fields,
    )  # fmt: skip
    found.layers["quantities"]["d1"].append(row)
    assert [e.kind for e in _errors(doc, found)] == [kind]


def test_a_part_of_a_list_without_its_head_is_a_class_of_its_own() -> None:
    text = "高新区、西咸新区总工会"
    fields = {"canonical": "高新区总工会", "type": "工会"}
    part = GoldItem(0, 3, "高新区", fields)
    doc = GoldDocument("d", "", text, "", {"organizations": (part,)})
    none = Found({"organizations": {}})
    assert [e.kind for e in _errors(doc, none)] == ["shared list head"]
