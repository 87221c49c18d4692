"""Companies that stand in a list between others."""

import pytest

from extractors.organization import find_organizations
from extractors.organization.between import RULE_BETWEEN


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("支持海尔、彤诺、彩虹集团扩产", ["彤诺"]),
        ("支持海尔、彤诺、步长、彩虹集团扩产", ["彤诺", "步长"]),
        ("支持海尔、彤诺、嘉优、步长、彩虹集团扩产", []),  # too many to be sure of
        ("支持海尔、彤诺扩产", []),
        ("支持海尔、电信、彩虹集团扩产", []),  # a trade
        ("支持海尔、西安、彩虹集团扩产", []),  # a place
        ("支持海尔、外资企业、彩虹集团扩产", []),  # a kind of company
        ("市教育局、彤诺、市总工会", []),
    ],
)
def test_lists(text: str, names: list[str]) -> None:
    found = [m for m in find_organizations(text) if m.rule == RULE_BETWEEN]
    assert [text[m.start : m.end] for m in found] == names
