"""Numerals: what the corpus marks is found, and what is written is read back."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors import numeral
from extractors.numeral import find_numerals, percent_sign
from pipeline.write import cell
from tests.corpus_file import cases

LOWER = ("零一二三四五六七八九", "十百千", "万亿")
UPPER = ("零壹贰叁肆伍陆柒捌玖", "拾佰仟", "萬億")
TRADITIONAL = ("零一二三四五六七八九", "十百千", "萬億")
FORMS = (LOWER, UPPER, TRADITIONAL)


def _group(number: int, digits: str, places: str) -> str:
    """Write a number below 10,000."""
    out, waiting = "", False
    for power in (3, 2, 1, 0):
        digit = number // 10**power % 10
        if digit:
            out += ("零" if waiting and out else "") + digits[digit]
            out += places[power - 1] if power else ""
        waiting = not digit
    return out


def write(number: int, form: tuple[str, str, str]) -> str:
    """Write a number from 1 to below 10**16 in Chinese; 亿 is multiplied as 万亿."""
    digits, places, groups = form
    for size, mark in ((10**8, groups[1]), (10**4, groups[0])):
        high, low = divmod(number, size)
        if high:
            gap = "零" if low and (low < size // 10) else ""
            return write(high, form) + mark + (gap + write(low, form) if low else "")
    return _group(number, digits, places)


def _found(text: str) -> list[str]:
    return [
        " | ".join(
            (
                text[n.start : n.end],
                n.rule,
                *(cell(v) or "-" for v in (n.value, n.low, n.high)),
                n.relation,
            )
        )
        for n in find_numerals(text)
    ]


@pytest.mark.parametrize(("text", "expected"), list(cases("numeral")))
def test_marked_examples(text: str, expected: tuple[str, ...]) -> None:
    marks = re.findall("⟦(.+?)⟧", text)
    wanted = [f"{mark} | {told}" for mark, told in zip(marks, expected, strict=True)]
    assert _found(re.sub("[⟦⟧]", "", text)) == wanted


def test_every_rule_is_fired_by_the_corpus() -> None:
    fired = {told.split(" | ")[0] for _, expected in cases("numeral") for told in expected}
    assert fired == {v for k, v in vars(numeral).items() if k.startswith("RULE_")}


@given(st.integers(1, 10**16 - 1), st.sampled_from(FORMS))
def test_what_is_written_is_read_back(number: int, form: tuple[str, str, str]) -> None:
    (found,) = find_numerals(write(number, form))
    assert found.value == number


@given(st.integers(0, 10**12), st.sampled_from(["{}", "{:,}"]))
def test_arabic_numbers_are_read_back(number: int, form: str) -> None:
    (found,) = find_numerals(form.format(number))
    assert found.value == number


@given(st.integers(1, 99999), st.integers(1, 3), st.sampled_from([("万", 4), ("亿", 8)]))
def test_mixed_numbers_are_read_back(number: int, places: int, group: tuple[str, int]) -> None:
    value = Decimal(number).scaleb(-places)
    (found,) = find_numerals(f"{value:f}{group[0]}")
    assert found.value == value.scaleb(group[1])


def test_all_numbers_below_ten_thousand_are_read_back() -> None:
    for number in range(1, 10000):
        assert [n.value for n in find_numerals(write(number, LOWER))] == [number]


@pytest.mark.parametrize("form", FORMS)
def test_numbers_spread_to_ten_millions_are_read_back(form: tuple[str, str, str]) -> None:
    for number in (*range(0, 9_999_999, 4999), 9_999_999):
        text = write(number, form) if number else "零"
        assert [n.value for n in find_numerals(text)] == [number]


@given(st.integers(1, 9999), st.integers(1, 9), st.sampled_from(["万", "亿"]))
def test_arabic_groups_with_a_place_are_read_back(high: int, low: int, group: str) -> None:
    value = (high * 10000 + low * 1000) * (1 if group == "万" else 10000)
    text = f"{high}{group}{low}{'千' if group == '万' else '千万'}"
    assert [n.value for n in find_numerals(text)] == [value]


@given(st.integers(1, 10**11).map(lambda n: n * 10**4), st.sampled_from(FORMS))
def test_a_minus_is_read_back(number: int, form: tuple[str, str, str]) -> None:
    assert [n.value for n in find_numerals(f"负{write(number, form)}")] == [-number]


@given(st.text("一二两十百千万亿几数零多余点分之0123.,/第", max_size=30))
def test_any_text_gives_ordered_spans(text: str) -> None:
    at = 0
    for found in find_numerals(text):
        assert at <= found.start < found.end <= len(text)
        at = found.end


@pytest.mark.parametrize("part", ["一百", "1,", "1.1,", "一点", "百分之", "1/", "三又"])
def test_long_runs_are_read_to_their_end(part: str) -> None:
    assert all(n.end <= 20_000 * len(part) for n in find_numerals(part * 20_000))


def test_the_sign_of_a_share() -> None:
    assert [percent_sign(s) for s in ("百分之五", "千分之五", "五")] == ["%", "‰", ""]
