"""Write the audit as one page that needs nothing else: scores, errors, and the texts side by side."""

from __future__ import annotations

import json
from collections.abc import Iterator
from fractions import Fraction
from importlib import resources
from pathlib import Path
from typing import Any

from pipeline.validate.audit import Audit, Score
from pipeline.validate.errors import pair_errors
from pipeline.validate.found import FoundItem
from pipeline.validate.gold import GoldDocument, GoldItem
from pipeline.validate.layers import Layer, agree
from pipeline.validate.match import Comparison, Pair
from pipeline.validate.measures import is_main
from pipeline.validate.reliability import reliability
from pipeline.validate.report import error_classes
from pipeline.validate.wording import keys, said


def write_page(audit: Audit, path: Path) -> None:
    """Write ``audit.html``."""
    data = json.dumps(_data(audit), ensure_ascii=False, separators=(",", ":"))
    page = _part("page.html").replace("{{css}}", _part("page.css"))
    page = page.replace("{{js}}", _part("page.js"))
    safe = data.replace("<", "\\u003c")  # a text must not end the script it stands in
    path.write_text(page.replace("{{data}}", safe), "utf-8")


def _part(name: str) -> str:
    return resources.files("pipeline.validate").joinpath(name).read_text("utf-8")


def _data(audit: Audit) -> dict[str, Any]:
    return {
        "files": sorted({doc.file for doc in audit.docs}),
        "words": {key: [said(key, "zh"), said(key, "en")] for key in keys()},
        "scores": [_score(score) for score in audit.scores if is_main(score.key)],
        "classes": list(_classes(audit)),
        "calibration": list(_calibration(audit)),
        "docs": [_document(audit, doc) for doc in audit.docs],
    }


def _score(score: Score) -> dict[str, Any]:
    tally, ends = score.tally, score.interval
    return {
        "layer": score.key.layer,
        "measure": score.key.measure,
        "gold": tally.gold,
        "found": tally.found,
        "right": float(tally.right),
        "precision": _ratio(tally.precision),
        "recall": _ratio(tally.recall),
        "f1": _ratio(tally.f1),
        "low": round(ends.low, 4) if ends else None,
        "high": round(ends.high, 4) if ends else None,
    }


def _ratio(value: Fraction | None) -> float | None:
    return None if value is None else round(float(value), 4)


def _classes(audit: Audit) -> Iterator[dict[str, Any]]:
    for layer, kind, rule, number, share in error_classes(audit.errors):
        percent = f"{100 * float(share):.0f} %"
        yield {"layer": layer, "class": kind, "rule": rule, "number": int(number), "share": percent}


def _calibration(audit: Audit) -> Iterator[dict[str, Any]]:
    for row in reliability(audit.comparisons):
        yield {
            "layer": row.layer,
            "confidence": row.confidence,
            "rows": row.rows,
            "right": row.right,
            "promised": _ratio(row.promised),
        }


def _document(audit: Audit, doc: GoldDocument) -> dict[str, Any]:
    own = [c for c in audit.comparisons if c.doc is doc]
    pairs = [_pair(c, pair) for c in own for pair in c.pairs]
    pairs.sort(key=lambda pair: int((pair["gold"] or pair["found"])["start"]))
    return {"id": doc.doc_id, "source": doc.source, "text": doc.text, "pairs": pairs}


def _pair(comparison: Comparison, pair: Pair) -> dict[str, Any]:
    errors = list(pair_errors(comparison, pair))
    return {
        "layer": comparison.layer.name,
        "match": pair.match,
        "gold": _gold(pair.gold) if pair.gold else None,
        "found": _found(pair.found) if pair.found else None,
        "wrong": list(_wrong(comparison.layer, pair)),
        "classes": list(dict.fromkeys(error.kind for error in errors)),
    }


def _wrong(layer: Layer, pair: Pair) -> Iterator[str]:
    """Yield the fields in which a label and its row differ, whatever their spans."""
    if pair.gold and pair.found:
        for field in layer.fields:
            if not agree(field, pair.gold.fields[field], pair.found.fields[field]):
                yield field


def _gold(item: GoldItem) -> dict[str, Any]:
    place = {"start": item.start, "end": item.end, "text": item.text}
    return {**place, "fields": item.fields, "note": item.note}


def _found(item: FoundItem) -> dict[str, Any]:
    place = {"start": item.start, "end": item.end, "text": item.text}
    return {**place, "fields": item.fields, "rule": item.rule, "confidence": str(item.confidence)}
