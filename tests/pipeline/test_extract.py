"""Which finding wins an overlap."""

from collections.abc import Iterator

import pytest

from extractors.mention import (
    DateMention,
    HonorMention,
    Mention,
    Numeral,
    OrganizationMention,
    QuantityMention,
)
from extractors.organization import RULE_KNOWN
from pipeline.extract import extract
from pipeline.model import Document, Findings


def _quantity(start: int, end: int, rule: str = "q") -> QuantityMention:
    numeral = Numeral(start, end, rule, None, None, None, "=")
    return QuantityMention(start, end, rule, numeral, "", "", "")


def _findings(*mentions: Mention) -> Findings:
    def find(text: str) -> Iterator[Mention]:
        yield from mentions

    return extract(Document("d", "d", "text", "utf-8", "", "", text="x" * 20), (find,))


def test_the_longer_mention_of_a_kind_wins() -> None:
    findings = _findings(_quantity(0, 3), _quantity(2, 8), _quantity(9, 10))
    assert [(q.start, q.end) for q in findings.quantities] == [(2, 8), (9, 10)]
    assert [(lost.mention.start, lost.winner.start) for lost in findings.lost] == [(0, 2)]


def test_among_equals_the_rule_that_stands_first_wins() -> None:
    findings = _findings(_quantity(0, 3, "first"), _quantity(0, 3, "second"))
    assert [q.rule for q in findings.quantities] == ["first"]


@pytest.mark.parametrize(
    "winner",
    [
        DateMention(0, 6, "date", None, None),
        HonorMention(0, 6, "honor", ""),
        OrganizationMention(0, 6, "organization", "full"),
    ],
)
def test_a_number_inside_a_date_or_a_name_is_no_amount(
    winner: Mention,
) -> None:
    findings = _findings(_quantity(1, 3), winner, _quantity(4, 8))
    assert [(q.start, q.end) for q in findings.quantities] == [(4, 8)]


def test_a_title_that_is_conferred_is_no_organization() -> None:
    inside = OrganizationMention(2, 6, "organization", "full")
    outside = OrganizationMention(7, 9, "organization", "full")
    findings = _findings(inside, outside, HonorMention(2, 6, "honor", "获评"))
    assert findings.organizations == (outside,)


def test_a_well_known_name_at_the_beginning_of_a_title_stays() -> None:
    title = HonorMention(2, 9, "honor", "获")
    names = [OrganizationMention(start, start + 3, RULE_KNOWN, "full") for start in (2, 5)]
    assert _findings(*names, title).organizations == (names[0],)
