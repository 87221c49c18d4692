"""Tie each title to its level, issuer, recipient, count and year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.link.carry import all_parties
from pipeline.link.conferral import Group, clause_start, groups
from pipeline.link.level import (
    contest_level,
    home_level,
    issuer_level,
    known_level,
    names_level,
    ordered,
    own_level,
)
from pipeline.link.tally import tallies, told
from pipeline.link.trim_name import words
from pipeline.model import Document, Honor, Organization, Quantity

_YEAR = re.compile(r"((?:19|20)\d{2})年度?(?:首批|第[一二三四五六七八九十]+批)?[“]?$")


def link_honors(
    doc: Document,
    honors: tuple[Honor, ...],
    quantities: tuple[Quantity, ...],
    organizations: tuple[Organization, ...],
) -> tuple[Honor, ...]:
    """Return the honors with ``level``, ``issuer``, ``recipient``, ``count`` and ``year``."""
    known = {doc.surface(o.start, o.end): o.level for o in reversed(organizations)}
    linked: list[Honor] = []
    for group, found in all_parties(doc, groups(doc, honors), honors, organizations):
        counts = tallies(doc, group, honors, quantities, found.recipients)
        levels = _levels(doc, group, honors, issuer_level(found.issuer, known), linked[-1:])
        for index, recipient, count, level in zip(
            group.members, found.recipients, counts, levels, strict=True
        ):
            name = doc.surface(*recipient) if recipient else ""
            linked.append(
                replace(
                    honors[index],
                    cue=group.cue.word if group.cue else "",
                    level=level,
                    issuer=found.issuer,
                    recipient=name,
                    count=quantities[count].value if count is not None else told(name),
                    quantity=count,
                    year=_year(doc, honors[index]),
                )
            )
    return tuple(linked)


def _levels(
    doc: Document,
    group: Group,
    honors: Sequence[Honor],
    issuer: tuple[str, ...],
    last: Sequence[Honor],
) -> Iterator[tuple[str, ...]]:
    """Yield the level of each title of a list: its own, or that of the title before it.

    Else, of a title that the report's own place confers (表彰先进集体), the issuer's or the place's,
    or that of the ``last`` title before the list, of which it is another (乙县获评先进县).
    """
    given = group.cue is not None and group.cue.word in words("home")
    level: tuple[str, ...] = ()
    floor, inner = group.floor, False
    for index in group.members:
        honor = honors[index]
        quoted = _is_quoted(doc.text, honor)
        level = () if inner and quoted else level  # “中国…城市”“十佳城市”
        inner = quoted and names_level(honor.title)
        level = own_level(doc, honor, floor) or level or _contest(doc.text, group, honor)
        local = home_level(doc) if honor.title in words("local") else ()
        known = local or known_level(honor.title)
        floor = honor.end
        other = issuer or home_level(doc) or known if given else known or issuer
        yield ordered(level or other or _alike(doc, group, honor, last))


def _alike(doc: Document, group: Group, honor: Honor, last: Sequence[Honor]) -> tuple[str, ...]:
    """Return the level of the title before, where the same word confers its like in the sentence."""
    same = [
        before.level
        for before in last
        if group.cue is not None
        and before.cue == group.cue.word
        and doc.sentence_at(before.start) == doc.sentence_at(honor.start)
        and _LIKE.fullmatch(honor.title)
    ]
    return same[0] if same else ()


_LIKE = re.compile("先进(?:市|县|区|镇|乡|村|园区|街道|社区)")
"""A title of a place that says no more than that it is like the one before."""


def _is_quoted(text: str, honor: Honor) -> bool:
    return text[honor.start - 1 : honor.start] == "“" and text[honor.end : honor.end + 1] == "”"


def _contest(text: str, group: Group, honor: Honor) -> tuple[str, ...]:
    start = group.cue.start if group.cue else honor.start
    return contest_level(text, clause_start(text, start), honor.start)


def _year(doc: Document, honor: Honor) -> str:
    """Return the year that stands directly before a title."""
    found = _YEAR.search(doc.text[max(0, honor.start - 14) : honor.start])
    return found.group(1) if found else ""
