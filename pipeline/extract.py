"""Stage: let every extractor search the text and decide which mention wins where two overlap.

The order one can read: within a kind the longer mention wins, then that of the extractor that stands
earlier in ``EXTRACTORS``; of the kinds ``IN_TURN`` the earlier extractor wins whatever the length;
between kinds ``BEATS`` says which kind an overlap leaves standing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import TypeVar

from extractors import EXTRACTORS, Extractor
from extractors.mention import (
    DateMention,
    HonorMention,
    Mention,
    OrganizationMention,
    QuantityMention,
)
from extractors.organization import RULE_KNOWN
from extractors.organization.organ import RULE as RULE_ORGAN
from pipeline.model import Document, Findings, Lost

BEATS: tuple[tuple[type[Mention], type[Mention]], ...] = (
    (DateMention, QuantityMention),  # 2023年 is a date, not 2023 years
    (HonorMention, QuantityMention),  # 百强 in a title counts nothing
    (OrganizationMention, QuantityMention),  # 第四人民医院
    (
        HonorMention,
        OrganizationMention,
    ),  # 西安市爱国主义教育基地 is conferred, not founded; 国务院 stays
)
"""Pairs (winner, loser): a mention of the second kind inside one of the first is dropped."""

IN_TURN: tuple[type[Mention], ...] = (HonorMention,)
"""Kinds of which a rule beats the model even where the model reads on: “…”先进集体 without its issuer."""

KINDS = (DateMention, HonorMention, OrganizationMention, QuantityMention)

M = TypeVar("M", bound=Mention)


def extract(doc: Document, extractors: Iterable[Extractor] = EXTRACTORS) -> Findings:
    """Return what the extractors find in a report, overlaps decided."""
    lost: list[Lost] = []
    kinds: dict[type[Mention], list[Mention]] = {kind: [] for kind in KINDS}
    found = [list(find(doc.text)) for find in extractors]
    found = [_apart(doc.text, some, found, lost) for some in found]
    for kind in KINDS:
        for turn in found if kind in IN_TURN else [[m for some in found for m in some]]:
            new = _longest([m for m in turn if isinstance(m, kind)], lost)
            kinds[kind] = _beside(kinds[kind], new, lost)
    for winner, loser in BEATS:
        kinds[loser] = _outside(kinds[loser], kinds[winner], lost)
    return Findings(
        quantities=_of(QuantityMention, kinds[QuantityMention]),
        honors=_of(HonorMention, kinds[HonorMention]),
        organizations=_of(OrganizationMention, kinds[OrganizationMention]),
        dates=_of(DateMention, kinds[DateMention]),
        lost=tuple(lost),
    )


def _apart(
    text: str, mentions: list[Mention], found: list[list[Mention]], lost: list[Lost]
) -> list[Mention]:
    """Drop the organizations of one extractor that are two of another side by side (市人大|市政协)."""
    others = [m for some in found if some is not mentions for m in some]
    names = [m for m in others if isinstance(m, OrganizationMention)]
    starts = {m.start: m for m in names}
    ends = {m.end: m for m in names}
    kept: list[Mention] = []
    for mention in mentions:
        first, last = starts.get(mention.start), ends.get(mention.end)
        if not isinstance(mention, OrganizationMention) or first is None or last is None:
            kept.append(mention)
        elif first.end <= last.start and _are_two(text, first, last):
            lost.append(Lost(mention, first))
        else:
            kept.append(mention)
    return kept


def _are_two(text: str, first: OrganizationMention, last: OrganizationMention) -> bool:
    """Say whether two names stand side by side in a list, or are organs without one."""
    between = text[first.end : last.start]
    return between in _JOINS or (not between and first.rule == last.rule == RULE_ORGAN)


_JOINS = frozenset("、和及")
"""What joins the names of a list."""


def _longest(mentions: list[Mention], lost: list[Lost]) -> list[Mention]:
    """Keep the longest of overlapping mentions, the first found among equals."""
    kept: list[Mention] = []
    ordered = sorted(enumerate(mentions), key=lambda p: (p[1].start, -p[1].end, p[0]))
    for _, mention in ordered:
        if kept and mention.start < kept[-1].end:
            last = kept[-1]
            if mention.end - mention.start > last.end - last.start:
                lost.append(Lost(kept.pop(), mention))
                kept.append(mention)
            else:
                lost.append(Lost(mention, last))
        else:
            kept.append(mention)
    return kept


def _beside(kept: list[Mention], new: list[Mention], lost: list[Lost]) -> list[Mention]:
    """Add the new mentions that overlap none of those kept; all lists are in text order."""
    if not kept or not new:
        return kept or new
    starts = [mention.start for mention in kept]
    free = []
    for mention in new:
        near = kept[max(bisect_left(starts, mention.end) - 1, 0)]
        if near.start < mention.end and mention.start < near.end:
            lost.append(Lost(mention, near))
        else:
            free.append(mention)
    return sorted([*kept, *free], key=lambda m: m.start)


def _outside(losers: list[Mention], winners: list[Mention], lost: list[Lost]) -> list[Mention]:
    """Drop the mentions that stand inside a winner; both lists are in text order."""
    kept: list[Mention] = []
    at = 0
    for mention in losers:
        while at < len(winners) and winners[at].end <= mention.start:
            at += 1
        inside = (
            at < len(winners)
            and winners[at].start <= mention.start
            and mention.end <= winners[at].end
        )
        if inside and not _stays(mention, winners[at]):
            lost.append(Lost(mention, winners[at]))
        else:
            kept.append(mention)
    return kept


def _stays(mention: Mention, winner: Mention) -> bool:
    """Say whether a mention stays inside one that beats it: an organ that a title begins with."""
    known = isinstance(mention, OrganizationMention) and mention.rule in (RULE_KNOWN, RULE_ORGAN)
    return known and mention.start == winner.start and mention.end < winner.end


def _of(kind: type[M], mentions: Iterable[Mention]) -> tuple[M, ...]:
    return tuple(m for m in mentions if isinstance(m, kind))
