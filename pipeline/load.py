"""Stage: read a file and decode it. The text that comes out is the source text, never changed."""

from __future__ import annotations

import codecs
import hashlib
import string
import unicodedata
from pathlib import Path

from pipeline.model import Document, Input, ReportError

FORMATS = {".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown"}
"""Endings that are read, and the name of their format in documents.csv."""

_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_MOST_CONTROLS = 0.01


def load(source: Input) -> Document:
    """Read and decode a report.

    Raises:
        ReportError: the file is missing, empty, binary, of no readable format or no known encoding.
    """
    path = Path(source.file)
    kind = FORMATS.get(path.suffix.lower())
    if kind is None:
        known = ", ".join(sorted(FORMATS))
        ending = path.suffix or "without ending"
        raise ReportError("load", f"format {ending} is not read; convert it to one of {known}")
    data = _bytes(path)
    raw, encoding = decode(data)
    return Document(
        source.doc_id, source.path, kind, encoding, hashlib.sha256(data).hexdigest(), raw
    )


def load_text(source: Input, text: str) -> Document:
    """Take a report given as a string, as it would be read from a file in UTF-8.

    Raises:
        ReportError: the string is empty or no text.
    """
    if not text.removeprefix("\ufeff").strip(string.whitespace):
        raise ReportError("load", "the text is empty; remove it or put the report's text into it")
    if not _is_text(text):
        raise ReportError("load", "control characters as in a binary file; extract its text first")
    return text_document(source, text)


def text_document(source: Input, text: str) -> Document:
    """Return the document of a string, whatever it holds; offsets count its characters."""
    data = text.encode("utf-8", "surrogatepass")
    kind = FORMATS.get(Path(source.path).suffix.lower(), "text")
    digest = hashlib.sha256(data).hexdigest()
    return Document(source.doc_id, source.path, kind, "utf-8", digest, text)


def _bytes(path: Path) -> bytes:
    if path.exists() and not path.is_file():
        raise ReportError("load", "no regular file; name the files in it or remove it")
    try:
        return path.read_bytes()
    except OSError as error:
        what = f"cannot read: {error.strerror}; check the path and its rights"
        raise ReportError("load", what) from error


def decode(data: bytes) -> tuple[str, str]:
    """Return the text of a file without its byte order mark, and the encoding.

    UTF-8, UTF-16 (with a byte order mark, or without one where every other byte betrays it) and
    GB18030 are tried in this order.

    >>> decode("工会".encode("gb18030"))
    ('工会', 'gb18030')

    Raises:
        ReportError: the bytes are no text in any of these.
    """
    if not data.removeprefix(codecs.BOM_UTF8).strip():
        raise ReportError("load", "the file is empty; remove it or put the report's text into it")
    for encoding in _candidates(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _is_text(text):
            return text.removeprefix("\ufeff"), encoding
    raise ReportError(
        "load",
        "no text in UTF-8, UTF-16 or GB18030; save it again as UTF-8, or it is not a text file",
    )


def _candidates(data: bytes) -> tuple[str, ...]:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return (encoding,)
    return ("utf-8", *_utf16_without_mark(data), "gb18030")


def _utf16_without_mark(data: bytes) -> tuple[str, ...]:
    """Return the UTF-16 order in which the line ends and spaces of a text would be such."""
    little, big = data.count(b"\n\x00"), data.count(b"\x00\n")
    if len(data) % 2 or not (little or big):
        return ()
    return ("utf-16-le",) if little >= big else ("utf-16-be",)


def _is_text(text: str) -> bool:
    sample = text[:100_000]
    odd = sum(
        unicodedata.category(c) in ("Cc", "Cn", "Co") and c not in "\t\n\r\f\v" for c in sample
    )
    return odd <= _MOST_CONTROLS * len(sample)
