"""What the trained model for names finds, and where it looks."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.mention import HonorMention, OrganizationMention
from extractors.ner import (
    RULE_HONOR,
    RULE_ORGANIZATION,
    find_names,
)


def _found(text: str, kind: type[HonorMention] | type[OrganizationMention]) -> list[str]:
    return [text[m.start : m.end] for m in find_names(text) if isinstance(m, kind)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("我市荣获“全国文明城市”称号。", "全国文明城市"),
        ("全年新增全国五一劳动奖章5名。", "全国五一劳动奖章"),
        ("该县被评为全国双拥模范县。", "全国双拥模范县"),
        ("成功创建国家卫生城市。", "国家卫生城市"),
    ],
)
def test_conferred_titles(text: str, title: str) -> None:
    assert _found(text, HonorMention) == [title]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("市总工会与市人社局联合举办培训。", "市总工会"),
        ("市总工会与市人社局联合举办培训。", "市人社局"),
        ("省人民医院新院区启用。", "省人民医院"),
    ],
)
def test_named_organizations(text: str, name: str) -> None:
    assert name in _found(text, OrganizationMention)


def test_rules_are_named() -> None:
    rules = {m.rule for m in find_names("市总工会荣获“全国模范职工之家”称号。")}
    assert rules <= {RULE_HONOR, RULE_ORGANIZATION}
    assert RULE_HONOR in rules


@pytest.mark.parametrize("text", ["", "\n", "天气晴朗，气温上升。", "各级工会积极作为。"])
def test_nothing_is_found_where_nothing_stands(text: str) -> None:
    assert list(find_names(text)) == []


def test_a_text_longer_than_is_read_at_once_has_its_names_all_the_same() -> None:
    sentence = "市总工会荣获“全国模范职工之家”称号。"
    times = 120_000 // len(sentence)
    found = list(find_names(sentence * times))
    once = list(find_names(sentence))
    assert len(found) == times * len(once)
    assert {m.start % len(sentence) for m in found} == {m.start for m in once}


def test_a_long_text_without_a_stop_is_read() -> None:
    assert [m.start for m in find_names("某" * 120_000 + "，市总工会开会")] == [120_001]


@given(st.text(alphabet="荣获全国金奖文明城市总工会，。“”\n", max_size=60))
def test_offsets_stand_in_the_text_and_a_layer_never_overlaps(text: str) -> None:
    found = list(find_names(text))
    for kind in (HonorMention, OrganizationMention):
        spans = [(m.start, m.end) for m in found if isinstance(m, kind)]
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert all(a[1] <= b[0] for a, b in pairwise(spans))


def test_the_same_text_gives_the_same_names() -> None:
    text = "市总工会荣获“全国模范职工之家”称号。"
    assert list(find_names(text)) == list(find_names(text))


def test_a_report_is_read_quickly_once_the_model_is_loaded() -> None:
    list(find_names("市总工会荣获金奖。"))
    began = time.perf_counter()
    list(find_names("市总工会荣获“全国模范职工之家”称号。" * 100))
    assert time.perf_counter() - began < 5


def test_offsets_are_whole_numbers_of_python() -> None:
    for mention in find_names("我市获评全国文明城市。西安市总工会获评全国先进集体"):
        assert type(mention.start) is type(mention.end) is int
