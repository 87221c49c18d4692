"""A PDF file's text is what a person reads; what cannot be read is refused with the way out."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption

from pipeline.load.pdf import text
from pipeline.load.pdf.text import extract
from pipeline.model import ReportError

Pdf = Callable[..., bytes]
Raw = Callable[[dict[int, bytes]], bytes]


def words(text: str, y: float = 700) -> Callable[[Any], None]:
    return lambda canvas: canvas.drawString(72, y, text)


def test_pages_follow_each_other(pdf: Pdf) -> None:
    assert extract(pdf(words("总工会报告"), words("会员5万人。"))) == "总工会报告\n会员5万人。\n"


def test_radicals_become_the_characters_they_stand_for(pdf: Pdf) -> None:
    assert extract(pdf(words("⼯会⺠主"))) == "工会民主\n"


def test_a_scan_is_refused(pdf: Pdf) -> None:
    with pytest.raises(ReportError, match="OCR"):
        extract(pdf(lambda canvas: canvas.rect(10, 10, 500, 700, fill=1)))


def test_a_password_is_asked_for_only_where_one_is_needed(pdf: Pdf) -> None:
    with pytest.raises(ReportError, match="without a password"):
        extract(pdf(words("会员"), encrypt=StandardEncryption("user", "owner")))
    assert extract(pdf(words("会员"), encrypt=StandardEncryption("", "owner"))) == "会员\n"


@pytest.mark.parametrize("data", [b"", b"<html>", b"PK\3\4", "工会".encode()])
def test_what_is_no_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(ReportError, match="no PDF"):
        extract(data)


def test_a_file_cut_off_or_changed_is_refused_or_read(pdf: Pdf) -> None:
    data = pdf(words("会员5万人。"))
    for at in range(10, len(data), 37):
        for broken in (data[:at], data[:at] + bytes([data[at] ^ 0x15]) + data[at + 1 :]):
            with suppress(ReportError):
                extract(broken)


FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
PAGE = (
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
    b"/Resources<</Font<</F 5 0 R>>>>>>"
)
TEXT = b"BT /F 12 Tf 72 700 Td (trade union) Tj ET"


def tree(pages: bytes, page: bytes = PAGE, stream: bytes | None = None) -> dict[int, bytes]:
    length = b"<</Length %d>>" % len(TEXT)
    return {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: pages,
        3: page,
        4: stream or length + b"stream\n" + TEXT + b"\nendstream",
        5: FONT,
    }


def loops() -> Iterator[dict[int, bytes]]:
    yield tree(b"<</Type/Pages/Kids[2 0 R]/Count 1>>")
    yield tree(b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 100000>>")
    yield tree(b"<</Type/Pages/Kids[3 0 R]/Count 2000000000>>")
    yield tree(b"<</Type/Pages/Kids[3 0 R]/Count 15000>>")
    yield tree(b"<</Type/Pages/Kids[3 0 R]/Count 1/Parent 2 0 R>>")
    yield tree(b"<</Type/Pages/Kids[3 0 R]/Count 1>>", b"<</Type/Page/Parent 3 0 R>>")
    own = b"<</Length 4 0 R>>stream\n" + TEXT + b"\nendstream"
    yield tree(b"<</Type/Pages/Kids[3 0 R]/Count 1>>", stream=own)


@pytest.mark.parametrize("objects", list(loops()))
def test_objects_that_lead_to_themselves_come_to_an_end(
    raw_pdf: Raw, objects: dict[int, bytes]
) -> None:
    try:
        assert extract(raw_pdf(objects)) == "trade union\n"
    except ReportError as refusal:
        words = str(refusal)
        if not ("damaged" in words or "split" in words or "OCR" in words):
            raise


def test_too_many_pages_are_refused(pdf: Pdf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text, "_MOST_PAGES", 2)
    with pytest.raises(ReportError, match="split"):
        extract(pdf(*[words("会员")] * 3))
