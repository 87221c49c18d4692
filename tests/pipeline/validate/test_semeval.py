"""The four schemes of SemEval-2013 against nervaluate, wherever nervaluate is right.

It pairs greedily, in the order of the rows, so the two can differ only where a span touches more
than one on the other side; there ours shares at least as many characters, in any order.
"""

import random
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from nervaluate import Evaluator

from pipeline.validate.found import FoundItem
from pipeline.validate.gold import GoldDocument, GoldItem
from pipeline.validate.layers import ORGANIZATIONS
from pipeline.validate.match import Comparison, overlap, pair
from pipeline.validate.semeval import best_pairs, schemes

CASES = 4_000
LENGTH = 30
TEXT = "字" * LENGTH
TYPES = ("企业", "学校")

Gold = list[GoldItem]
Run = list[FoundItem]


def _gold(start: int, end: int, type_: str = "企业") -> GoldItem:
    return GoldItem(start, end, TEXT[start:end], {"canonical": "", "type": type_})


def _found(start: int, end: int, type_: str = "企业") -> FoundItem:
    fields = {"canonical": "", "type": type_}
    return FoundItem(start, end, TEXT[start:end], fields, "rule", Decimal(0))


def _spans(rng: random.Random) -> list[tuple[int, int, str]]:
    cuts = sorted(rng.sample(range(LENGTH), 2 * rng.randrange(1, 5)))
    return [(a, b, rng.choice(TYPES)) for a, b in zip(cuts[::2], cuts[1::2], strict=True)]


def _ours(gold: Gold, found: Run) -> dict[str, Fraction]:
    doc = GoldDocument("d", "", TEXT, "", {"organizations": tuple(gold)})
    pairs = pair(ORGANIZATIONS, TEXT, gold, found)
    measured = schemes(Comparison(doc, ORGANIZATIONS, pairs))
    return {name.removeprefix("semeval "): counts[2] for name, counts in measured}


def _theirs(gold: Gold, found: Run) -> dict[str, Fraction]:
    sides: list[Sequence[GoldItem | FoundItem]] = [gold, found]
    true, pred = (
        [{"label": i.fields["type"], "start": i.start, "end": i.end - 1} for i in side]
        for side in sides
    )
    overall = Evaluator([true], [pred], tags=list(TYPES), loader="dict").evaluate()["overall"]
    names = {"strict": "strict", "exact": "exact", "type": "ent_type", "partial": "partial"}
    return {
        ours: Fraction(overall[theirs].correct) + Fraction(overall[theirs].partial, 2)
        for ours, theirs in names.items()
    }


def _is_plain(gold: Gold, found: Run) -> bool:
    """Say whether every span touches at most one on the other side."""
    touching = [(g, f) for g in gold for f in found if overlap(g, f) > 0]
    return len({id(g) for g, _ in touching}) == len({id(f) for _, f in touching}) == len(touching)


def test_the_figures_are_nervaluates_where_it_is_right() -> None:
    rng = random.Random(11)
    plain = 0
    for _ in range(CASES):
        gold = [_gold(*span) for span in _spans(rng)]
        found = [_found(*span) for span in _spans(rng)]
        ours, theirs = _ours(gold, found), _theirs(gold, found)
        if _is_plain(gold, found):
            plain += 1
            assert ours == theirs
        assert ours["exact"] == theirs["exact"]
        assert ours["strict"] == theirs["strict"]
    assert plain > CASES / 4


def test_nervaluate_gives_a_row_away_that_fits_another_label_better() -> None:
    gold = [_gold(0, 5, "学校"), _gold(5, 15)]
    found = [_found(4, 14), _found(14, 16, "学校")]
    assert _theirs(gold, found)["partial"] == 1
    assert _ours(gold, found)["partial"] == Fraction(1, 2)
    assert [(g.start, f.start) for g, f in best_pairs(gold, found)] == [(5, 4)]


def test_nervaluate_depends_on_the_order_of_nested_rows() -> None:
    gold, found = [_gold(0, 10), _gold(2, 6)], [_found(1, 6), _found(2, 6), _found(0, 10)]
    assert _theirs(gold, found)["exact"] != _theirs(gold, found[::-1])["exact"]
    assert _ours(gold, found) == _ours(gold, found[::-1])


def test_the_most_shared_characters_win_then_equal_spans() -> None:
    pairs = best_pairs([_gold(0, 4)], [_found(0, 6), _found(0, 4)])
    assert [(f.start, f.end) for _, f in pairs] == [(0, 4)]
    assert list(best_pairs([], [_found(0, 3)])) == []
