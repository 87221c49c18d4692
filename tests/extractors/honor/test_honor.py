"""Honors: what the corpus marks is found and nothing else, and every rule and word is fired."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.honor import RULE_COUNTED, RULE_PARTLY, RULE_QUOTED, find_honors
from extractors.lexicon import Row, rows
from tests.corpus_file import cases

KNOWN = list(cases("honor"))
FAILING = list(cases("honor", failing=True))


def _check(marked: str, rules: tuple[str, ...]) -> None:
    expected = list(zip(re.findall("⟦(.+?)⟧", marked), rules, strict=True))
    text = re.sub("[⟦⟧]", "", marked)
    assert [(text[m.start : m.end], m.rule) for m in find_honors(text)] == expected


@pytest.mark.parametrize(("marked", "rules"), KNOWN)
def test_marked_examples(marked: str, rules: tuple[str, ...]) -> None:
    _check(marked, rules)


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("marked", "rules"), FAILING)
def test_known_failures(marked: str, rules: tuple[str, ...]) -> None:
    _check(marked, rules)


def test_every_rule_is_fired_by_the_corpus() -> None:
    fired = {rule for _, rules in KNOWN for rule in rules}
    assert fired == {RULE_QUOTED, RULE_PARTLY, RULE_COUNTED}


@pytest.mark.parametrize(
    "row", [r for r in rows("conferrals") if r["sure"]], ids=lambda r: r["word"]
)
def test_every_sure_word_of_conferral_opens_a_title(row: Row) -> None:
    assert [m.cue for m in find_honors(f"{row['word']}“示范单位”。")] == [row["word"]]


@pytest.mark.parametrize("row", rows("title_heads"), ids=lambda r: r["head"])
def test_every_head_ends_a_title(row: Row) -> None:
    text = f"评选滨海{row['head']}7个。"
    assert [text[m.start : m.end] for m in find_honors(text)] == [f"滨海{row['head']}"]


@given(st.text(alphabet="评选荣获授予“”、和全国级先进集体3个名 \n𠮷", max_size=30))
def test_any_text_is_read(text: str) -> None:
    for mention in find_honors(text):
        assert 0 <= mention.start < mention.end <= len(text)
