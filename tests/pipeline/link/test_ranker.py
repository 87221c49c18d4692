"""The choice in one pass equals the choice among all runs of words."""

from __future__ import annotations

import pytest

from pipeline.link import ranker
from pipeline.link.clause import AMOUNT, Words, read
from pipeline.link.features import BEFORE, BEHIND, Place, Run, features, is_wall, reach, stops
from pipeline.link.ranker import Ranker, sheet, weigh, weights

SIGN = "Q"
"""Stands for an amount in a text."""

TEXTS = [
    "全市粮食总产量达到Q，增长Q。",
    "新建、改建污水管网Q，完成Q主要道路和Q背街小巷治理。",
    "为Q名困难职工提供法律援助。",
    "。",
    "Q",
]


def _score(words: Words, place: Place, run: Run) -> int:
    """Return the score of a run, feature by feature."""
    side = BEFORE if run[0] < place.index else BEHIND
    between = (run[1] + 1, place.index) if side == BEFORE else (place.index + 1, run[0])
    total = sum(weigh(features(words, place, side, at)[0]) for at in range(*between))
    total += sum(weigh(features(words, place, side, at)[1]) for at in range(run[0], run[1] + 1))
    total += weigh(features(words, place, side, run[0])[2])
    return total + weigh(features(words, place, side, run[1])[3])


def _runs(words: Words, place: Place) -> list[Run]:
    first, last = reach(words, place.index)
    sides = range(first, place.index), range(place.index + 1, last + 1)
    return [
        (start, end)
        for side in sides
        for start in side
        for end in range(start, side.stop)
        if not any(is_wall(words, at) for at in range(start, end + 1))
        and words.surfaces[end] not in stops(place.kind)
    ]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("kind", ["count", "percent", "money"])
def test_the_best_of_all_runs_is_chosen(text: str, kind: str) -> None:
    found = [(i, i + 1, AMOUNT) for i, sign in enumerate(text) if sign == SIGN]
    words = read(text, (0, len(text)), found)
    ranker = Ranker(words)
    for index in (n for n, word in enumerate(words.surfaces) if word == AMOUNT):
        place = Place(index, kind, "个", told=(1, 2) if index > 2 else None)
        scores = [_score(words, place, run) for run in _runs(words, place)]
        chosen = ranker.choose(place)
        assert (None if chosen is None else _score(words, place, chosen)) == max(
            scores, default=None
        )


def test_the_weights_are_whole_numbers_and_not_all_of_one_side() -> None:
    assert {feature[0] for feature in weights()} == {BEFORE, BEHIND}
    assert all(weight for weight in weights().values())


def test_what_a_word_weighs_is_the_sum_of_its_features() -> None:
    words = read("收入增长", (0, 4), [])
    place = Place(4, "percent", "%")
    expected = tuple(weigh(part) for part in features(words, place, BEFORE, 1))
    assert sheet(BEFORE, "percent").weigh(words, 1, 2) == [expected]


def test_what_is_remembered_stays_within_bounds_and_changes_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "全市粮食总产量达到高位，新建、改建污水管网和桥梁。"
    words = read(text, (0, len(text)), [])
    inside = 1, len(words.starts) - 1
    usual = ranker.Sheet(BEFORE, "count").weigh(words, *inside)
    monkeypatch.setattr(ranker, "_MOST", 3)
    table = ranker.Sheet(BEFORE, "count")
    assert table.weigh(words, *inside) == usual
    assert len(table._own) == len(table._left_tags) == 3
