"""A Word file becomes text, or a refusal that says what the file is."""

import io
import zipfile
from collections.abc import Callable
from contextlib import suppress

import pytest

from pipeline.load.docx import read
from pipeline.model import ReportError

P = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


def test_paragraphs_are_lines(word: Callable[..., bytes]) -> None:
    data = word(P.format("总工会工作报告") + P.format("新增会员5万人。"))
    assert read(data) == ("总工会工作报告\n新增会员5万人。\n", "utf-8")


def _zip(**files: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, text in files.items():
            package.writestr(name, text)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "something else"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, r"\.doc"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "without a password",
        ),
        (b"<html><body>", "html"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html>", "html"),
        (b"MIME-Version: 1.0\n", "web page"),
        (b"{\\rtf1", "RTF"),
        (b"%PDF-1.4", "PDF"),
        (b"PK\3\4 cut off", "damaged"),
        (_zip(mimetype="application/vnd.oasis.opendocument.text"), "OpenDocument"),
        (_zip(**{"OFD.xml": "<OFD/>"}), "OFD"),
        (_zip(**{"[Content_Types].xml": "<T/>", "xl/workbook.xml": "<w/>"}), "another Office"),
        (_zip(a="b"), "archive"),
    ],
)
def test_what_is_no_word_file_is_named(data: bytes, words: str) -> None:
    with pytest.raises(ReportError, match=words) as refusal:
        read(data)
    assert refusal.value.stage == "load"


def test_a_file_cut_off_anywhere_is_refused(word: Callable[..., bytes]) -> None:
    data = word(P.format("总工会") * 100)
    for end in range(4, len(data) - 1, 97):
        with pytest.raises(ReportError):
            read(data[:end])


def test_a_file_with_wrong_bytes_is_refused_or_read(word: Callable[..., bytes]) -> None:
    data = word(P.format("总工会") * 100)
    for at in range(0, len(data), 23):
        changed = data[:at] + bytes([data[at] ^ 0x55]) + data[at + 1 :]
        with suppress(ReportError):
            assert read(changed).text


def test_a_file_without_a_word_is_refused(word: Callable[..., bytes]) -> None:
    with pytest.raises(ReportError, match="OCR"):
        read(word("<w:p/>"))
