"""Find the amount that counts a title: behind it, before it, or with who received it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from fractions import Fraction
from functools import cache

from extractors.lexicon import rows
from extractors.mention import Number
from extractors.numeral import unsigned_numerals
from pipeline.link.conferral import Group
from pipeline.link.trim_name import words
from pipeline.model import Document, Honor, Quantity, Span

_BEHIND = 6
"""Characters that may stand between a title and the amount behind it (”称号, 单位)."""

_AHEAD = 10
"""Characters that may stand between an amount and the title behind it (国家级, 首批“)."""

_PLACES = ("市", "县", "区", "地", "镇", "乡", "村", "州", "旗", "校", "园")
"""What a bare numeral counts: 五区均获评…."""

_ORDER = "第"
_BATCH = "批"
"""What an amount stands behind that says of how many a batch is: 全省首批|18个示范园区."""

_TOTAL = "等"
_CLAUSE_END = re.compile("[，,。；;、]|$")
_JOINT = re.compile("[、和及与]")
_JOINED = re.compile("[、和及与 ]$")
"""What joins two amounts within a recipient, directly before the second."""

_ENDS = "，,。；;：:、和及\n "


def tallies(
    doc: Document,
    group: Group,
    honors: Sequence[Honor],
    quantities: Sequence[Quantity],
    recipients: Sequence[Span | None],
) -> list[int | None]:
    """Return, for each title of a group, the index of the amount that counts it."""
    own = [
        _own(doc, honors[index], quantities, named=recipient is not None)
        for index, recipient in zip(group.members, recipients, strict=True)
    ]
    if not any(found is not None for found in own):
        own_recipients = [r if r and r[0] >= group.floor else None for r in recipients]
        return [_with_recipient(doc, recipient, quantities) for recipient in own_recipients]
    for place in range(len(own) - 2, -1, -1):
        before, after = honors[group.members[place]], honors[group.members[place + 1]]
        if own[place] is None and _joined(doc, before, after):
            own[place] = own[place + 1]
    return own


def _own(doc: Document, honor: Honor, quantities: Sequence[Quantity], *, named: bool) -> int | None:
    """Return the amount beside a title that counts it.

    One that sums up a list (两项大奖) counts none, nor one of a batch of which some are named.
    """
    at = bisect_left(quantities, honor.end, key=_start)
    if at < len(quantities) and _counts(quantities[at]) and not _ranks(honor, quantities[at]):
        between = doc.text[honor.end : quantities[at].start]
        spaced = between == " " and _CLAUSE_END.match(doc.text, quantities[at].end)
        near = len(between) <= _BEHIND and not any(c in _ENDS for c in between)
        if spaced or (near and not doc.text.startswith(words("sum"), quantities[at].end)):
            return at
    at = bisect_left(quantities, honor.start, key=_start) - 1
    touches = at >= 0 and _only_words(doc.text[quantities[at].end : honor.start])
    if not touches or (named and doc.text.endswith(_BATCH, 0, quantities[at].start)):
        return None
    return at if _counts(quantities[at]) else None


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


def _with_recipient(
    doc: Document, recipient: Span | None, quantities: Sequence[Quantity]
) -> int | None:
    """Return the last amount within a recipient: 江阴新桥镇等3个镇.

    None where two are joined (2个集体和6名个人), or the number is in a name that others follow.
    """
    if recipient is None:
        return None
    at = bisect_left(quantities, recipient[1], key=_start) - 1
    inside = at >= 0 and recipient[0] <= quantities[at].start and _counts(quantities[at])
    if not inside or quantities[at].relation != "=" or _is_joint(doc, quantities, at, recipient):
        return None
    return at


def told(recipient: str) -> Number | None:
    """Return how many places a recipient is that says so with a bare numeral.

    >>> told("我市五区"), told("东山区")
    (Decimal('5'), None)
    """
    if not recipient.endswith(_PLACES):
        return None
    last = [n for n in unsigned_numerals(recipient) if n.end == len(recipient) - 1]
    if not last or recipient[: last[0].start].endswith(_ORDER):
        return None
    return last[0].value


def _is_joint(doc: Document, quantities: Sequence[Quantity], at: int, recipient: Span) -> bool:
    """Say whether an amount is one of several that stand joined, or a joint stands behind it."""
    if doc.text[quantities[at].start - 1] == _TOTAL:
        return False
    behind = doc.text[quantities[at].end : recipient[1]]
    before = quantities[at - 1] if at else None
    if before is None or before.start < recipient[0] or not _counts(before):
        return _JOINT.search(behind) is not None
    between = doc.text[before.end : quantities[at].start]
    return _JOINT.search(behind) is not None or _JOINED.search(between) is not None


def _joined(doc: Document, before: Honor, after: Honor) -> bool:
    """Say whether two titles share a count: “技术能手”“技术标兵”1014名, 劳动模范和先进工作者4名."""
    return doc.text[before.end : after.start].strip('“”"') in ("", "和", "、", "及", "暨")
