"""Dates: what the corpus marks is found and nothing else, and every rule and word is used."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.date import RULES, find_dates, resolve, words

CORPUS = Path(__file__).parents[1] / "corpus" / "date.tsv"
LINES = [
    line.split("\t")
    for line in CORPUS.read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def _found(text: str) -> list[tuple[str, ...]]:
    return [
        (text[m.start : m.end], m.rule, str(m.first or "-"), str(m.last or "-"))
        for m in find_dates(text)
    ]


@pytest.mark.parametrize("line", LINES, ids=lambda line: line[0])
def test_marked_examples(line: list[str]) -> None:
    marks = re.findall("⟦(.+?)⟧", line[0])
    expected = [(mark, *cell.split(" | ")) for mark, cell in zip(marks, line[1:], strict=True)]
    assert _found(re.sub("[⟦⟧]", "", line[0])) == expected


def test_every_rule_is_fired_by_the_corpus() -> None:
    fired = {cell.split(" | ")[0] for line in LINES for cell in line[1:]}
    assert fired == set(RULES)


@pytest.mark.parametrize("word", words("date_words"))
def test_every_relative_year_is_found(word: str) -> None:
    (mention,) = find_dates(f"与{word}相比")
    expected = 2023 + int(words("date_words")[word]["years"])
    assert mention.amount == expected - 2023
    assert resolve(word, mention.rule, 2023) == (date(expected, 1, 1), date(expected, 12, 31))


@pytest.mark.parametrize("part", words("date_parts"))
def test_every_part_of_a_year_is_found(part: str) -> None:
    (mention,) = find_dates(f"2023年{part}，")
    row = words("date_parts")[part]
    assert (str(mention.first), str(mention.last)) == (
        f"2023-{row['first']}",
        f"2023-{row['last']}",
    )
    assert len(list(find_dates(f"在{part}，"))) == (row["alone"] == "yes")


@pytest.mark.parametrize("plan", words("date_plans"))
def test_every_plan_is_found(plan: str) -> None:
    row = words("date_plans")[plan]
    for text in (f"“{plan}”", f"“{plan}”期间", f"{plan}时期"):
        (mention,) = find_dates(text)
        assert mention.first == date(int(row["first"]), 1, 1)
        assert mention.last == date(int(row["last"]), 12, 31)


@pytest.mark.parametrize("event", words("date_events"))
def test_every_event_opens_a_span(event: str) -> None:
    (mention,) = find_dates(f"{event}以来")
    assert (str(mention.first), mention.last) == (words("date_events")[event]["date"], None)


@pytest.mark.parametrize("month", range(1, 13))
def test_months_and_days_in_chinese_equal_those_in_digits(month: int) -> None:
    names = "〇一二三四五六七八九"
    chinese = ("十" if month > 9 else "") + (names[month % 10] if month % 10 else "")
    assert resolve(f"{chinese}月", "month", 2024) == resolve(f"{month}月", "month", 2024)


def test_a_date_without_its_year_is_read_from_the_year_given() -> None:
    assert resolve("5月1日至7日", "span of days", 2022) == (date(2022, 5, 1), date(2022, 5, 7))
    assert resolve("14:30", "clock time", 2022) is None


@given(st.text("一二三十〇月日年至—前去今五“”“十四五0129.,:截上半起", max_size=40))
def test_any_text_gives_ordered_spans(text: str) -> None:
    at = 0
    for mention in find_dates(text):
        assert at <= mention.start < mention.end <= len(text)
        at = mention.end
        resolve(text[mention.start : mention.end], mention.rule, 2024)
