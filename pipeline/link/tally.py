"""Find the amount that counts a title: behind it, before it, or with who received it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from fractions import Fraction
from functools import cache

from extractors.lexicon import rows
from pipeline.link.conferral import Group
from pipeline.link.trim_name import words
from pipeline.model import Document, Honor, Quantity, Span

_BEHIND = 6
"""Characters that may stand between a title and the amount behind it (”称号, 单位)."""

_AHEAD = 10
"""Characters that may stand between an amount and the title behind it (国家级, 首批“)."""

_ENDS = "，,。；;：:、和及\n "


def tallies(
    doc: Document,
    group: Group,
    honors: Sequence[Honor],
    quantities: Sequence[Quantity],
    recipients: Sequence[Span | None],
) -> list[int | None]:
    """Return, for each title of a group, the index of the amount that counts it."""
    own = [_own(doc, honors[index], quantities) for index in group.members]
    if not any(found is not None for found in own):
        own_recipients = [r if r and r[0] >= group.floor else None for r in recipients]
        return [_with_recipient(recipient, quantities) for recipient in own_recipients]
    for place in range(len(own) - 2, -1, -1):
        before, after = honors[group.members[place]], honors[group.members[place + 1]]
        if own[place] is None and _joined(doc, before, after):
            own[place] = own[place + 1]
    return own


def _own(doc: Document, honor: Honor, quantities: Sequence[Quantity]) -> int | None:
    at = bisect_left(quantities, honor.end, key=_start)
    if at < len(quantities) and _counts(quantities[at]) and not _ranks(honor, quantities[at]):
        between = doc.text[honor.end : quantities[at].start]
        if len(between) <= _BEHIND and not any(c in _ENDS for c in between):
            return at
    at = bisect_left(quantities, honor.start, key=_start) - 1
    touches = at >= 0 and _only_words(doc.text[quantities[at].end : honor.start])
    return at if touches and _counts(quantities[at]) else None


def _only_words(between: str) -> bool:
    """Say whether nothing but levels, a year or a quotation mark stands between an amount and a title."""
    return len(between) <= _AHEAD and _levels().fullmatch(between) is not None


@cache
def _levels() -> re.Pattern[str]:
    words = sorted((row["word"] for row in rows("levels")), key=len, reverse=True)
    level = f"(?:{'|'.join(map(re.escape, words))})"
    return re.compile(rf"“?(?:{level}(?:[、和及]{level})*)?(?:首批)?(?:\d{{4}}年度?)?“?")


def _start(quantity: Quantity) -> int:
    return quantity.start


def _counts(quantity: Quantity) -> bool:
    """Say whether an amount may count titles: -3 and 0.5 do not."""
    value = quantity.value
    whole = value is None or (value >= 0 and Fraction(value).denominator == 1)
    return quantity.kind == "count" and whole


def _ranks(honor: Honor, quantity: Quantity) -> bool:
    """Say whether an amount behind a title is a place in a list (百强第8位) or a row of wins (五连冠)."""
    return quantity.unit in words("rank") or (quantity.unit == "位" and honor.title.endswith("强"))


def _with_recipient(recipient: Span | None, quantities: Sequence[Quantity]) -> int | None:
    """Return the last amount within a recipient: 江阴新桥镇等3个镇."""
    if recipient is None:
        return None
    at = bisect_left(quantities, recipient[1], key=_start) - 1
    inside = at >= 0 and recipient[0] <= quantities[at].start and _counts(quantities[at])
    return at if inside and quantities[at].relation == "=" else None


def _joined(doc: Document, before: Honor, after: Honor) -> bool:
    """Say whether two titles share a count: “技术能手”“技术标兵”1014名, 劳动模范和先进工作者4名."""
    return doc.text[before.end : after.start].strip('“”"') in ("", "和", "、", "及", "暨")
