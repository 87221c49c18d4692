"""Spans that the model reads: names stay, pieces of sentences go."""

import pytest

from extractors.lexicon import Row, rows
from extractors.organization.sift import names_in
from extractors.organization.tags import Words, tagged


def _names(text: str, words: Words | None = None) -> list[str]:
    spans = names_in(text, words or tagged(text), 0, len(text))
    return [text[first:last] for first, last in spans]


@pytest.mark.parametrize(
    "name",
    [
        "西安市退役军人服务中心",
        "国务院表彰工作办公室",
        "江苏省人力资源和社会保障厅",
        "长安大学（渭水校区）",
    ],
)
def test_names_stay(name: str) -> None:
    assert _names(name) == [name]


@pytest.mark.parametrize(
    "span",
    [
        "市）文化馆",
        "第二十八条**党委",
        "台风数据来自气象局",
        "建造业联合会和创新研究院",
        "市，图书馆",
        "县区医院",
        "市县政府",
    ],
)
def test_pieces_of_sentences_go(span: str) -> None:
    assert _names(span) == []


def test_a_count_before_a_name_is_none_of_it() -> None:
    assert _names("5个天府实验室") == ["天府实验室"]
    assert _names("五矿集团") == ["五矿集团"]


def test_what_is_counted_behind_a_span_is_no_name() -> None:
    text = "国际技术转移中心8家"
    assert list(names_in(text, tagged(text), 0, len(text) - 2)) == []


def test_a_single_character_behind_a_mark_is_a_piece_of_the_name() -> None:
    text = "，通号机械有限公司"
    words = Words([("，", "x"), ("通", "v"), ("号", "m"), ("机械", "n"), ("有限公司", "n")])
    assert [text[a:b] for a, b in names_in(text, words, 2, len(text))] == ["通号机械有限公司"]


def test_two_characters_before_a_company_are_a_piece_of_its_name() -> None:
    text = "，通号机械有限公司"
    words = Words([("，", "x"), ("通", "v"), ("号", "m"), ("机械", "n"), ("有限公司", "n")])
    assert [text[a:b] for a, b in names_in(text, words, 3, len(text))] == ["通号机械有限公司"]
    words = Words([("，", "x"), ("由", "p"), ("号", "m"), ("机械", "n"), ("有限公司", "n")])
    assert [text[a:b] for a, b in names_in(text, words, 3, len(text))] == ["机械有限公司"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("固原建成宁南山区中心城市", "宁南山区中心"),
        ("中办发〔2018〕69号", "中办发"),
        ("壮大海洋生物科技等产业", "海洋生物科技"),
        ("即四大实验室", "即四大实验室"),
        ("十届政协", "十届政协"),
        ("筹建一批光谷实验室", "光谷实验室"),
    ],
)
def test_what_stands_beside_it_says_that_a_span_is_no_name(text: str, name: str) -> None:
    start = text.index(name)
    words = Words([(text[:start], "x"), (name, "n"), (text[start + len(name) :], "x")])
    spans = names_in(text, tagged(text) if "城" in text else words, start, start + len(name))
    assert list(spans) == []


def test_what_is_done_before_a_name_is_none_of_it() -> None:
    text = "加快建设光谷实验室"
    assert [text[a:b] for a, b in names_in(text, tagged(text), 2, len(text))] == ["光谷实验室"]


@pytest.mark.parametrize("row", rows("organization_generic"))
def test_a_word_for_a_kind_is_no_name(row: Row) -> None:
    assert _names(row["word"]) == []


def test_an_order_before_a_name_is_none_of_it() -> None:
    assert _names("首批天府实验室") == ["天府实验室"]
    assert _names("第二批天府实验室") == ["天府实验室"]


@pytest.mark.parametrize("row", rows("organization_workers"), ids=lambda row: row["word"])
def test_what_people_do_behind_a_name_is_none_of_it(row: Row) -> None:
    pieces = ["西安", "三合", "机械", "有限公司", "技术", row["word"]]
    words = Words([(piece, "n") for piece in pieces])
    assert _names("".join(pieces), words) == ["西安三合机械有限公司"]
    assert _names("西安市总工会工人文化宫") == ["西安市总工会工人文化宫"]


@pytest.mark.parametrize("row", rows("organization_no_ends"), ids=lambda row: row["word"])
def test_no_name_ends_with_works_places_and_events(row: Row) -> None:
    pieces = ["西安", "三合", row["word"]]
    words = Words([(piece, "n") for piece in pieces])
    assert _names("".join(pieces), words) == []


def test_a_verb_before_a_region_and_an_office_behind_are_none_of_it() -> None:
    assert _names("建好宁夏盲人按摩医院") == ["宁夏盲人按摩医院"]
    assert _names("人民解放军指战员") == ["人民解放军"]
    assert _names("驻陕部队") == ["驻陕部队"]


def test_companies_in_a_row_are_names_of_their_own() -> None:
    text = "西安置业有限责任公司宝鸡地产有限公司"
    assert _names(text) == ["西安置业有限责任公司", "宝鸡地产有限公司"]
    assert _names("西安置业有限公司宝鸡分公司") == ["西安置业有限公司宝鸡分公司"]


def test_names_on_both_sides_of_together_stay() -> None:
    assert _names("西安超算中心联合江西研究院") == ["西安超算中心", "江西研究院"]
    assert _names("西安联合交易中心") == ["西安联合交易中心"]


def test_names_on_both_sides_of_a_verb_stay() -> None:
    assert _names("太湖实验室争创国家实验室") == ["太湖实验室"]
    assert _names("南京大学和西安图书馆") == ["南京大学", "西安图书馆"]
    assert _names("加强与共青团和妇联") == ["共青团"]


BREAKS = [row for row in rows("organization_breaks") if row["where"] in ("inside", "first")]
LEADS = [row for row in rows("organization_breaks") if row["where"] == "lead"]
PLACES = [row for row in rows("organization_breaks") if row["where"] in ("place", "part")]


@pytest.mark.parametrize("row", LEADS, ids=lambda row: row["word"])
def test_what_is_done_with_an_organization_is_no_part_of_its_name(row: Row) -> None:
    assert _names(f"{row['word']}西安市图书馆") == ["西安市图书馆"]


@pytest.mark.parametrize("row", rows("organization_buildings"), ids=lambda row: row["word"])
def test_a_building_is_no_part_of_a_name(row: Row) -> None:
    assert _names(f"西安市卫生学校{row['word']}") == ["西安市卫生学校"]


def test_the_items_of_a_list_are_names_of_their_own() -> None:
    assert _names("西安市图书馆、考古博物馆") == ["西安市图书馆", "考古博物馆"]
    assert _names("某某传媒（江南教育出版中心）") == ["某某传媒", "江南教育出版中心"]
    assert _names("全市肿瘤医院") == ["肿瘤医院"]


@pytest.mark.parametrize("row", PLACES, ids=lambda row: row["word"])
def test_what_is_built_in_a_place_is_no_part_of_a_name(row: Row) -> None:
    pieces = ["大连", row["word"], "东北亚", "航运中心"]
    if row["where"] == "part":
        pieces[1:3] = ["建设", row["word"]]
    assert _names("".join(pieces), Words([(piece, "n") for piece in pieces])) == []
    assert _names("大连建设集团") == ["大连建设集团"]


def test_a_span_of_broken_words_goes() -> None:
    text = "交通运输部门"
    assert list(names_in(text, tagged(text), 0, 5)) == []


@pytest.mark.parametrize("row", BREAKS, ids=lambda row: row["word"])
def test_every_word_breaks_where_the_lexicon_says(row: Row) -> None:
    pieces = ["太湖", row["word"], "图书馆"]
    words = Words([(piece, "n") for piece in pieces])
    assert _names("".join(pieces), words) == ([] if row["where"] == "inside" else ["".join(pieces)])
    assert _names("".join(pieces[1:]), Words([(piece, "n") for piece in pieces[1:]])) == []
