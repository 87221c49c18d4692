"""Say who received a title and who conferred it, as the clause around the word of conferral tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from extractors.lexicon import rows
from pipeline.link.conferral import Cue, clause_start
from pipeline.model import Document, Honor, Organization, Span

_TIMES = re.compile(r"(?:连续)?第?[\d一二两三四五六七八九十]+(?:次|年|届|度)$|连续$")
_YEAR = re.compile(r"^(?:\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?|近日|日前)")
_LONGEST = 60
"""Characters a recipient may have."""

_LONGEST_ISSUER = 16
"""Characters an issuer may have that is no organization found otherwise."""

_PASSIVE = "被"


@cache
def _trimmed(place: str) -> tuple[str, ...]:
    words = [
        r["word"] for r in rows("recipient_words", key=("word", "place")) if r["place"] == place
    ]
    return tuple(sorted(words, key=len, reverse=True))


def parties(
    doc: Document, first: Honor, cue: Cue | None, organizations: Sequence[Organization]
) -> tuple[str, Span | None]:
    """Return the issuer's name and the span of the recipient of the titles behind a cue."""
    issuer = _touching_issuer(doc, first, organizations)
    if cue is None:
        return issuer, None
    issuer = issuer or _named_between(doc.text, cue.end, first.start)
    start = clause_start(doc.text, cue.start)
    subject = (start, cue.start)
    if cue.role == "giver":
        behind = _trim(doc.text, (cue.end, _object_end(doc.text, cue.end, first.start)))
        return issuer or _last_organization(doc, subject, organizations), behind
    passive = doc.text.rfind(_PASSIVE, start, cue.end)
    if passive >= 0:
        issuer = issuer or doc.text[passive + 1 : max(passive + 1, cue.start)].strip()
        subject = (start, passive)
    return issuer, _trim(doc.text, subject)


def _touching_issuer(doc: Document, honor: Honor, organizations: Sequence[Organization]) -> str:
    """Return the organization that stands directly before a title: 获评全总“…”."""
    for organization in organizations:
        between = doc.text[organization.end : honor.start]
        if 0 <= honor.start - organization.end <= 1 and not between.strip("“"):
            return doc.text[organization.start : organization.end]
    return ""


def _named_between(text: str, start: int, end: int) -> str:
    """Return who stands between a word of conferral and a quoted title: 获评国家五部委“…”."""
    name = text[start:end].rstrip("“")
    ended = 1 < len(name) <= _LONGEST_ISSUER and name.endswith(_issuer_ends())
    return name if ended and not any(mark in name for mark in "，,、") else ""


@cache
def _issuer_ends() -> tuple[str, ...]:
    return tuple(
        r["word"] for r in rows("recipient_words", key=("word", "place")) if r["place"] == "issuer"
    )


def _last_organization(doc: Document, span: Span, organizations: Sequence[Organization]) -> str:
    inside = [o for o in organizations if span[0] <= o.start and o.end <= span[1]]
    return doc.text[inside[-1].start : inside[-1].end] if inside else ""


def _object_end(text: str, start: int, end: int) -> int:
    """Return where who is given a title ends: before 为, quotation marks or the title's level."""
    found = re.search("[“为]|全国|全省|全市|省级|国家级", text[start:end])
    return start + found.start() if found else end


def _trim(text: str, span: Span) -> Span | None:
    """Return a span without the adverbs at its end and the openings at its start."""
    start, end = span
    start, end = _trim_start(text, start, end), _trim_end(text, start, end)
    told = 0 < end - start <= _LONGEST and text[start:end] not in _trimmed("nobody")
    return (start, end) if told else None


def _trim_end(text: str, start: int, end: int) -> int:
    while end > start:
        piece = text[start:end]
        word = next((w for w in _trimmed("end") if piece.endswith(w)), "")
        times = _TIMES.search(piece)
        cut = (
            len(word)
            or (len(times.group()) if times else 0)
            or len(piece) - len(piece.rstrip(" \u3000"))
        )
        if not cut:
            return end
        end -= cut
    return end


def _trim_start(text: str, start: int, end: int) -> int:
    while start < end:
        piece = text[start:end]
        word = next((w for w in _trimmed("start") if piece.startswith(w)), "")
        year = _YEAR.match(piece)
        cut = (
            len(word)
            or (year.end() if year else 0)
            or len(piece) - len(piece.lstrip(" \u3000\xa0"))
        )
        if not cut:
            return start
        start += cut
    return start
