"""Titles are tied to level, issuer, recipient and count as the corpus of linked honors says."""

from __future__ import annotations

import re

import pytest

from extractors.lexicon import Row, rows
from pipeline.model import Honor
from tests.corpus_file import cases
from tests.pipeline.link.marked_honors import linked


def _told(honor: Honor) -> str:
    count = "" if honor.count is None else str(honor.count)
    cells = ("+".join(honor.level), honor.issuer, honor.recipient, count)
    return " | ".join(cell or "-" for cell in cells)


@pytest.mark.parametrize(("written", "expected"), list(cases("honor_link")))
def test_marked_examples(written: str, expected: tuple[str, ...]) -> None:
    assert [_told(honor) for honor in linked(written)] == list(expected)


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("written", "expected"), list(cases("honor_link", failing=True)))
def test_known_failures(written: str, expected: tuple[str, ...]) -> None:
    assert [_told(honor) for honor in linked(written)] == list(expected)


def test_the_year_before_a_title_is_its_year() -> None:
    (honor,) = linked("东山村荣获2023年度“⟦先进集体⟧”称号。")
    assert honor.year == "2023"


@pytest.mark.parametrize("row", rows("honor_links", key=("word", "role")), ids=lambda r: r["word"])
def test_every_word_ties_a_title_to_who_has_it(row: Row) -> None:
    title = "⟦全国文明村⟧"
    written = (
        f"东山村{title}{row['word']}" if row["role"] == "behind" else f"东山村{row['word']}{title}"
    )
    (honor,) = linked(written + "。")
    assert (honor.cue, honor.recipient) == (row["word"], "东山村")


@pytest.mark.parametrize("row", rows("conferrals"), ids=lambda r: r["word"])
def test_every_word_of_conferral_ties_a_title_to_its_recipient(row: Row) -> None:
    written = f"东山村{row['word']}⟦全国文明村⟧。"
    if row["role"] == "giver":
        written = f"省总工会{row['word']}东山村“⟦全国文明村⟧”。"
    (honor,) = linked(written)
    assert (honor.cue, honor.recipient) == (row["word"], "东山村")
    assert re.match("省总工会|$", honor.issuer)
