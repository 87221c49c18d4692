"""The level of a title comes from its own words or from those in front of it."""

from __future__ import annotations

import pytest

from pipeline.api import extract_text


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("公司荣获“全国文明单位”称号。", ("国家级",)),
        ("公司获评省级“绿色工厂”。", ("省级",)),
        ("公司获评“绿色工厂”。", ()),
    ],
)
def test_a_title_has_the_level_that_the_text_says(text: str, level: tuple[str, ...]) -> None:
    assert [row.level for row in extract_text(text, name="x").honors] == [level]
