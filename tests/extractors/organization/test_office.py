"""The office of a commission or government is an organ of its own."""

import pytest

from extractors.organization import find_organizations


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("由国家能源委员会办公室负责", "国家能源委员会办公室"),
        ("由国家能源领导小组办公室负责", "国家能源领导小组办公室"),
        ("由西安市防汛抗旱指挥部办公室负责", "西安市防汛抗旱指挥部办公室"),
        ("由省政府办公厅印发", "省政府办公厅"),
        ("由市教育局办公室负责", "市教育局"),  # a room of it
    ],
)
def test_offices(text: str, name: str) -> None:
    found = [text[m.start : m.end] for m in find_organizations(text)]
    assert max(found, key=len) == name
