"""An audit holds scores, intervals and errors together."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from pipeline.validate.audit import audit, labelled_for
from pipeline.validate.found import Found
from pipeline.validate.gold import GoldDocument, load_gold


def test_scores_have_intervals_over_several_documents(
    record: dict[str, Any], write_gold: Callable[..., Path], perfect: Callable[..., Found]
) -> None:
    docs = load_gold([write_gold(record, {**record, "doc_id": "d2"})])
    found = perfect(*docs)
    found.layers["quantities"]["d2"].clear()
    done = audit(docs, found)
    strict = next(s for s in done.scores if s.key.measure == "strict" and not s.key.property)
    assert (strict.key.layer, strict.documents) == ("quantities", 2)
    assert strict.interval is not None
    assert (strict.interval.low, strict.interval.high) == (0.0, 1.0)
    assert [e.kind for e in done.errors] == ["missed"] * 3


def test_only_labelled_documents_count(doc: GoldDocument) -> None:
    other = GoldDocument("a", "", "字", "", {"honors": ()})
    assert labelled_for([doc, other], "honors") == ["a", "d1"]
    assert labelled_for([doc, other], "quantities") == ["d1"]
