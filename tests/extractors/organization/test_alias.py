import pytest

from extractors.lexicon import Row, rows
from extractors.organization.alias import find_aliases


@pytest.mark.parametrize("row", rows("organization_roles"), ids=lambda row: row["word"])
def test_a_role_is_no_name(row: Row) -> None:
    assert list(find_aliases(f"某某有限公司（以下简称“{row['word']}”）")) == []


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("某某有限公司（以下简称“某某”）", "某某"),
        ("某某有限公司（下称某某公司）", "某某公司"),
        ('某某有限公司(简称"某某")', "某某"),
        ("某某有限公司（以下简称：“某某”）", "某某"),
    ],
)
def test_short_names(text: str, short: str) -> None:
    (alias,) = find_aliases(text)
    assert (alias.short, alias.at) == (short, len("某某有限公司"))
