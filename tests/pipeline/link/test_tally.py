"""A count reaches its title, and a joint count each title of the list."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pipeline.api import extract_text


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("全市评选先进集体12个。", [Decimal(12)]),
        ("涌现出“技术能手”“技术标兵”14名。", [Decimal(14), Decimal(14)]),
        ("公司荣获“全国文明单位”称号。", [None]),
    ],
)
def test_a_count_reaches_its_titles(text: str, counts: list[Decimal | None]) -> None:
    assert [row.count for row in extract_text(text, name="x").honors] == counts
