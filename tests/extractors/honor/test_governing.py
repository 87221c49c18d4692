"""The last word before a title governs it, if it stands in no title itself."""

import pytest

from extractors.honor.governing import last_governing, likely, loose, works


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("获评", "获评"),
        ("获评全国文明城市、", "获评"),
        ("获评国家生态文明建设示范区和", "获评"),
        ("获评全国安全城市、全国社区建设示范城市、", "获评"),
        ("获批东山新区、建成", "建成"),
        ("全国社区建设示范城市、", None),
        ("取得技能奖章、", "取得"),
        ("东山镇", None),
    ],
)
def test_the_word_that_governs(text: str, word: str | None) -> None:
    found = last_governing(text, 0, len(text))
    assert (found.group() if found else None) == word


def test_words_of_aiming_confer_nothing_and_loose_ones_are_had_or_built() -> None:
    assert likely().fullmatch("争创") is None
    assert loose() == {*works("before"), *works("build")}
