"""Stage: cut the text into sections and sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.model import Document, Section, Sentence

_SENTENCE = re.compile(r"[^\s。！？；][^\n。！？；]*[。！？；]*[”’」』）)]*")


def segment(doc: Document) -> Document:
    """Return the document with its sections and sentences."""
    sections = (Section("", 0, len(doc.text)),)
    return replace(doc, sections=sections, sentences=tuple(_sentences(doc.text)))


def _sentences(text: str) -> Iterator[Sentence]:
    for match in _SENTENCE.finditer(text):
        yield Sentence(match.start(), match.end(), 0)
