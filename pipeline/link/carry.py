"""Carry who conferred and who received titles on to clauses that name neither."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.link.conferral import Cue, Group
from pipeline.link.decree import decided, decrees
from pipeline.link.opening import opening_name, person
from pipeline.link.recipient import Parties, parties
from pipeline.link.trim_name import words
from pipeline.model import Document, Honor, Organization, Span

_CLAUSE = re.compile("[^，,；;。]+")
_COUNTED = re.compile(r"[\d一两二三四五六七八九十]{1,5}[余多]?[个家名项件]")
_QUOTE = "“"
"""What stands before a work or brand that received a title, of which later clauses do not speak."""

_FAR = 600
"""Characters within which a place or a person named with a form of address stays who is spoken of."""


@dataclass(frozen=True, slots=True)
class _Last:
    """The list of titles before: its sentence, its parties, and the last person addressed."""

    sentence: int = -1
    parties: Parties | None = None
    person: Span | None = None


def all_parties(
    doc: Document,
    found: Iterable[Group],
    honors: Sequence[Honor],
    organizations: Sequence[Organization],
) -> Iterator[tuple[Group, Parties]]:
    """Yield each list of titles with its parties; a clause that names none has those before it."""
    last, named = _Last(), decrees(doc, organizations)
    for group in found:
        start = honors[group.members[0]].start
        sentence = doc.sentence_at(start)
        now = parties(doc, group, honors, organizations)
        before = last.parties if sentence == last.sentence else None
        if now.silent and group.cue and group.cue.word not in words("own"):
            begin = min(start, group.cue.start)
            floor = group.floor if before else 0
            who = (
                opening_name(doc, begin, floor, organizations)
                or _carried(doc, start, group.cue, before)
                or _near(last, start)
                or person(doc.text, start)
            )
            now = replace(now, recipients=(who,) * len(now.recipients))
        if before and not now.issuer and _gives(group.cue):
            now = replace(now, issuer=before.issuer)
        if named and not now.issuer:
            now = replace(now, issuer=decided(honors[group.members[0]].title, start, named))
        yield group, now
        last = _Last(sentence, now, _person(doc.text, now) or last.person)


def _gives(cue: Cue | None) -> bool:
    """Say whether a word of conferral asks for one who confers: 授予, 被授予."""
    return cue is not None and (cue.role == "giver" or cue.word in words("given"))


def _carried(
    doc: Document,
    start: int,
    cue: Cue,
    before: Parties | None,
) -> Span | None:
    """Return who received the titles before in the sentence, or whom its clauses speak of."""
    if before:
        who = before.recipients[-1] if len(set(before.recipients)) == 1 else None
        return None if who and _is_another(doc.text, who) else who
    opening = max(doc.sentences[doc.sentence_at(start)].start, start - _FAR)
    return _leading(doc, opening, min(start, cue.start))


def _is_another(text: str, who: Span) -> bool:
    """Say whether who received a title is a work or brand, or a number of them (4个村)."""
    return text[who[0] - 1 : who[0]] == _QUOTE or _COUNTED.match(text, *who) is not None


def _leading(doc: Document, opening: int, end: int) -> Span | None:
    """Return the report's own place or company (我市) that opens the last clause that has one."""
    found = None
    for clause in _CLAUSE.finditer(doc.text, opening, end):
        word = next((w for w in words("subject") if clause.group().startswith(w)), "")
        found = (clause.start(), clause.start() + len(word)) if word else found
    return found


def _person(text: str, now: Parties) -> Span | None:
    who = now.recipients[-1]
    return who if who and text[who[0] : who[1]].endswith(words("person")) else None


def _near(last: _Last, start: int) -> Span | None:
    return last.person if last.person and start - last.person[1] <= _FAR else None
