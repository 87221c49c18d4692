"""Traps: of words, names, numbers and dates that are no amounts, hardly one gets through the pipeline."""

from collections.abc import Iterator

import pytest

from pipeline.api import extract_text
from tests.corpus_file import CORPUS, cases

ALLOWED = 0.003
FRAMES = ("推进{}工作。", "据介绍，{}\n", "围绕“{}”，各地")
ORDERS = (*"届次期批章节条款页卷版号集回代轮项师军团", "中学", "人民医院", "小学")
NUMBERS = ("一", "二", "三", "八", "十", "十二", "二十一", "3", "7", "12", "58")
DATES = (
    "{}年5月1日", "{}年6月", "{}年", "{}年上半年", "{}年度", "{}年底", "{}—2030年", "截至{}年末",
    "{}年第四季度", "{}年春节", "《{}年政府工作报告》", "{}年以来",
)  # fmt: skip
DAYS = (
    "5月1日", "10月31日", "3月", "12月底", "8日", "9月上旬", "1—6月", "五月一日", "十月", "十二月三日",
    "8:30", "14:05", "10：00", "8:30-17:30", "上午9点", "下午3时", "14时30分", "20世纪", "90年代",
    "上世纪八十年代", "星期三", "周一至周五", "初六", "正月十五", "三月三", "农历八月十五",
)  # fmt: skip


def _words() -> Iterator[str]:
    for line in (CORPUS / "trap_words.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            yield from line.split("\t")


def _traps() -> Iterator[str]:
    yield from (f"第{n}{order}" for order in ORDERS for n in NUMBERS)
    yield from (date.format(year) for date in DATES for year in (1978, 1999, 2008, 2023))
    yield from DAYS
    yield from _words()
    yield from (text for text, _ in cases("traps"))


def _fallen(texts: list[str]) -> list[str]:
    return [text for text in texts if extract_text(text).quantities]


def test_hardly_a_trap_is_extracted() -> None:
    traps = list(_traps())
    fallen = _fallen(traps)
    assert len(set(traps)) >= 2000
    assert len(fallen) <= ALLOWED * len(traps), fallen


@pytest.mark.parametrize("frame", FRAMES)
def test_hardly_a_trap_in_a_sentence_is_extracted(frame: str) -> None:
    framed = [frame.format(word) for word in _words()]
    fallen = _fallen(framed)
    assert len(fallen) <= ALLOWED * len(framed), fallen
