"""What stands around a name in a span is cut off, or added where it is a piece of it."""

from extractors.organization.tags import Words, tagged
from extractors.organization.trim import before_building, before_office, behind, heads, lacking


def test_counts_and_what_is_done_stand_before_a_name() -> None:
    words = tagged("加快建设光谷实验室")
    assert words[behind(words, 1, len(words) - 1)].text == "光谷"
    words = Words([("5", "m"), ("个", "q"), ("光谷", "n"), ("实验室", "n")])
    assert behind(words, 0, 3) == 2
    words = Words([("与", "p"), ("通", "v"), ("号", "n"), ("集团", "n")])
    assert behind(words, 0, 3) == 1
    words = Words([("经", "n"), ("开", "v"), ("区", "n"), ("管委会", "n")])
    assert behind(words, 0, 3) == 0


def test_offices_and_buildings_stand_behind_a_name() -> None:
    words = Words([("武警", "n"), ("总队", "n"), ("官兵", "n")])
    assert before_office(words, 0, 2) == 1
    text = "张掖中学新校区"
    words = Words([("张掖", "ns"), ("中学", "n"), ("新", "a"), ("校区", "n")])
    assert before_building(text, words, 0, 3) == 1


def test_pieces_before_a_span_are_missing_from_it() -> None:
    text = "，通号工程局"
    words = Words([("，", "x"), ("通", "v"), ("号", "n"), ("工程局", "n")])
    assert lacking(text, words, 2, len(text)) == 1
    assert lacking(text, words, 3, len(text)) == 0


def test_heads_end_names() -> None:
    assert {"实验室", "总工会"} <= set(heads())
