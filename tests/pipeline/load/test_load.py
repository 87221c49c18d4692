"""Files become text, or a clear refusal."""

import codecs
from pathlib import Path

import pytest

from pipeline.load import load, load_bytes, load_text
from pipeline.load.text import decode
from pipeline.model import Input, ReportError

TEXT = "全市工会会员５万人。\n新增就业1.2万人。\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode("utf-8"), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode("utf-8"), "utf-8-sig"),
        (TEXT.encode("gb18030"), "gb18030"),
        (TEXT.encode("gbk", "ignore"), "gb18030"),
        (TEXT.encode("utf-16"), "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_a_text_comes_back_whole_with_its_encoding(data: bytes, encoding: str) -> None:
    assert decode(data) == (TEXT, encoding)


def test_line_ends_stay_as_they_are() -> None:
    assert decode("一\r\n二\r三".encode())[0] == "一\r\n二\r三"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (codecs.BOM_UTF8, "empty"),
        (bytes(range(256)) * 40, "UTF-8"),
        (b"\x00" * 5000, "UTF-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le")[:-1], "UTF-8"),
        (codecs.BOM_UTF8 + b"\xff\xff", "UTF-8"),
    ],
)
def test_what_is_no_text_is_refused_with_a_remedy(data: bytes, words: str) -> None:
    with pytest.raises(ReportError, match=words) as refusal:
        decode(data)
    assert refusal.value.stage == "load"


@pytest.mark.parametrize("name", ["r.doc", "r.wps", "r.ofd", "r", "r.csv"])
def test_a_format_that_is_not_read_says_so(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"x")
    with pytest.raises(ReportError, match="not read"):
        load(Input(str(tmp_path / name), name, "r"))


def test_a_file_that_is_gone_or_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="cannot read"):
        load(Input(str(tmp_path / "gone.txt"), "gone.txt", "gone"))
    (tmp_path / "folder.txt").mkdir()
    with pytest.raises(ReportError, match="folder"):
        load(Input(str(tmp_path / "folder.txt"), "folder.txt", "folder"))


def test_a_text_is_the_document_of_the_same_file(tmp_path: Path) -> None:
    text = "# 报告\n\n新增会员5万人。\n"
    (tmp_path / "a.md").write_bytes(text.encode())
    source = Input(str(tmp_path / "a.md"), "a.md", "a")
    one, other = load_text(source, text), load(source)
    assert (one.raw, one.format, one.encoding, one.sha256) == (
        text,
        "markdown",
        "utf-8",
        other.sha256,
    )
    assert (other.raw, other.format, other.encoding) == (one.raw, one.format, one.encoding)


@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_bytes_are_the_document_of_their_file(tmp_path: Path, name: str) -> None:
    data = "<p>新增会员5万人。</p>".encode("gb18030")
    (tmp_path / name).write_bytes(data)
    source = Input(str(tmp_path / name), name, "a")
    one, other = load_bytes(source, data), load(source)
    for field in ("doc_id", "path", "format", "encoding", "sha256", "raw", "kept"):
        assert getattr(one, field) == getattr(other, field)


@pytest.mark.parametrize("name", ["a.doc", "a"])
def test_bytes_of_no_readable_format_are_refused(name: str) -> None:
    with pytest.raises(ReportError, match="is not read"):
        load_bytes(Input("", name, "a"), b"x")


@pytest.mark.parametrize("text", ["", "\ufeff \n", "\0\1\2报告"])
def test_a_text_that_is_none_is_refused_as_its_file(text: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(text.encode())
    source = Input(str(tmp_path / "a.txt"), "a.txt", "a")
    for refused in (load, lambda source: load_text(source, text)):
        with pytest.raises(ReportError) as error:
            refused(source)
        assert error.value.stage == "load"
