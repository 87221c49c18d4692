"""Turn a title as written into its normalized name."""

from __future__ import annotations

from extractors.mention import HonorMention
from pipeline.model import Document, Honor

_QUOTATION = str.maketrans("", "", '“”‘’「」『』"')


def normalize_honor(doc: Document, mention: HonorMention) -> Honor:
    """Return the honor with its title, quotation marks dropped."""
    title = doc.text[mention.start : mention.end].translate(_QUOTATION)
    return Honor(mention.start, mention.end, mention.rule, mention.cue, title)
