"""What cleaning deletes, and that nothing else is lost or moved."""

import hashlib
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.clean import LAYERS, REPLACED, clean, soft_wraps
from pipeline.model import Document
from tests.corpus_file import cases

_ALPHABET = st.sampled_from(
    [
        *'工会5万人 \n\r\t#*-_>|<!/p{}"：:（）()。；，.jpg%％１Ａ\u200b\ufeff\x00',
        "---\n",
        "浏览: 90",
        "\n\n",
        "<!--",
        "-->",
        '{"page": 1, "allrow": 2, "type": "页眉", "inside": "',
        "微博",
        "(huì)",
        "全市新增城镇就业人数达到历史最高的",
    ]
)
_TEXTS = st.lists(_ALPHABET, max_size=60).map("".join) | st.text(max_size=200)


def _document(raw: str) -> Document:
    digest = hashlib.sha256(raw.encode("utf-8", "surrogatepass")).hexdigest()
    return Document("d", "d.txt", "text", "utf-8", digest, raw)


@given(_TEXTS)
def test_every_character_of_the_text_stands_at_its_origin(raw: str) -> None:
    doc = clean(_document(raw))
    offsets = [doc.origin[i] for i in range(len(doc.origin))]
    assert len(doc.origin) == len(doc.text)
    assert offsets == sorted(set(offsets))
    assert "".join(raw[i] for i in offsets).translate(REPLACED) == doc.text
    assert doc.raw == raw


@pytest.mark.parametrize("cleaner", tuple(chain(*LAYERS)), ids=lambda c: c.__name__)
@given(raw=_TEXTS)
def test_a_cleaner_names_spans_of_the_raw_text(cleaner, raw: str) -> None:  # type: ignore[no-untyped-def]  # one test for all cleaners
    for start, end in cleaner(raw):
        assert 0 <= start <= end <= len(raw)


def test_the_corpus_of_cleaning() -> None:
    for written, (text,) in cases("clean"):
        raw = written.replace("\\n", "\n").replace("\\r", "\r")
        assert clean(_document(raw)).text == text.replace("\\n", "\n"), raw


def test_a_text_with_filled_lines_is_unwrapped() -> None:
    prose = (
        "全市新增城镇就业人数达到五万二千三百人，比上年增长百分之十二，其中高校毕业生占三分之一以上，"
        * 4
    )
    width = 26
    lines = [prose[at : at + width] for at in range(0, len(prose), width)]
    text = "\n".join(lines)
    wraps = list(soft_wraps(text))
    assert [text[start:end] for start, end in wraps] == ["\n"] * (len(lines) - 1)
    assert clean(_document(text)).text == prose


def test_a_table_is_not_unwrapped() -> None:
    rows = [f"粮食产量 {n}.5 万吨 {n}.1 万吨 增长百分之 3.{n}" for n in range(10, 30)]
    assert list(soft_wraps("\n".join(rows))) == []


def test_lines_of_any_length_are_paragraphs() -> None:
    assert list(soft_wraps("\n".join("工" * n for n in range(20, 80, 7)))) == []
