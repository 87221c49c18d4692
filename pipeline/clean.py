"""Stage: delete what is not the report (furniture) and undo what hides its words.

A cleaner returns spans to delete, or replaces characters one by one; it never inserts.
"""

from __future__ import annotations

from dataclasses import replace

from pipeline.model import Document, Origin


def clean(doc: Document) -> Document:
    """Return the document with its cleaned text and the way back to the raw text."""
    return replace(doc, text=doc.raw, origin=Origin.keeping([(0, len(doc.raw))]))
