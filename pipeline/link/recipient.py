"""Say who received the titles of a list and who conferred them, as the words around them tell."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.link.conferral import BEHIND, PRAISED, Cue, Group, clause_start
from pipeline.link.trim_name import parts, trimmed, words
from pipeline.model import Document, Honor, Organization, Span

_LONGEST_ISSUER = 16
"""Characters an issuer may have that is no organization found otherwise."""

_REST = re.compile(r"[”」』’\"]?(?:荣誉称号|称号|荣誉)?(?:[\d.,]{1,15}[个名家项])?[、和及与]?")
"""What may stand between a title and who received the next one: 县获评“…”称号、镇获评“…”."""

_NAME = re.compile(
    "”?(?P<who>(?![等称荣一二三四五六七八九十百千两])[\u4e00-\u9fff·]{2,4}?)(?=[、，,。和等])"
)
_PRAISED = re.compile("(?<=[\u4e00-\u9fff]{2})(?:获|被)[^、，,；。]{2,16}[、和]")
"""What another received, before who receives a title: 20项经验|获省委推广、|8个案例."""

_HELD = re.compile("[^、，,；;。和及与]{0,12}[、，,；;和及与]")
"""The noun that a title before leaves to its holders, with the joint behind it: 奖状|单位、12个."""

_TO, _OF = "对", "的"
_TOUCHES = re.compile(
    "为?(?:全国|全省|全市|国省级?|国家级|省级|市级|首批|第[一二三四五六七八九十]{1,3}[批届]|\\d{4}年度?)*[“「『]?"
)
"""What may stand between who is given a title and the title."""

_AS = re.compile(
    r"[”」]?[、和]?(?P<who>[^，,；;“”]{2,40})为(?:全国|全省|国家|省级|国家级|首批)*[“「]?"
)
_GETS = "获"
"""What a word of conferral holds whose subject may be a whole place: 全市荣获."""

_BARE = re.compile(r"[\d一二两三四五六七八九十百千余多]*[个名家人项]?")


_ORGANS = re.compile("(?:国务院(?:办公厅)?|[省市县区](?:委|政府)(?:、[省市县区]政府)?)")
"""Organs with whose names titles begin."""


@dataclass(frozen=True, slots=True)
class Parties:
    """Who conferred the titles of a list, and who received each of them.

    ``silent`` is whether the clause names nobody, so that who received the titles before may stand.
    """

    issuer: str
    recipients: tuple[Span | None, ...]
    silent: bool = False


def parties(
    doc: Document, group: Group, honors: Sequence[Honor], organizations: Sequence[Organization]
) -> Parties:
    """Return who conferred and who received the titles of a list; organizations in text order."""
    first, size, cue = honors[group.members[0]], len(group.members), group.cue
    titles = [honors[index].title for index in group.members]
    issuer = _touching_issuer(doc, first, organizations) or _inner_issuer(first.title)
    if cue is None:
        return Parties(issuer, (None,) * size)
    if cue.role == PRAISED:
        return Parties(_organs(doc, (cue.start, cue.end), organizations), (None,) * size)
    subject = _subject(doc.text, group, cue, first)
    if cue.role == BEHIND:
        return _shared(doc.text, issuer, subject, titles, cue)
    issuer = issuer or _named_between(doc.text, cue.end, first.start) or _asked(doc, subject)
    passive = _passive(doc.text, subject, cue)
    if passive:
        issuer = issuer or doc.surface(passive[1], max(passive[1], cue.start)).strip()
        return _shared(doc.text, issuer, (subject[0], passive[0]), titles, cue)
    if cue.role == "giver":
        issuer = _last_organization(doc, _deciding(doc.text, subject), organizations)
        return Parties(issuer, (_object(doc.text, subject, cue, group.floor, first),) * size)
    own = _behind(doc.text, group, honors, cue)
    return Parties(issuer, own) if any(own) else _shared(doc.text, issuer, subject, titles, cue)


def _behind(text: str, group: Group, honors: Sequence[Honor], cue: Cue) -> tuple[Span | None, ...]:
    """Return who stands behind a word of conferral, before 为, or behind each title as its holder."""
    named = _named_as(text, cue, group.floor, honors[group.members[0]])
    return tuple(named or _holder(text, honors[index].end, cue) for index in group.members)


def _holder(text: str, end: int, cue: Cue) -> Span | None:
    """Return the person whose name stands behind a title: 涌现出最美退役军人王某某、…."""
    found = _NAME.match(text, end) if cue.word in words("persons") else None
    return found.span("who") if found else None


def _subject(text: str, group: Group, cue: Cue, first: Honor) -> Span:
    """Return the span before a word of conferral or, where it stands behind, before the titles."""
    end = first.start if cue.role == BEHIND else cue.start
    start = clause_start(text, end)
    if start < group.floor <= end:
        rest = _REST.match(text, group.floor, end)
        start = rest.end() if rest else group.floor
    praised = list(_PRAISED.finditer(text, start, end))
    return (praised[-1].end() if praised else start), end


def _passive(text: str, subject: Span, cue: Cue) -> Span | None:
    """Return the word of the passive in a clause whose word of conferral has who confers before it."""
    if cue.role not in ("giver", "named"):
        return None
    found = list(re.finditer("被", text[subject[0] : cue.end]))
    return (subject[0] + found[-1].start(), subject[0] + found[-1].end()) if found else None


def _shared(text: str, issuer: str, subject: Span, titles: Sequence[str], cue: Cue) -> Parties:
    """Return one recipient for all titles of a list, or each its own where the text says 分别.

    So too where they end alike: 2个集体和6名个人获评先进集体和先进个人.
    """
    size = len(titles)
    recipient = trimmed(text, subject)
    if recipient and text[slice(*recipient)] in words("everybody") and _GETS not in cue.word:
        recipient = None
    if recipient and cue.role == BEHIND and _BARE.fullmatch(text, *recipient):
        return Parties(issuer, (None,) * size)
    items = parts(text, recipient) if recipient and len(titles) > 1 else []
    each = recipient is not None and "分" in text[recipient[1] : cue.end]
    if len(items) == size and (each or _alike(text, items, titles)):
        return Parties(issuer, tuple(items))
    return Parties(issuer, (recipient,) * size, silent=recipient is None)


def _alike(text: str, items: Sequence[Span], titles: Sequence[str]) -> bool:
    """Say whether each title of a list ends in who received it."""
    ends = [text[max(start, end - 2) : end] for start, end in items]
    return all(title.endswith(end) for title, end in zip(titles, ends, strict=True))


def _touching_issuer(doc: Document, honor: Honor, organizations: Sequence[Organization]) -> str:
    """Return the organization that stands directly before a title: 获评全总“…”."""
    at = bisect_left(organizations, honor.start, key=lambda o: o.start) - 1
    if at < 0:
        return ""
    organization = organizations[at]
    between = doc.text[organization.end : honor.start]
    touching = organization.end <= honor.start and _by().fullmatch(between)
    return doc.surface(organization.start, organization.end) if touching else ""


@cache
def _by() -> re.Pattern[str]:
    """Return what may stand between who conferred a title and the title: 某局公布的首批“."""
    said = "|".join(map(re.escape, words("by")))
    return re.compile(rf"(?:{said})?(?:首批|第[一二三四五六七八九十]{{1,3}}[批届]|\d{{4}}年度?)*“?")


def _inner_issuer(title: str) -> str:
    """Return the organs with whose names a title begins: 市政府|质量奖."""
    found = _ORGANS.match(title)
    return found.group() if found else ""


def _named_between(text: str, start: int, end: int) -> str:
    """Return who stands between a word of conferral and a quoted title: 获评国家五部委“…”."""
    name = text[start:end].rstrip("“")
    ended = 1 < len(name) <= _LONGEST_ISSUER and name.endswith(words("issuer"))
    return name if ended and not any(mark in name for mark in "，,、") else ""


def _asked(doc: Document, subject: Span) -> str:
    """Return whom the subject applied to for the title: 某公司向|某委员会、某局|申请并获评…."""
    found = _ASKED.search(doc.text, *subject)
    return doc.surface(*found.span("by")).strip() if found else ""


_ASKED = re.compile("向(?P<by>[^，。；]{4,120}?)(?:提出|提交)?申请")


def _deciding(text: str, subject: Span) -> Span:
    """Return a clause with the one before it where that only says who decides: 总工会决定，授予…."""
    before = text[max(0, subject[0] - 3) : subject[0]]
    if before[:-1].endswith(words("decides")):
        return clause_start(text, subject[0] - 1), subject[1]
    return subject


def _last_organization(doc: Document, span: Span, organizations: Sequence[Organization]) -> str:
    at = bisect_left(organizations, span[1], key=lambda o: o.start) - 1
    inside = at >= 0 and span[0] <= organizations[at].start and organizations[at].end <= span[1]
    return doc.surface(organizations[at].start, organizations[at].end) if inside else ""


def _organs(doc: Document, span: Span, organizations: Sequence[Organization]) -> str:
    """Return the organizations of a span, from the first to the last: 省委、省政府."""
    at = bisect_left(organizations, span[0], key=lambda o: o.start)
    inside = [o for o in organizations[at : at + 8] if o.end <= span[1]]
    return doc.surface(inside[0].start, inside[-1].end) if inside else ""


def _object(text: str, subject: Span, cue: Cue, floor: int, first: Honor) -> Span | None:
    """Return who is given a title: behind the word that gives it, or before it behind 对."""
    to = text.rfind(_TO, *subject)
    if to >= 0:
        return trimmed(text, (to + 1, cue.start))
    start = max(cue.end, floor)
    held = _HELD.match(text, floor, first.start) if start == floor else None
    start = held.end() if held else start
    if text.startswith(_OF, start):
        return None
    end = _object_end(text, start, first.start)
    if not _TOUCHES.fullmatch(text, end, first.start):
        return None
    start = max(start, text.rfind("，", start, end) + 1, text.rfind(",", start, end) + 1)
    span = trimmed(text, (start, end))
    return None if span and _BARE.fullmatch(text, *span) else span


def _named_as(text: str, cue: Cue, floor: int, first: Honor) -> Span | None:
    """Return who stands between a word of conferral and 为: 成功申报某园为…."""
    found = _AS.fullmatch(text, max(cue.end, floor), first.start)
    return trimmed(text, found.span("who")) if found else None


def _object_end(text: str, start: int, end: int) -> int:
    """Return where who is given a title ends: before 为, quotation marks or the title's level."""
    found = re.search("[“为]|国省|全国|全省|全市|省级|国家级", text[start:end])
    return start + found.start() if found else end
