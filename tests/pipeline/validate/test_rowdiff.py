"""Rows that differ from an earlier audit's."""

from dataclasses import replace
from pathlib import Path

from pipeline.validate.audit import audit
from pipeline.validate.found import Found
from pipeline.validate.gold import GoldDocument
from pipeline.validate.report import write_tables
from pipeline.validate.rowdiff import FILE, differing, judged, read_rows


def test_rows_have_verdicts_and_come_back(doc: GoldDocument, found: Found, tmp_path: Path) -> None:
    found.layers["honors"]["d1"][0].fields["issuer"] = "省委"
    done = audit([doc], found)
    rows = judged(done.comparisons)
    assert [r.verdict for r in rows] == ["wrong", "right", "right", "right", "right"]
    write_tables(done, tmp_path)
    assert read_rows(tmp_path / FILE) == rows
    assert read_rows(tmp_path / "no.csv") is None


def test_a_changed_row_is_gone_and_new(doc: GoldDocument, found: Found) -> None:
    before = judged(audit([doc], found).comparisons)
    items = found.layers["organizations"]["d1"]
    items[0] = replace(items[0], fields={**items[0].fields, "type": "企业"})
    now = judged(audit([doc], found).comparisons)
    assert [(side, row.text, row.verdict) for side, row in differing(before, now)] == [
        ("gone", "市总工会", "right"),
        ("new", "市总工会", "wrong"),
    ]
    assert list(differing(now, now)) == []
