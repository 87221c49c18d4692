"""Find who decided, in a document named before, on titles conferred: 某局印发《关于表彰…的决定》."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.gazetteer import find_regions
from pipeline.link.conferral import clause_start
from pipeline.model import Document, Organization

_DECREE = re.compile(
    r"《关于(?:[^《》]{0,40})?(?:表彰|命名|授予|公布|认定)(?P<what>[^《》]{2,200})》"
)
_MOST = 20
"""Documents before a title that are read."""

_SHORT = 4
"""Characters of a title below which it stands in too many documents."""


@dataclass(frozen=True, slots=True)
class Decree:
    """A document about titles: where it is named, what it is about, and who decided on it."""

    end: int
    what: str
    issuer: str


def decrees(doc: Document, organizations: Sequence[Organization]) -> tuple[Decree, ...]:
    """Return the documents about titles that a report names with who decided on them."""
    return tuple(_decrees(doc, organizations))


def _decrees(doc: Document, organizations: Sequence[Organization]) -> Iterator[Decree]:
    for found in _DECREE.finditer(doc.text):
        clause = clause_start(doc.text, found.start())
        at = bisect_left(organizations, found.start(), key=lambda o: o.start) - 1
        if at >= 0 and clause <= organizations[at].start:
            by = organizations[at]
            yield Decree(found.end(), found["what"], doc.surface(by.start, by.end))


def decided(title: str, start: int, named: Sequence[Decree]) -> str:
    """Return who decided on a title at an offset, or nothing.

    >>> decided("江苏省先锋岗", 40, [Decree(30, "省先锋岗的决定", "省总工会")])
    '省总工会'
    """
    if len(title) < _SHORT:
        return ""
    regions = [m.end for m in find_regions(title) if m.start == 0]
    told = {title, *(title[end - 1 :] for end in regions)}
    at = bisect_right(named, start, key=lambda d: d.end)
    before = [d.issuer for d in named[max(0, at - _MOST) : at] if any(n in d.what for n in told)]
    return before[-1] if before else ""
