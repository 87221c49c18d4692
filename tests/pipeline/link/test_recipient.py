"""Who received a title stands before the word of conferral, or behind the one who gives it."""

from __future__ import annotations

import pytest

from pipeline.api import extract_text


@pytest.mark.parametrize(
    ("text", "issuer", "recipient"),
    [
        ("公司荣获“全国文明单位”称号。", "", "公司"),
        ("我县被评为全国“四好农村路”示范县。", "", "我县"),
        ("市总工会授予刘某“滨海工匠”称号。", "市总工会", "刘某"),
    ],
)
def test_the_parties_of_a_conferral(text: str, issuer: str, recipient: str) -> None:
    (row,) = extract_text(text, name="x").honors
    assert (row.issuer, row.recipient) == (issuer, recipient)
