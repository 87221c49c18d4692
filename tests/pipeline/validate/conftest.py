"""A small gold set, invented, and runs made from it."""

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from pipeline.validate.found import Found, FoundItem
from pipeline.validate.gold import GoldDocument, load_gold
from pipeline.validate.layers import LAYERS

TEXT = "全年培训职工1.2万人,同比增长15%以上。市总工会获评“省级文明单位”3个。\n第2页 共9页\n"

Record = dict[str, Any]


def _span(text: str, surface: str) -> Record:
    start = text.index(surface)
    return {"start": start, "end": start + len(surface), "text": surface}


def _quantity(surface: str, **fields: str) -> Record:
    absent = dict.fromkeys(("value", "low", "high"))
    given = {"kind": "count", "relation": "=", "indicator": "", "unit": "", **fields}
    return {**_span(TEXT, surface), **absent, **given, "optional": False, "note": None}


def make_record() -> Record:
    honor = {"level": ["省级"], "issuer": None, "recipient": "市总工会", "count": "3"}
    organization = {"canonical": "西安市总工会|市总工会", "type": "工会"}
    return {
        "doc_id": "d1",
        "source": "某市工会工作报告",
        "text": TEXT,
        "quantities": [
            _quantity(
                "1.2万人", unit="人", value="12000", low="12000", high="12000", indicator="培训职工"
            ),
            _quantity(
                "15%以上",
                kind="percent",
                relation=">=",
                unit="%",
                value="15",
                low="15",
                indicator="培训职工",
            ),
            _quantity("3个", unit="个", value="3", low="3", high="3", indicator="文明单位"),
        ],
        "honors": [{**_span(TEXT, "文明单位"), **honor, "optional": False, "note": None}],
        "organizations": [
            {**_span(TEXT, "市总工会"), **organization, "optional": False, "note": None}
        ],
    }


@pytest.fixture
def record() -> Record:
    return make_record()


@pytest.fixture
def write_gold(tmp_path: Path) -> Callable[..., Path]:
    def write(*records: Record, name: str = "gold.jsonl") -> Path:
        path = tmp_path / name
        path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records), "utf-8")
        return path

    return write


@pytest.fixture
def doc(record: Record, write_gold: Callable[..., Path]) -> GoldDocument:
    return load_gold([write_gold(record)])[0]


@pytest.fixture
def perfect() -> Callable[..., Found]:
    """Return a run that finds exactly what gold asks for, optional labels included."""
    return _perfect


def _perfect(*docs: GoldDocument) -> Found:
    layers: dict[str, dict[str, list[FoundItem]]] = {layer.name: {} for layer in LAYERS}
    for doc in docs:
        for name, items in doc.layers.items():
            layers[name][doc.doc_id] = [
                FoundItem(i.start, i.end, i.text, _first(i.fields), "rule", Decimal("0.90"))
                for i in items
            ]
    return Found(layers)


def _first(fields: dict[str, str]) -> dict[str, str]:
    return {name: value.split("|")[0] for name, value in fields.items()}


@pytest.fixture
def found(doc: GoldDocument) -> Found:
    return _perfect(doc)


@pytest.fixture
def row() -> Callable[..., FoundItem]:
    """Return a found row over a span of a text."""
    return _row


def _row(text: str, start: int, end: int, **fields: str) -> FoundItem:
    return FoundItem(start, end, text[start:end], fields, "rule", Decimal("0.50"))
