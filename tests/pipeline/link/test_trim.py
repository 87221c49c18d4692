"""What was done with what is measured is cut from its name."""

from __future__ import annotations

import pytest

from extractors.lexicon import rows
from pipeline.link.clause import AMOUNT, read
from pipeline.link.features import Place
from pipeline.link.trim import trim

SIGN = "Q"
"""Stands for an amount in a text."""


def _trim(text: str, run: str) -> str:
    """Return what is left of a run of the words of a text with one amount, Q."""
    at = text.index(SIGN)
    words = read(text, (0, len(text)), [(at, at + 1, AMOUNT)])
    start = text.index(run)
    whole = words.starts.index(start, 1), words.ends.index(start + len(run), 1)
    place = Place(words.surfaces.index(AMOUNT), "count", "个")
    return "；".join(
        text[words.starts[first] : words.ends[last]] for first, last in trim(words, place, (whole,))
    )


@pytest.mark.parametrize(
    ("text", "run", "expected"),
    [
        ("举办比赛Q。", "举办比赛", "比赛"),
        ("成功举办比赛Q。", "成功举办比赛", "比赛"),
        ("举办Q。", "举办", "举办"),
        ("评选了劳动模范Q。", "评选了劳动模范", "劳动模范"),
        ("、学校Q。", "、学校", "学校"),
        ("全市共有学校Q。", "全市共有学校", "学校"),
        ("共有产权的住房Q。", "共有产权的住房", "产权的住房"),
        ("审批时限压缩至Q。", "审批时限压缩", "审批时限"),
        ("存款增加Q。", "存款增加", "存款增加"),
        ("Q高校参加竞赛。", "高校参加竞赛", "高校"),
        ("Q高校和医院参加竞赛。", "高校和医院参加竞赛", "高校和医院"),
        ("Q援外医生。", "援外医生", "援外医生"),
        ("Q学校实施的项目。", "学校实施的项目", "学校实施的项目"),
    ],
)
def test_what_is_left(text: str, run: str, expected: str) -> None:
    assert _trim(text, run) == expected


@pytest.mark.parametrize("row", rows("verbs"), ids=lambda row: row["verb"])
def test_every_verb(row: dict[str, str]) -> None:
    run = f"职工{row['verb']}学校" if row["inside"] == "yes" else f"{row['verb']}学校"
    assert _trim(f"，{run}Q。", run) == "学校"


def test_nothing_stays_nothing() -> None:
    words = read("Q", (0, 1), [(0, 1, AMOUNT)])
    assert trim(words, Place(1, "count", "个"), ()) == ()
