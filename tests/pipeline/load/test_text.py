"""The encoding of a text is found out, and damage is told."""

import codecs

import pytest

from extractors.lexicon import rows
from pipeline.load.text import decode, is_text
from pipeline.model import ReportError

TEXT = "全市工会会员五万人，新增就业1.2万人。\n"
TRADITIONAL = TEXT.translate({ord(r["simplified"]): r["traditional"] for r in rows("traditional")})


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "utf-32-le", "utf-32-be", "gb18030"]
)  # fmt: skip
def test_a_text_comes_back_whole_with_its_encoding(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == (TEXT, encoding)


def test_big5_is_told_from_gb18030_by_its_common_characters() -> None:
    assert decode(TRADITIONAL.encode("big5")) == (TRADITIONAL, "cp950")
    assert decode(TRADITIONAL.encode("gbk")) == (TRADITIONAL, "gb18030")


@pytest.mark.parametrize("text", ["工会", TEXT.strip(), TRADITIONAL.strip(), "一、2023年\n" * 9])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_told_by_its_common_characters(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == (text, encoding)


def test_what_hong_kong_added_is_read() -> None:
    text = f"{TRADITIONAL}\u5605\u92b9"
    assert decode(text.encode("big5hkscs")).text == text


def test_a_guess_says_that_it_is_one() -> None:
    assert decode("工会".encode("gb18030")) == ("工会", "gb18030?")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (TEXT.encode() + "市".encode()[:2], "cut off at byte"),
        (codecs.BOM_UTF32_LE + b"\1\2\3", "damaged utf-32"),
        (bytes(range(128, 256)) * 50, "no text in"),
        (("工会" * 50).encode() + b"\xff" + ("工会" * 900).encode(), "no text in"),
    ],
)
def test_damage_is_told(data: bytes, words: str) -> None:
    with pytest.raises(ReportError, match=words) as refusal:
        decode(data)
    assert refusal.value.stage == "load"


def test_white_space_is_an_empty_text_in_any_encoding() -> None:
    for encoding in ("utf-8", "utf-16", "utf-16-le", "gb18030", "cp950"):
        with pytest.raises(ReportError, match="is empty"):
            decode("\n\u3000\n".encode(encoding))


def test_control_characters_are_no_text() -> None:
    assert is_text("一\t二\r\n")
    assert not is_text("\0\1\2报告")
