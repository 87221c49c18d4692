"""Stage: let every extractor search the text and decide which mention wins where two overlap.

The order one can read: within a kind the longer mention wins, then the earlier rule of
``EXTRACTORS``; between kinds ``BEATS`` says which kind an overlap leaves standing.
"""

from __future__ import annotations

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
from pipeline.model import Document, Findings, Lost

BEATS: tuple[tuple[type[Mention], type[Mention]], ...] = (
    (DateMention, QuantityMention),  # 2023年 is a date, not 2023 years
    (HonorMention, QuantityMention),  # 百强 in a title counts nothing
    (OrganizationMention, QuantityMention),  # 第四人民医院
    (HonorMention, OrganizationMention),  # 西安市爱国主义教育基地 is conferred, not founded
)
"""Pairs (winner, loser): a mention of the second kind inside one of the first is dropped."""

M = TypeVar("M", bound=Mention)


def extract(doc: Document, extractors: Iterable[Extractor] = EXTRACTORS) -> Findings:
    """Return what the extractors find in a report, overlaps decided."""
    found = [mention for find in extractors for mention in find(doc.text)]
    lost: list[Lost] = []
    kinds: dict[type[Mention], list[Mention]] = {}
    for kind in (DateMention, HonorMention, OrganizationMention, QuantityMention):
        kinds[kind] = _longest([m for m in found if isinstance(m, kind)], lost)
    for winner, loser in BEATS:
        kinds[loser] = _outside(kinds[loser], kinds[winner], lost)
    return Findings(
        quantities=_of(QuantityMention, kinds[QuantityMention]),
        honors=_of(HonorMention, kinds[HonorMention]),
        organizations=_of(OrganizationMention, kinds[OrganizationMention]),
        dates=_of(DateMention, kinds[DateMention]),
        lost=tuple(lost),
    )


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
        if inside:
            lost.append(Lost(mention, winners[at]))
        else:
            kept.append(mention)
    return kept


def _of(kind: type[M], mentions: Iterable[Mention]) -> tuple[M, ...]:
    return tuple(m for m in mentions if isinstance(m, kind))
