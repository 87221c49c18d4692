"""Titles behind one word of conferral are read together and share who received them."""

from __future__ import annotations

from pipeline.api import extract_text


def test_titles_of_a_list_share_their_recipient() -> None:
    honors = extract_text("公司荣获“全国文明单位”“绿色工厂”称号。", name="x").honors
    assert [row.title for row in honors] == ["全国文明单位", "绿色工厂"]
    assert {row.recipient for row in honors} == {"公司"}
