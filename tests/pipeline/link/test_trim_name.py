"""Who received a title is cut out of a clause: every word of the lexicon is cut, nothing else."""

from __future__ import annotations

import pytest

from extractors.lexicon import Row, rows
from pipeline.link.trim_name import parts, trimmed

WORDS = rows("recipient_words", key=("word", "place"))


def _trimmed(text: str) -> str:
    span = trimmed(text, (0, len(text)))
    return text[span[0] : span[1]] if span else ""


@pytest.mark.parametrize("row", [r for r in WORDS if r["place"] == "end"], ids=lambda r: r["word"])
def test_every_adverb_is_cut_from_the_end(row: Row) -> None:
    assert _trimmed(f"滨海村{row['word']}") == "滨海村"


@pytest.mark.parametrize(
    "row", [r for r in WORDS if r["place"] == "start"], ids=lambda r: r["word"]
)
def test_every_opening_is_cut_from_the_start(row: Row) -> None:
    assert _trimmed(f"{row['word']}滨海村") == "滨海村"


@pytest.mark.parametrize(
    "row", [r for r in WORDS if r["place"] == "nobody"], ids=lambda r: r["word"]
)
def test_some_words_name_nobody(row: Row) -> None:
    assert _trimmed(row["word"]) == ""


@pytest.mark.parametrize(
    "row", [r for r in WORDS if r["place"] == "where"], ids=lambda r: r["word"]
)
def test_a_preposition_begins_no_name(row: Row) -> None:
    assert _trimmed(f"{row['word']}滨海村运动会") == ""


@pytest.mark.parametrize("row", [r for r in WORDS if r["place"] == "verb"], ids=lambda r: r["word"])
def test_a_verb_ends_no_name(row: Row) -> None:
    assert _trimmed(f"滨海村{row['word']}") == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2023年滨海村连续三年", "滨海村"),
        ("近日滨海村第二次", "滨海村"),
        ("滨海村成为全市唯一", "滨海村"),
        ("滨海村 ", "滨海村"),
        ("——滨海村", "滨海村"),
        ("有7个村", "7个村"),
        ("滨海村[3]", "滨海村"),
        ("滨海村在全省评比中", "滨海村"),
        ("滨海村考核从全省末尾", "滨海村考核"),
        ("滨海村于2020年", "滨海村"),
        ("吉州、于都", "吉州、于都"),
        ("滨海村、成都又", "滨海村、成都"),
        ("滨海村于2020年向滨海县申请并", "滨海村"),
        ("（下转第二版） （上接第一版）滨海村", "滨海村"),
        ("滨海“一村", ""),
        ("", ""),
        ("滨" * 121, ""),
    ],
)
def test_years_times_and_spaces_are_cut(text: str, name: str) -> None:
    assert _trimmed(text) == name


def test_a_name_in_quotation_marks_that_a_comma_parts_is_whole() -> None:
    text = "近日，“东山，西山”之歌"
    assert trimmed(text, (7, 12)) == (3, 12)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("甲县", ["甲县"]),
        ("甲县、乙县和丙镇", ["甲县", "乙县", "丙镇"]),
        ("甲县以及乙县", ["甲县", "乙县"]),
    ],
)
def test_a_list_has_parts(text: str, names: list[str]) -> None:
    assert [text[a:b] for a, b in parts(text, (0, len(text)))] == names
