"""Word and PDF files for the tests of their readers, made when they are needed."""

import io
import zipfile
from collections.abc import Callable
from typing import Any, TypeAlias

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

Word: TypeAlias = Callable[..., bytes]
Pdf: TypeAlias = Callable[..., bytes]

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="urn:mc" xmlns:wps="urn:wps"'
)
FONT = "STSong-Light"


@pytest.fixture
def word() -> Word:
    """Return what makes a DOCX file of the XML of its body and of its other parts."""
    return make_word


def make_word(body: str, **parts: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(
            "word/document.xml", f"<w:document {SPACES}><w:body>{body}</w:body></w:document>"
        )
        relations = "".join(f'<R Type="urn:x/{kind}" Target="{kind}.xml"/>' for kind in parts)
        package.writestr("word/_rels/document.xml.rels", f"<Rs>{relations}</Rs>")
        for kind, inside in parts.items():
            package.writestr(f"word/{kind}.xml", f"<w:{kind} {SPACES}>{inside}</w:{kind}>")
    return file.getvalue()


@pytest.fixture
def pdf() -> Pdf:
    """Return what makes a PDF file of functions that each draw a page."""
    return make_pdf


def make_pdf(*pages: Callable[[Any], None], **options: Any) -> bytes:
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    file = io.BytesIO()
    canvas = Canvas(file, A4, invariant=True, **options)
    for draw in pages:
        canvas.setFont(FONT, 12)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


@pytest.fixture
def raw_pdf() -> Callable[[dict[int, bytes]], bytes]:
    """Return what makes a PDF file of its objects by number; the first one is its catalogue."""
    return make_raw_pdf


def make_raw_pdf(objects: dict[int, bytes]) -> bytes:
    file, places = b"%PDF-1.7\n", {}
    for number, body in objects.items():
        places[number] = len(file)
        file += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    size = max(objects) + 1
    table = b"".join(
        b"%010d 00000 n \n" % places[n] if n in places else b"0000000000 65535 f \n"
        for n in range(size)
    )
    trailer = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, len(file))
    return file + b"xref\n0 %d\n" % size + table + trailer
