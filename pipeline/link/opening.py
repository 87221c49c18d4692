"""Say of whom a sentence or a paragraph speaks that opens with a name, where a clause names nobody."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from extractors.gazetteer import find_regions
from pipeline.link.conferral import clause_start
from pipeline.link.trim_name import words
from pipeline.model import Document, Organization, Span

_COMMA = "，,"
_FAR = 600
"""Characters within which the person of a paragraph stays who is spoken of."""

_LONGEST = 120
"""Characters a clause may have that is a list of organizations."""

_MOST = 16
"""Organizations of a list that are read."""

_BETWEEN = re.compile("[、和及与 ]*")

_DATE = re.compile(r"(?:\d{4}年|今年|去年)(?:\d{1,2}月)?(?:\d{1,2}日)?[，,]?")
_YEAR = re.compile(r"\d{4}年")
_ZONE = re.compile(r"[\u4e00-\u9fff]{0,12}?(?:开发区|高新区|经开区|保税区)(?:（[^（）]{1,10}）)?")
"""The name of a zone that opens a sentence."""

_PERSON = re.compile(
    r"^(?P<who>[\u4e00-\u9fff·]{2,4}?)(?:[，,：:、（(]|\s{1,3})"
    r"(?=[^\n。]{0,40}(?:出生|生于|\d年生|月生|学历|学位|国籍))",
    re.MULTILINE,
)
"""The person whose life a paragraph tells: 王某，1970年出生，…."""


def opening_name(
    doc: Document, start: int, floor: int, organizations: Sequence[Organization]
) -> Span | None:
    """Return the names before the comma at an offset, else the place or body that opens its sentence.

    Only behind ``floor``, where the titles before end.
    """
    clause = clause_start(doc.text, start)
    listed = _listed(doc.text, clause, organizations)
    if listed and listed[0] >= floor:
        return listed
    sentence = doc.sentences[doc.sentence_at(start)].start
    for begin in (clause_start(doc.text, clause - 1) if clause else 0, sentence):
        first = _first(doc.text, begin, organizations) if begin >= max(floor, sentence) else None
        if first:
            return first
    return None


def person(text: str, start: int) -> Span | None:
    """Return the person with whose birth the paragraphs before an offset begin.

    >>> person("王海，1970年出生，工程师。2011年获奖章", 13)
    (0, 2)
    """
    near = max(0, start - _FAR)
    found = list(_PERSON.finditer(text, near, start))
    return found[-1].span("who") if found else None


def _listed(text: str, clause: int, organizations: Sequence[Organization]) -> Span | None:
    """Return the clause before a comma where it names organizations and nothing else."""
    if not 0 < clause <= len(text) or text[clause - 1] not in _COMMA:
        return None
    first = clause_start(text, clause - 1)
    at = bisect_left(organizations, first, key=lambda o: o.start)
    end = first
    for organization in organizations[at : at + _MOST]:
        if organization.end > clause - 1 or not _BETWEEN.fullmatch(text, end, organization.start):
            break
        end = organization.end
    return (first, end) if first < end == clause - 1 and end - first <= _LONGEST else None


def _first(text: str, start: int, organizations: Sequence[Organization]) -> Span | None:
    """Return the region, zone or organization at an offset that an adverb follows: 张掖多次….

    A date may stand before it, and a year behind it.
    """
    date = _DATE.match(text, start)
    start = date.end() if date else start
    at = bisect_left(organizations, start, key=lambda o: o.start)
    ends = [o.end for o in organizations[at : at + 1] if o.start == start]
    ends += [start + m.end for m in find_regions(text[start : start + 16]) if m.start == 0]
    zone = _ZONE.match(text, start)
    end = max([*ends, zone.end() if zone else start])
    adverb = text.startswith(words("end"), end) or text.startswith(words("often"), end)
    follows = adverb or _YEAR.match(text, end)
    return (start, end) if end > start and follows else None
