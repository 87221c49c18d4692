"""The rows: every table that holds places of a report names them alike."""

import pytest

from pipeline import rows

PLACED = (rows.QuantityRow, rows.HonorRow, rows.OrganizationMentionRow, rows.SentenceRow)


@pytest.mark.parametrize("record", PLACED, ids=lambda r: r.__name__)
def test_a_row_with_a_place_says_document_sentence_section_span_and_text(record: type) -> None:
    names = list(record.__annotations__)
    assert names[0] == "doc_id"
    assert {"sentence_id", "section", "start", "end", "text"} <= set(names)
    assert names.index("start") + 1 == names.index("end") == names.index("text") - 1


@pytest.mark.parametrize("record", PLACED[:3], ids=lambda r: r.__name__)
def test_a_finding_ends_with_its_confidence_and_rule(record: type) -> None:
    assert list(record.__annotations__)[-2:] == ["confidence", "rule"]
