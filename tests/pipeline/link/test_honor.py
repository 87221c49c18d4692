"""An honor is tied to its level, issuer, recipient and count, end to end."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeAlias

import pytest

from pipeline.api import extract_text

Example: TypeAlias = tuple[str, str, tuple[str, ...], str, str, Decimal | None]
"""A text, and of a title in it the level, issuer, recipient and count."""

EXAMPLES: list[Example] = [
    ("公司荣获“全国文明单位”称号。", "全国文明单位", ("国家级",), "", "公司", None),
    ("涌现出“技术能手”“技术标兵”14名。", "技术能手", (), "", "", Decimal(14)),
    ("涌现出“技术能手”“技术标兵”14名。", "技术标兵", (), "", "", Decimal(14)),
    ("全市评选先进集体12个。", "先进集体", (), "", "", Decimal(12)),
]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: e[1])
def test_an_honor_is_linked(example: Example) -> None:
    text, title, *expected = example
    (row,) = [row for row in extract_text(text, name="x").honors if row.title == title]
    assert [row.level, row.issuer, row.recipient, row.count] == expected
