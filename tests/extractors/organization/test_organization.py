"""Organizations: what the corpus marks is found and nothing else, and every rule is fired."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.lexicon import Row, rows
from extractors.mention import OrganizationMention
from extractors.organization import (
    RULE_ALIAS,
    RULE_KNOWN,
    between,
    branch,
    committee,
    deed,
    edge,
    find_organizations,
    firm,
    listed,
    media,
    organ,
)

CORPUS = Path(__file__).parents[2] / "corpus" / "organization.tsv"
KNOWN, FAILING = (
    [line.split("\t") for line in part.splitlines() if line and not line.startswith("#")]
    for part in CORPUS.read_text("utf-8").split("# known failures")
)
RULES = {
    RULE_ALIAS,
    listed.RULE_KIND,
    between.RULE_BETWEEN,
    branch.RULE_BRANCH,
    RULE_KNOWN,
    organ.RULE,
    media.RULE,
    committee.RULE,
    deed.RULE_DEED,
    deed.RULE_OWNED,
    firm.RULE_FIRM,
    firm.RULE_LATIN,
    *(v for k, v in vars(edge).items() if k.startswith("RULE_")),
}


def longest(text: str) -> list[OrganizationMention]:
    """Return the mentions that no longer mention overlaps."""
    kept: list[OrganizationMention] = []
    for mention in sorted(find_organizations(text), key=lambda m: (m.start - m.end, m.start)):
        if all(mention.end <= other.start or other.end <= mention.start for other in kept):
            kept.append(mention)
    return sorted(kept, key=lambda m: m.start)


def _check(line: list[str]) -> None:
    marks = re.findall("⟦(.+?)⟧", line[0])
    expected = [(mark, cell.split(" | ")[0]) for mark, cell in zip(marks, line[1:], strict=True)]
    text = re.sub("[⟦⟧]", "", line[0])
    assert [(text[m.start : m.end], m.rule) for m in longest(text)] == expected


@pytest.mark.parametrize("line", KNOWN, ids=lambda line: line[0])
def test_marked_examples(line: list[str]) -> None:
    _check(line)


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize("line", FAILING, ids=lambda line: line[0])
def test_known_failures(line: list[str]) -> None:
    _check(line)


def test_every_rule_is_fired_by_the_corpus() -> None:
    assert {cell.split(" | ")[0] for line in KNOWN for cell in line[1:]} == RULES


@pytest.mark.parametrize("lexicon", ["organizations", "organizations_further", "companies"])
def test_every_well_known_name_is_found(lexicon: str) -> None:
    for row in rows(lexicon):
        text = f"、{row['name']}、"
        assert (1, len(text) - 1) in {(m.start, m.end) for m in find_organizations(text)}, row


@given(st.text(alphabet="西安市省委总工会第一医院（）“”、。·—的与3家 \n公司a中国𠮷", max_size=30))
def test_any_text_is_read(text: str) -> None:
    for mention in find_organizations(text):
        assert 0 <= mention.start < mention.end <= len(text)


def _spans(text: str) -> set[tuple[int, int]]:
    return {(m.start, m.end) for m in find_organizations(text)}


def _whole(text: str) -> bool:
    """Say whether the text between two commas is found as one name."""
    return (1, len(text) + 1) in _spans(f"，{text}，")


@pytest.mark.parametrize("row", rows("organization_heads"), ids=lambda row: row["head"])
def test_every_head_ends_a_name(row: Row) -> None:
    names = {
        "yes": f"西安市{row['head']}",
        "name": f"西安{row['head']}",
        "part": f"西安第一机械厂宝鸡{row['head']}",
        "listed": f"西安第一机械厂{row['head']}",
        "": f"西安机械{row['head']}",
    }
    assert _whole(names[row["alone"]])


@pytest.mark.parametrize("row", rows("organization_bodies"), ids=lambda row: row["body"])
def test_every_organ_is_found_behind_a_region_and_a_level(row: Row) -> None:
    assert _whole(f"西安市{row['body']}")
    assert _whole(f"市{row['body']}")
