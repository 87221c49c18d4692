"""Labels and rows are paired one to one."""

from collections.abc import Sequence
from decimal import Decimal

from pipeline.validate.found import FoundItem
from pipeline.validate.gold import GoldItem
from pipeline.validate.layers import HONORS, ORGANIZATIONS, QUANTITIES
from pipeline.validate.match import Pair, complete_row, core, pair, right_row

TEXT = "全省文明单位和市总工会、省委0123456789"
NAMES = {"canonical": "", "type": ""}


def _row(start: int, end: int, **fields: str) -> FoundItem:
    return FoundItem(start, end, TEXT[start:end], fields, "rule", Decimal("0.50"))


def _label(start: int, end: int, optional: bool = False) -> GoldItem:
    return GoldItem(start, end, TEXT[start:end], NAMES, optional)


def _matches(gold: Sequence[GoldItem], *spans: tuple[int, int]) -> list[str]:
    found = [_row(start, end, **NAMES) for start, end in spans]
    return [p.match for p in pair(ORGANIZATIONS, TEXT, gold, found)]


def test_equal_spans_are_strict_others_overlap() -> None:
    assert _matches([_label(7, 11)], (7, 11)) == ["strict"]
    assert _matches([_label(7, 11)], (8, 11)) == ["overlap"]
    assert _matches([_label(7, 11)], (11, 12)) == ["missed", "spurious"]


def test_the_largest_overlap_is_paired_first() -> None:
    assert _matches([_label(0, 4), _label(4, 10)], (2, 9)) == ["missed", "overlap"]


def test_a_row_answers_one_label() -> None:
    assert _matches([_label(7, 9), _label(9, 11)], (7, 11)) == ["missed", "overlap"]
    assert _matches([_label(7, 11)], (7, 9), (9, 11)) == ["overlap", "spurious"]


def test_an_optional_label_is_never_missed_and_excuses_what_touches_it() -> None:
    optional = [_label(7, 11, optional=True)]
    assert _matches(optional) == ["neutral"]
    assert _matches(optional, (7, 11)) == ["neutral"]
    assert _matches(optional, (7, 9), (9, 11)) == ["neutral", "neutral"]


def test_a_required_label_comes_before_an_optional_one() -> None:
    gold = [_label(6, 11, optional=True), _label(7, 11)]
    assert _matches(gold, (6, 10)) == ["neutral", "overlap"]


def test_a_loose_level_word_may_stand_in_an_honor_or_out() -> None:
    whole, title = _label(0, 6), _label(2, 6)
    assert core(HONORS, TEXT, whole) == core(HONORS, TEXT, title) == (2, 6)
    assert core(ORGANIZATIONS, TEXT, whole) == (0, 6)
    assert core(HONORS, TEXT, _label(0, 2)) == (0, 2)


def _pair(right: Sequence[str], gold: str, found: str) -> Pair:
    label = GoldItem(0, 1, "全", {"indicator": gold})
    return Pair("strict", label, _row(0, 1, indicator=found), frozenset(right))


def test_a_complete_row_may_differ_a_little_in_the_indicator() -> None:
    right = QUANTITIES.row
    assert right_row(QUANTITIES, _pair(right, "", ""))
    assert not right_row(QUANTITIES, _pair(right[1:], "", ""))
    assert complete_row(QUANTITIES, _pair(right, "培训职工", "培训职工们"))
    assert not complete_row(QUANTITIES, _pair(right, "培训职工", "全年"))
    assert complete_row(QUANTITIES, _pair([*right, "indicator"], "", ""))
    assert complete_row(HONORS, Pair("strict", None, None, frozenset(HONORS.row)))
