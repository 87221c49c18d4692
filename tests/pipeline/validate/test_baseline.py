"""An audit is compared with an earlier one by its counts."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pipeline.validate.audit import Audit, audit
from pipeline.validate.baseline import BaselineError, changes, read_baseline
from pipeline.validate.found import Found
from pipeline.validate.gold import GoldDocument, load_gold
from pipeline.validate.report import write_tables

Perfect = Callable[..., Found]


@pytest.fixture
def docs(record: dict[str, Any], write_gold: Callable[..., Path]) -> list[GoldDocument]:
    return load_gold([write_gold(*({**record, "doc_id": f"d{n:02}"} for n in range(12)))])


def _written(done: Audit, folder: Path) -> Path:
    write_tables(done, folder)
    return folder / "counts.csv"


def test_an_unchanged_audit_has_no_changes(
    docs: list[GoldDocument], perfect: Perfect, tmp_path: Path
) -> None:
    found = perfect(*docs)
    item = found.layers["quantities"]["d00"][0]
    found.layers["quantities"]["d00"][0] = replace(
        item, fields={**item.fields, "indicator": "培训职业"}
    )
    done = audit(docs, found)
    assert list(changes(done, read_baseline(_written(done, tmp_path)))) == []


def test_a_steady_loss_is_found_with_its_documents(
    docs: list[GoldDocument], perfect: Perfect, tmp_path: Path
) -> None:
    before = read_baseline(_written(audit(docs, perfect(*docs)), tmp_path))
    found = perfect(*docs)
    for doc in docs:
        found.layers["quantities"][doc.doc_id].pop()
    losses = [c for c in changes(audit(docs, found), before) if c.is_loss]
    assert ("quantities", "strict") in {(c.key.layer, c.key.measure) for c in losses}
    assert {c.key.layer for c in losses} == {"quantities"}
    assert losses[0].documents == tuple(doc.doc_id for doc in docs)


def test_one_slip_in_many_documents_is_named_but_no_loss(
    docs: list[GoldDocument], perfect: Perfect, tmp_path: Path
) -> None:
    before = read_baseline(_written(audit(docs, perfect(*docs)), tmp_path))
    found = perfect(*docs)
    found.layers["quantities"]["d03"].pop()
    named = list(changes(audit(docs, found), before))
    assert named
    assert not any(c.is_loss for c in named)
    assert {c.documents for c in named} == {("d03",)}


def test_with_one_document_every_loss_counts(
    doc: GoldDocument, perfect: Perfect, tmp_path: Path
) -> None:
    before = read_baseline(_written(audit([doc], perfect(doc)), tmp_path))
    found = perfect(doc)
    found.layers["honors"]["d1"].clear()
    assert [
        c.is_loss for c in changes(audit([doc], found), before) if c.key.measure == "strict"
    ] == [True]


def test_a_slice_with_few_labels_is_not_judged(
    docs: list[GoldDocument], perfect: Perfect, tmp_path: Path
) -> None:
    before = read_baseline(_written(audit(docs, perfect(*docs)), tmp_path))
    found = perfect(*docs)
    for doc in docs:
        found.layers["quantities"][doc.doc_id].pop()
    judged = {(c.key.property, c.key.value) for c in changes(audit(docs, found), before)}
    assert ("numeral", "arabic") in judged
    assert ("type", "count") not in judged


def test_a_file_that_is_no_baseline_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BaselineError, match=r"give the counts.csv that an audit wrote"):
        read_baseline(tmp_path / "counts.csv")
    (tmp_path / "counts.csv").write_text("layer,right\nhonors,1\n", "utf-8")
    with pytest.raises(BaselineError, match=r"counts.csv:2"):
        read_baseline(tmp_path / "counts.csv")
