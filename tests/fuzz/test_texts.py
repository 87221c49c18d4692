"""No text breaks the cleaner, an extractor or the whole way from text to rows."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import example, given
from hypothesis import strategies as st

from tests.fuzz.rules import check_cleaning, check_mentions, check_report, document
from tests.fuzz.texts import HIDDEN, REPORTS, TEXTS


@given(TEXTS)
def test_cleaning_leads_back(text: str) -> None:
    check_cleaning(document(text))


@given(TEXTS)
def test_mentions_are_spans(text: str) -> None:
    check_mentions(check_cleaning(document(text)))


@given(st.one_of(TEXTS, REPORTS))
def test_rows_hold_together(text: str) -> None:
    check_report(document(text))


@given(REPORTS, st.sampled_from(HIDDEN))
@example("工會(huì)文明单位0人", HIDDEN[0])  # the hidden hid the gloss
def test_what_nobody_sees_changes_no_value(text: str, hidden: str) -> None:
    plain = check_report(document(text))
    woven = check_report(document(hidden.join(text)))
    assert [row.value for row in woven.quantities] == [row.value for row in plain.quantities]
    assert [row.title for row in woven.honors] == [row.title for row in plain.honors]


@given(
    st.decimals(0, 10**25, allow_nan=False), st.sampled_from(["", "百", "千", "万", "亿", "万亿"])
)
def test_an_amount_is_never_rounded(number: Decimal, steps: str) -> None:
    written = format(number, "f")
    rows = check_report(document(f"共投入{written}{steps}元。")).quantities
    power = {"": 0, "百": 2, "千": 3, "万": 4, "亿": 8, "万亿": 12}[steps]
    told = [
        row.value for row in rows if row.text == f"{written}{steps}元" and row.value is not None
    ]
    assert all(Fraction(value) == Fraction(written) * 10**power for value in told)
