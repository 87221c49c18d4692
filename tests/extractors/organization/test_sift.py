"""Spans that the model reads: names stay, pieces of sentences go."""

import pytest

from extractors.lexicon import Row, rows
from extractors.organization.sift import may_be_name
from extractors.organization.tags import Words, tagged


def _holds(text: str) -> bool:
    return may_be_name(text, tagged(text), 0, len(text))


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
    assert _holds(name)


@pytest.mark.parametrize(
    "span",
    [
        "市）文化馆",
        "第二十八条**党委",
        "台风数据来自气象局",
        "建造业联合会和创新研究院",
        "市，图书馆",
    ],
)
def test_pieces_of_sentences_go(span: str) -> None:
    assert not _holds(span)


@pytest.mark.parametrize("row", rows("organization_breaks"), ids=lambda row: row["word"])
def test_every_word_breaks_where_the_lexicon_says(row: Row) -> None:
    inside = f"西安|{row['word']}|图书馆"
    assert _holds_words(inside.split("|")[1:]) is False
    assert _holds_words(inside.split("|")) is (row["where"] != "inside")


def _holds_words(words: list[str]) -> bool:
    text = "".join(words)
    return may_be_name(text, Words([(word, "n") for word in words]), 0, len(text))
