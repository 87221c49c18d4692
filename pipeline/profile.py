"""Stage: read what a report says of itself: title, publisher, region and the time it covers."""

from __future__ import annotations

from dataclasses import replace

from pipeline.model import Document, Profile


def profile(doc: Document) -> Document:
    """Return the document with its profile."""
    return replace(doc, profile=Profile())
