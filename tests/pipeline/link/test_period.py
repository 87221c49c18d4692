"""When amounts are spoken of: the sentence's date, else the section's, else the report's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from extractors.date import find_dates
from extractors.lexicon import rows
from pipeline.link.period import link_periods
from pipeline.model import Profile, Section
from tests.pipeline.link.conftest import Marked

REPORT = Profile(period_start=date(2018, 1, 1), period_end=date(2023, 12, 31))


def _year(year: int) -> tuple[date, date]:
    return date(year, 1, 1), date(year, 12, 31)


def _periods(marked: Marked, text: str, *amounts: str, profile: Profile = REPORT) -> list[object]:
    doc, quantities = marked(text, *amounts)
    doc = replace(doc, profile=profile)
    return [q.period for q in link_periods(doc, tuple(find_dates(doc.text)), quantities)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021年，招生⟦30名⟧。", _year(2021)),
        ("2019年奠基，2021年招生⟦30名⟧。", _year(2021)),
        ("2021年，改建完成；招生⟦30名⟧。", _year(2021)),
        ("今年招生⟦30名⟧。", _year(2023)),
        ("去年招生⟦30名⟧。", _year(2022)),
        ("全年招生⟦30名⟧。", _year(2023)),
        ("2021年招生工作开展，5月招生⟦30名⟧。", (date(2021, 5, 1), date(2021, 5, 31))),
        ("截至2022年底，招生⟦30名⟧。", (date(2022, 12, 31), date(2022, 12, 31))),
        ("2020年以来，招生⟦30名⟧。", (date(2020, 1, 1), date(2023, 12, 31))),
        ("“十三五”期间，招生⟦30名⟧。", (date(2016, 1, 1), date(2020, 12, 31))),
        ("2021年，比2015年增加⟦30名⟧。", _year(2021)),
        ("招生⟦30名⟧，其中2021年多些。", (date(2018, 1, 1), date(2023, 12, 31))),
        ("上午9时30分到场⟦30名⟧。", (date(2018, 1, 1), date(2023, 12, 31))),
        ("2021年的回顾\n招生⟦30名⟧。", _year(2021)),
        ("2021年5月4日的回顾\n招生⟦30名⟧。", (date(2018, 1, 1), date(2023, 12, 31))),
        ("2021年的回顾\n第一句。第二句。招生⟦30名⟧。", _year(2021)),
        ("回顾\n第一句。2021年。招生⟦30名⟧。", (date(2018, 1, 1), date(2023, 12, 31))),
    ],
)
def test_the_nearest_time(text: str, expected: object, marked: Marked) -> None:
    assert _periods(marked, text, "count 名") == [expected]


def test_each_of_several_amounts_has_its_own(marked: Marked) -> None:
    text = "由2018年的⟦3万户⟧增加到2022年的⟦5万户⟧。"
    assert _periods(marked, text, "count 户", "count 户") == [_year(2018), _year(2022)]


def test_a_length_of_years_reaches_back_from_the_report_s_end(marked: Marked) -> None:
    last_five = date(2019, 1, 1), date(2023, 12, 31)
    text = "过去⟦5年⟧，招生⟦30名⟧。连续⟦3年⟧招生。"
    kinds = "duration 年", "count 名", "duration 年"
    assert _periods(marked, text, *kinds) == [last_five] * 3


def test_without_any_date_nothing_is_said(marked: Marked) -> None:
    text = "⟦5年⟧来，去年招生⟦30名⟧，2020年以来招生⟦40名⟧。"
    amounts = "duration 年", "count 名", "count 名"
    assert _periods(marked, text, *amounts, profile=Profile()) == [None, None, None]


@pytest.mark.parametrize("row", rows("date_references"), ids=lambda row: row["word"])
def test_every_word_of_comparison(row: dict[str, str], marked: Marked) -> None:
    text = f"2021年，{row['word']}2015年{row['behind']}⟦30名⟧。"
    assert _periods(marked, text, "count 名") == [_year(2021)]


def test_sections_do_not_share_their_time(marked: Marked) -> None:
    doc, quantities = marked("2021年的回顾\n内容。\n其他\n招生⟦30名⟧。", "count 名")
    cut = doc.text.index("其他")
    sections = (Section("", 0, cut), Section("", cut, len(doc.text)))
    sentences = tuple(s._replace(section=int(s.start >= cut)) for s in doc.sentences)
    doc = replace(doc, sections=sections, sentences=sentences)
    dates = tuple(find_dates(doc.text))
    assert link_periods(doc, dates, quantities)[0].period is None
