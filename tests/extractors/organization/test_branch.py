"""Well-known companies with a region before their name."""

import pytest

from extractors.organization.branch import find_branches
from extractors.organization.page import read_page


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("推进无锡海力士二期", ["无锡海力士"]),
        ("落户无锡海力士", ["无锡海力士"]),
        ("在无锡海力士调研", []),  # where it was
        ("无锡市海力士", []),
        ("无锡教育部", []),  # no company
        ("海力士", []),
    ],
)
def test_branches(text: str, names: list[str]) -> None:
    found = list(find_branches(read_page(text)))
    assert [text[m.start : m.end] for m in found] == names
