"""Numbers for what the model for names knows."""

from __future__ import annotations

from extractors.ner.vocabulary import UNKNOWN, Vocabulary, points

KNOWN = Vocabulary("县市", ["县市", "市市"], ["县", "市县"], ["n", "v"])


def test_what_is_not_known_has_number_zero() -> None:
    assert KNOWN.characters(points("市乡𠮷")).tolist() == [2, UNKNOWN, UNKNOWN]
    assert KNOWN.words(["市县", "乡"]).tolist() == [2, UNKNOWN]
    assert KNOWN.tags(["v", "x"]).tolist() == [2, UNKNOWN]


def test_a_pair_belongs_to_its_first_character() -> None:
    assert KNOWN.pairs(KNOWN.characters(points("县市市乡"))).tolist() == [1, 2, 0, 0]


def test_sizes_count_the_unknown_too() -> None:
    assert KNOWN.sizes == (3, 3, 3, 3)


def test_a_lone_surrogate_is_no_reason_to_stop() -> None:
    assert points("市\ud800").tolist() == [ord("市"), 0xD800]
