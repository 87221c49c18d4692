"""Short names that a text gives to full ones."""

from typing import NamedTuple

import pytest

from extractors.lexicon import Row, rows
from extractors.organization import RULE_ALIAS, find_organizations
from extractors.organization.alias import find_aliases


class _Name(NamedTuple):
    start: int
    end: int


FULL = "某某有限公司"


def _aliases(text: str) -> list[str]:
    start = text.index(FULL)
    return list(find_aliases(text, [_Name(start, start + len(FULL))]))


@pytest.mark.parametrize("row", rows("organization_roles"), ids=lambda row: row["word"])
def test_a_role_is_no_name(row: Row) -> None:
    assert _aliases(f"{FULL}（以下简称“{row['word']}”）") == []
    assert _aliases(f"{row['word']}\t指\t{FULL}") == []


@pytest.mark.parametrize(
    ("text", "shorts"),
    [
        (f"{FULL}（以下简称“某某”）", ["某某"]),
        (f"{FULL}（下称某某公司）", ["某某公司"]),
        (f'{FULL}(简称"某某")', ["某某"]),
        (f"{FULL}（以下简称：“某某”）", ["某某"]),
        (f"{FULL}（以下简称“公司”或“本公司”）", []),
        (f"{FULL}（以下简称公司或本公司）", []),
        (f"{FULL}（“某某”）", ["某某"]),
        (f"{FULL}（“公司”）", []),
        (f"{FULL}（“某某”品牌）", []),
        (f"某某 指 {FULL}", ["某某"]),
        (f"| 某某、某某股份、本公司 | 指 | {FULL} |", ["某某", "某某股份"]),
        (f"['某某/某某股份', '指', '{FULL}']", ["某某", "某某股份"]),
        (f"某某\n指\n{FULL}\n", ["某某"]),
        (f"某某协议 指 {FULL}签订的协议", []),  # the term stands for something else of the company
        (f"某某是指{FULL}", []),
    ],
)
def test_short_names(text: str, shorts: list[str]) -> None:
    assert _aliases(text) == shorts


def test_short_names_are_found_wherever_they_stand() -> None:
    text = "陕西北方测绘有限公司（以下简称“BI”）用BIM建模，BI中标，2BI未中，由BI承建"
    found = [m.start for m in find_organizations(text) if m.rule == RULE_ALIAS]
    assert found == [text.index("BI”"), text.index("BI中标"), text.index("BI承建")]
