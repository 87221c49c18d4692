"""The records that extractors return cannot be changed, and carry no more than their fields."""

from dataclasses import FrozenInstanceError

import pytest

from extractors.mention import DateMention, HonorMention, Mention, OrganizationMention

MENTIONS = (
    Mention(0, 2, "rule"),
    DateMention(0, 2, "rule", None, None),
    HonorMention(0, 2, "rule", "获评"),
    OrganizationMention(0, 2, "rule", "full"),
)


@pytest.mark.parametrize("mention", MENTIONS, ids=lambda m: type(m).__name__)
def test_a_mention_stays_as_it_was_found(mention: Mention) -> None:
    with pytest.raises(FrozenInstanceError):
        mention.start = 1  # type: ignore[misc]  # what must not work
    assert not hasattr(mention, "__dict__")


def test_equal_mentions_are_one() -> None:
    assert len({Mention(0, 2, "rule"), Mention(0, 2, "rule"), Mention(0, 2, "other")}) == 2
