"""Clauses that name nobody have the parties of those before; every word that decides it is read."""

from __future__ import annotations

import pytest

from extractors.lexicon import rows
from tests.pipeline.link.marked_honors import linked


def _words(place: str) -> list[str]:
    found = rows("recipient_words", key=("word", "place"))
    return [row["word"] for row in found if row["place"] == place]


def test_later_clauses_speak_of_no_work_in_quotation_marks() -> None:
    honors = linked("“东山味道”荣登⟦百强品牌榜⟧，获评⟦全国文明城市⟧。")
    assert [honor.recipient for honor in honors] == ["东山味道", ""]


def test_later_clauses_speak_of_no_number_of_those_before() -> None:
    honors = linked("4个村入选⟦全国重点村⟧，获评⟦全国文明城市⟧。")
    assert [honor.recipient for honor in honors] == ["4个村", ""]


@pytest.mark.parametrize("word", _words("subject"))
def test_the_report_s_own_place_stays_the_subject(word: str) -> None:
    (honor,) = linked(f"{word}深化改革，获评“⟦全国文明单位⟧”。")
    assert honor.recipient == word


@pytest.mark.parametrize("word", _words("own"))
def test_what_a_place_has_is_received_by_nobody_told(word: str) -> None:
    (honor,) = linked(f"我市深化改革，{word}⟦全国文明单位⟧5个。")
    assert honor.recipient == ""


@pytest.mark.parametrize("word", _words("given"))
def test_who_confers_stays_the_same_in_a_sentence(word: str) -> None:
    honors = linked(f"东山村被省教育厅授予“⟦文明村⟧”，西山村{word}“⟦示范村⟧”。")
    assert [honor.issuer for honor in honors] == ["省教育厅", "省教育厅"]


def test_who_names_without_giving_is_not_carried() -> None:
    honors = linked("东山村被省教育厅授予“⟦文明村⟧”，西山村被评为“⟦示范村⟧”。")
    assert [honor.issuer for honor in honors] == ["省教育厅", ""]


@pytest.mark.parametrize("word", _words("decides"))
def test_who_decides_confers(word: str) -> None:
    (honor,) = linked(f"省总工会{word}，授予东山村“⟦文明村⟧”称号。")
    assert honor.issuer == "省总工会"


@pytest.mark.parametrize("word", _words("person"))
def test_a_person_addressed_stays_who_is_spoken_of(word: str) -> None:
    honors = linked(f"李海{word}荣获“⟦劳动模范⟧”称号。2012年被评为“⟦技术能手⟧”。")
    assert [honor.recipient for honor in honors] == [f"李海{word}"] * 2


def test_a_place_is_not_carried_into_the_next_sentence() -> None:
    honors = linked("东山村荣获“⟦文明村⟧”称号。连续两年获评“⟦示范村⟧”。")
    assert [honor.recipient for honor in honors] == ["东山村", ""]
