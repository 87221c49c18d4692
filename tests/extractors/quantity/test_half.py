"""Halves of a unit."""

import pytest

from extractors.quantity.half import find_halves


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("只需半小时，", ["半小时"]),
        ("压缩至半天。", ["半天"]),
        ("用半个月完成", ["半个月"]),
        ("上半年", []),
        ("打造半小时经济圈", []),
        ("两个半小时", []),
        ("下半天", []),
    ],
)
def test_halves(text: str, found: list[str]) -> None:
    assert [text[m.start : m.end] for m in find_halves(text)] == found
