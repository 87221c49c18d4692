"""The text of a PDF file that has a text layer, read with PDFium.

The text is what is read: paragraphs with the line breaks inside them undone, columns one after the
other, ruled and aligned tables as rows of cells joined by TAB, without running heads, page numbers
and contents. Line breaks are undone here and not in ``clean``, since only the page tells a full line
from a short one; so the source text is the joined one, which the run keeps, and offsets count its
characters. Vertical writing and rows that only white space parts within a cell are not told.
"""

from __future__ import annotations

import re

import pypdfium2 as pdfium
from pypdfium2 import raw

from pipeline.load.pdf.flow import Sheet, flow
from pipeline.load.pdf.furniture import drop_furniture
from pipeline.load.pdf.page import read_page
from pipeline.load.pdf.wrap import paragraphs
from pipeline.model import ReportError

_GAPS = re.compile(r"\n{3,}")
_HEADER_WITHIN = 1024
"""Bytes within which a PDF file names itself."""

_MOST_PAGES = 20_000
_MOST_UNREADABLE = 0.3
"""Share of characters that a font does not tell, at most."""

_SCAN = (
    "no text in it, only pictures of pages, as a scanner makes them; recognise them (OCR) and give "
    "the text, or a PDF with a text layer"
)
_REFUSALS = {
    raw.FPDF_ERR_PASSWORD: "the PDF is encrypted; save or print it without a password",
    raw.FPDF_ERR_SECURITY: "the PDF is encrypted in a way that is not read; print it to a new PDF",
}


def extract(data: bytes) -> str:
    """Return the text of a PDF file.

    Raises:
        ReportError: it is no PDF, encrypted, damaged, too long, or has no text that can be read.
    """
    if b"%PDF-" not in data[:_HEADER_WITHIN]:
        raise ReportError("load", "no PDF file; give its name the ending of what it is")
    sheets = _sheets(data)
    drop_furniture(sheets)
    text = _GAPS.sub("\n\n", "\n".join(paragraphs(sheets))).strip("\n")
    if not text.strip():
        raise ReportError("load", _SCAN)
    if text.count("\ufffd") > _MOST_UNREADABLE * len(text):
        what = (
            "its fonts do not tell their characters; print it as pictures and recognise them (OCR)"
        )
        raise ReportError("load", what)
    return text + "\n"


def _sheets(data: bytes) -> list[Sheet]:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        refusal = _REFUSALS.get(raw.FPDF_GetLastError(), "")
        what = refusal or f"the PDF is damaged ({error}); open it and print it to a new PDF"
        raise ReportError("load", what) from error
    try:
        if len(document) > _MOST_PAGES:
            what = f"{len(document)} pages, more than {_MOST_PAGES}; split the file"
            raise ReportError("load", what)
        return [_sheet(document, number) for number in range(len(document))]
    finally:
        document.close()


def _sheet(document: pdfium.PdfDocument, number: int) -> Sheet:
    try:
        return flow(read_page(document[number]))
    except pdfium.PdfiumError as error:
        what = f"page {number + 1} is damaged ({error}); open the file and print it to a new PDF"
        raise ReportError("load", what) from error
