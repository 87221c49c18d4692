"""Titles to link, marked in a text; amounts and organizations are found as in a report."""

from __future__ import annotations

import re

from pipeline.clean import clean
from pipeline.extract import extract
from pipeline.link.honor import link_honors
from pipeline.model import Document, Honor
from pipeline.normalize import normalize
from pipeline.profile import profile
from pipeline.segment import segment

_MARK = re.compile("⟦(.+?)⟧")


def linked(written: str, title: str = "") -> list[Honor]:
    """Return the linked honors of a text with ⟦marks⟧, in a report that may have a title."""
    before = f"{title}\n" if title else ""
    raw = before + _MARK.sub(r"\1", written)
    doc = profile(segment(clean(Document("d", "d.txt", "text", "utf-8", "", raw))))
    facts = normalize(doc, extract(doc))
    honors = []
    for number, match in enumerate(_MARK.finditer(written)):
        start = len(before) + match.start() - 2 * number
        honors.append(Honor(start, start + len(match[1]), "test", "", match[1].translate(_MARKS)))
    return list(link_honors(doc, tuple(honors), facts.quantities, facts.organizations))


_MARKS = str.maketrans("", "", "“”")
