"""Ratios: parts to one another, and no times of day."""

import pytest

from extractors.quantity.ratio import find_ratios


@pytest.mark.parametrize(
    ("text", "count"), [("比例为3:1", 1), ("8.5∶34.3∶57.2", 1), ("10:30:00", 0), ("14:30", 0)]
)
def test_ratios(text: str, count: int) -> None:
    assert len(list(find_ratios(text))) == count
