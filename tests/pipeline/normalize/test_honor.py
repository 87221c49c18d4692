"""The title of an honor is its text without quotation marks."""

from __future__ import annotations

import pytest

from extractors.mention import HonorMention
from pipeline.model import Document
from pipeline.normalize.honor import normalize_honor


@pytest.mark.parametrize(
    ("text", "title"),
    [("全国文明单位", "全国文明单位"), ("全国“四好农村路”示范县", "全国四好农村路示范县")],
)
def test_a_title_drops_its_quotation_marks(text: str, title: str) -> None:
    doc = Document("d", "d.txt", "text", "utf-8", "", text, text)
    assert normalize_honor(doc, HonorMention(0, len(text), "r", "获评")).title == title
