"""Stage: read a file and give its text. The text that comes out is the source text, never changed."""

from __future__ import annotations

import hashlib
import os
import string
from importlib import import_module
from pathlib import Path

from pipeline.load.source import Format, Reader, Source
from pipeline.load.text import decode, is_text
from pipeline.load.unread import refusal
from pipeline.model import Document, Input, ReportError


def _lazy(module: str) -> Reader:
    """Return the reader of a module that is imported only when a file needs it."""

    def read(data: bytes) -> Source:
        source: Source = import_module(f"pipeline.load.{module}").read(data)
        return source

    return read


FORMATS = (
    Format("text", (".txt", ".text"), decode),
    Format("markdown", (".md", ".markdown"), decode),
    Format("html", (".html", ".htm", ".xhtml"), _lazy("html"), kept=True),
    Format("docx", (".docx",), _lazy("docx"), kept=True),
    Format("pdf", (".pdf",), _lazy("pdf"), kept=True),
)
"""The formats that are read. A new one is a row here and a module with ``read``."""

_MEGABYTE = 1_000_000
_WRAPPING = 20
"""How much larger than its text a file may be that holds pictures and fonts beside it."""

_BY_ENDING = {ending: format for format in FORMATS for ending in format.endings}


def endings() -> tuple[str, ...]:
    """Return the endings of the files that are read."""
    return tuple(_BY_ENDING)


def load(source: Input) -> Document:
    """Read a report.

    Raises:
        ReportError: the file is missing, empty, too large, damaged, or of no readable format.
    """
    path = Path(source.file)
    if os.path.isdir(path):  # it is an input only where what it holds cannot be listed
        raise ReportError("load", "a folder one may not look into; check its rights")
    most = source.most and source.most * (_WRAPPING if _format(path).kept else 1)
    return _read(source, _format(path), _bytes(path, most))


def load_bytes(source: Input, data: bytes) -> Document:
    """Take a report given as the bytes of a file; the ending of its path says its format.

    Raises:
        ReportError: as ``load`` does.
    """
    return _read(source, _format(Path(source.path)), data)


def _format(path: Path) -> Format:
    format = _BY_ENDING.get(path.suffix.lower())
    if format is None:
        raise ReportError("load", refusal(path.suffix, sorted(_BY_ENDING)))
    return format


def _read(source: Input, format: Format, data: bytes) -> Document:
    text, encoding = format.read(data)
    if format.kept:
        _check_size(len(text.encode("utf-8", "surrogatepass")), source.most)
    return _document(source, format, data, text, encoding)


def load_text(source: Input, text: str) -> Document:
    """Take a report given as a string, as it would be read from a file in UTF-8.

    Raises:
        ReportError: the string is empty or no text.
    """
    if not text.removeprefix("\ufeff").strip(string.whitespace):
        raise ReportError("load", "the text is empty; remove it or put the report's text into it")
    if not is_text(text):
        raise ReportError("load", "control characters as in a binary file; extract its text first")
    return text_document(source, text)


def text_document(source: Input, text: str) -> Document:
    """Return the document of a string, whatever it holds; offsets count its characters."""
    data = text.encode("utf-8", "surrogatepass")
    format = _BY_ENDING.get(Path(source.path).suffix.lower(), FORMATS[0])
    return _document(source, format, data, text, "utf-8")


def _document(source: Input, format: Format, data: bytes, text: str, encoding: str) -> Document:
    digest = hashlib.sha256(data).hexdigest()
    return Document(
        source.doc_id, source.path, format.name, encoding, digest, text, kept=format.kept
    )


def _bytes(path: Path, most: int | None) -> bytes:
    try:
        if path.exists() and not path.is_file():
            raise ReportError("load", "no regular file; remove it, or save what it gives as a file")
        _check_size(path.stat().st_size, most)
        return path.read_bytes()
    except OSError as error:
        what = f"cannot read: {error.strerror}; check the path and its rights"
        raise ReportError("load", what) from error


def _check_size(size: int, most: int | None) -> None:
    """Refuse what is larger than a number of megabytes.

    Raises:
        ReportError: it is.
    """
    if most and size > most * _MEGABYTE:
        what = f"{size / _MEGABYTE:.0f} MB, more than the limit of {most}"
        raise ReportError("load", f"{what}; split it, or raise the limit with --max-megabytes")
