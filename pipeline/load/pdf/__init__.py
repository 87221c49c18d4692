"""Reader of PDF files, with PDFium (pypdfium2; Apache-2.0 and BSD).

On two annual reports of 180,000 characters each, pypdf and pdfminer.six read 12,000 to 28,000
characters a second; PDFium reads 300,000, and 60,000 with the work on paragraphs and tables.
Its C++ code may crash or never end on a hostile file, so it works in a process of its own.
"""

from __future__ import annotations

from pipeline.load.pdf.process import Answer, ask
from pipeline.load.source import Source
from pipeline.model import ReportError

_SECONDS = 60.0
_SECONDS_A_MIB = 30.0
"""Time that a file may take, and more for each MiB: some thirty times what annual reports take."""

_GAVE_UP = {
    Answer.DIED: "the program that reads PDF files broke off at it; print it to a new PDF",
    Answer.LATE: "reading it takes more than {seconds:.0f} seconds; print it to a new PDF",
}


def read(data: bytes) -> Source:
    """Return the text of a PDF file.

    Raises:
        ReportError: it is no PDF, encrypted, damaged, too long, or has no text that can be read.
    """
    seconds = _SECONDS + _SECONDS_A_MIB * len(data) / 2**20
    answer, text = ask(data, seconds)
    if answer is Answer.TEXT:
        return Source(text, "utf-8")
    if answer is Answer.FAILED:
        raise RuntimeError(text)
    raise ReportError("load", _GAVE_UP.get(answer, text).format(seconds=seconds))
