"""What is looked at: the reach of an amount, and where no run of words goes."""

from __future__ import annotations

import pytest

from extractors.lexicon import rows
from pipeline.link.clause import AMOUNT, read
from pipeline.link.features import (
    BEFORE,
    BEHIND,
    REACH_BEFORE,
    REACH_BEHIND,
    Place,
    features,
    is_wall,
    reach,
    stops,
    told,
)
from pipeline.link.ranker import Ranker


def test_the_sentence_before_is_in_reach_and_the_next_clause_is_not() -> None:
    words = read("甲。乙。丙Q丁，戊", (0, 10), [(5, 6, AMOUNT)])
    first, last = reach(words, words.surfaces.index(AMOUNT))
    assert words.surfaces[first : last + 1] == ["乙", "。", "丙", AMOUNT, "丁"]


def test_the_reach_is_bounded() -> None:
    text = "企业，" * 60 + "Q" + "的企业" * 60
    at = text.index("Q")
    words = read(text, (0, len(text)), [(at, at + 1, AMOUNT)])
    index = words.surfaces.index(AMOUNT)
    assert reach(words, index) == (index - REACH_BEFORE, index + REACH_BEHIND)


@pytest.mark.parametrize("sign", "，。；：,;:")
def test_no_run_goes_over_punctuation(sign: str) -> None:
    words = read(f"甲{sign}乙", (0, 3), [])
    assert [is_wall(words, index) for index in range(1, 4)] == [False, True, False]


def test_what_the_amount_before_measures_is_told_on() -> None:
    words = read("收入Q、增长Q", (0, 7), [(2, 3, AMOUNT), (6, 7, AMOUNT)])
    first, second = (n for n, word in enumerate(words.surfaces) if word == AMOUNT)
    before = Place(first, "money", "元")
    place = told(words, Place(second, "percent", "%"), before, (1, 1))
    assert place == Place(second, "percent", "%", (1, 1), told_behind=False, close=True)
    assert ("before", "told", "first", "", "") in features(words, place, BEFORE, 1)[2]
    assert told(words, place, before, None) == place


def test_the_first_word_behind_an_amount_touches_it() -> None:
    words = read("新建Q学校", (0, 5), [(2, 3, AMOUNT)])
    index = words.surfaces.index(AMOUNT)
    first = features(words, Place(index, "count", "所"), BEHIND, index + 1)[2]
    assert ("behind", "touch", "unit", "所", "count") in first


@pytest.mark.parametrize("row", rows("indicator_stops"), ids=lambda row: row["word"])
def test_no_run_ends_with_a_stop_word(row: dict[str, str]) -> None:
    kind = row["kind"] or "count"
    text = f"企业{row['word']}Q"
    words = read(text, (0, len(text)), [(len(text) - 1, len(text), AMOUNT)])
    run = Ranker(words).choose(Place(len(words.surfaces) - 2, kind, "家"))
    assert run is not None
    assert row["word"] in stops(kind)
    assert words.surfaces[run[1]] not in stops(kind)
