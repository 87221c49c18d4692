"""Tie each title to its level, issuer, recipient, count and year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.link.conferral import Group, groups
from pipeline.link.level import issuer_level, known_level, ordered, own_level
from pipeline.link.recipient import parties
from pipeline.link.tally import tallies
from pipeline.model import Document, Honor, Organization, Quantity, Span

_YEAR = re.compile(r"((?:19|20)\d{2})年度?(?:首批|第[一二三四五六七八九十]+批)?[“]?$")


def link_honors(
    doc: Document,
    honors: tuple[Honor, ...],
    quantities: tuple[Quantity, ...],
    organizations: tuple[Organization, ...],
) -> tuple[Honor, ...]:
    """Return the honors with ``level``, ``issuer``, ``recipient``, ``count`` and ``year``."""
    linked = [
        honor
        for group in groups(doc, honors)
        for honor in _link(doc, group, honors, quantities, organizations)
    ]
    return tuple(linked)


def _link(
    doc: Document,
    group: Group,
    honors: tuple[Honor, ...],
    quantities: tuple[Quantity, ...],
    organizations: tuple[Organization, ...],
) -> Iterator[Honor]:
    """Yield the titles of one list with what they share and what each has of its own."""
    members = [honors[index] for index in group.members]
    issuer, recipient = parties(doc, members[0], group.cue, organizations)
    counts = tallies(doc, group, honors, quantities, recipient)
    level: tuple[str, ...] = ()
    for honor, count in zip(members, counts, strict=True):
        level = own_level(doc, honor) or level or known_level(honor.title)
        levels = level or issuer_level(issuer, organizations, doc)
        yield replace(
            honor,
            cue=group.cue.word if group.cue else "",
            level=ordered(levels),
            issuer=issuer,
            recipient=_text(doc, recipient),
            count=quantities[count].value if count is not None else None,
            quantity=count,
            year=_year(doc, honor),
        )


def _text(doc: Document, span: Span | None) -> str:
    return doc.surface(*span) if span else ""


def _year(doc: Document, honor: Honor) -> str:
    """Return the year that stands directly before a title."""
    found = _YEAR.search(doc.text[max(0, honor.start - 14) : honor.start])
    return found.group(1) if found else ""
