"""Reader of DOCX: Word files since 2007.

The text is what a person reads in the body: a paragraph a line, headings too, with the numbers that
Word counts; inserted changes, not the deleted ones; no hidden text, comment, running head or table of
contents. The words of a text box and of a note follow the paragraph or the table that holds them, as
lines of their own. Tables are rows of cells joined by TAB.
"""

from __future__ import annotations

from pipeline.load.docx.body import Body
from pipeline.load.docx.package import Package
from pipeline.load.source import Source
from pipeline.model import ReportError

_DISGUISES = (
    (b"%PDF", "a PDF file; give its name the ending .pdf"),
    (b"{\\rtf", "an RTF file; open it in Word and save it as .docx"),
    (b"<", "a web page or XML; give its name the ending .html, or save it in Word as .docx"),
    (b"mime-version:", "a saved web page; open it in Word and save it as .docx"),
)
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_BEGINS_ZIP = b"PK"
_ODD_START = b"\xef\xbb\xbf \t\r\n"


def read(data: bytes) -> Source:
    """Return the text of a DOCX file.

    Raises:
        ReportError: it is no DOCX, encrypted, damaged, too large when unpacked, or without text.
    """
    if not data.startswith(_BEGINS_ZIP):
        raise ReportError("load", f"no Word file but {_disguise(data)}")
    package = Package(data)
    main = package.related("", "officeDocument") or "word/document.xml"
    if main not in package:
        raise ReportError("load", f"no Word file but {_other_zip(package)}")
    text = Body(package, main).text()
    if not text.strip():
        raise ReportError(
            "load", "no text in it; if it holds pictures of pages, recognise them (OCR)"
        )
    return Source(text, "utf-8")


def _disguise(data: bytes) -> str:
    if data.startswith(_OLD_OFFICE):
        if _ENCRYPTED in data:
            return "an encrypted one; save it without a password"
        return "an old one (.doc); open it in Word or LibreOffice and save it as .docx"
    head = data[:100].lstrip(_ODD_START).lower()
    for start, what in _DISGUISES:
        if head.startswith(start.lower()):
            return what
    return "something else; open it in Word and save it as .docx"


def _other_zip(package: Package) -> str:
    if "mimetype" in package:
        return "an OpenDocument file; open it in Word or LibreOffice and save it as .docx"
    if "OFD.xml" in package:
        return "an OFD file; print or export it as PDF"
    if "[Content_Types].xml" in package:
        return "another Office file or a damaged one; save the report as .docx"
    return "another archive; unpack it"
