"""Go on from a name to what belongs to it: 中华人民共和国|民政部, 某委员会|办公室, 某大学|（深圳）."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from extractors.mention import OrganizationMention

STATES = ("中华人民共和国", "国家")
"""What may stand before the name of an organ of the state, and is a part of it then."""

_ORGAN = ("部", "委员会", "委", "局", "署", "院", "行", "办公厅", "办公室")
"""How the names of organs of the state end."""

_BODIES = ("委员会", "管委会", "小组", "指挥部", "联席会议", "政府")
"""How the names of those end whose office is an organ of its own."""

_OFFICES = ("办公室", "办公厅")
_SHORT, _REST = "办", "公室"
"""The short word for an office, and what it lacks (国务院法制办|公室)."""

_OPENINGS = "办公（("
"""How an office and a campus begin."""

_TERM = re.compile("第[一二三四五六七八九十]{1,3}届$")
_TERM_LONGEST = 5
_OF_TERMS = ("中央委员会", "全国委员会")
"""The organs that are told by their term (第十八届中央委员会)."""

_PART = re.compile(r"第?(?:\d{2,4}|[一二三四五六七八九〇零]{3})[所厂院](?![长士校])")
"""An institute or works that a company tells by its number: 某某重工|702所."""

_ITEM = re.compile(r"[（(]\d{1,3}[）)]")

_CAMPUS = re.compile("[（(][\u4e00-\u9fff]{2}[）)]")
_SCHOOLS = ("大学", "学院")


def extended(
    text: str, names: Iterable[OrganizationMention], known: str = ""
) -> Iterator[OrganizationMention]:
    """Yield the names with their office, campus, state and numbered part, without the number of an item.

    ``known`` is the rule of well-known names; only they stand behind the state's.

    >>> from extractors.organization import find_organizations
    >>> text = "由省政府办公厅、国家民政部和市教育局办公室负责"
    >>> [text[m.start : m.end] for m in find_organizations(text)]
    ['国家民政部', '省政府办公厅', '市教育局']
    """
    for name in names:
        start = _start(text, name) if name.rule == known else _behind_number(text, name)
        part = _PART.match(text, name.end) if name.rule == known else None
        end = part.end() if part else name.end + _behind(text, name)
        grown = (start, end) != (name.start, name.end)
        yield replace(name, start=start, end=end) if grown else name


def _behind_number(text: str, name: OrganizationMention) -> int:
    """Return where a name begins without the number of an item before it ((20)某某公司)."""
    number = _ITEM.match(text, name.start, name.end)
    return number.end() if number else name.start


def _start(text: str, name: OrganizationMention) -> int:
    """Return where an organ of the state begins, with the state's name or its term before it."""
    term = _TERM.search(text, max(0, name.start - _TERM_LONGEST), name.start)
    if term and text[name.start : name.end] in _OF_TERMS:
        return term.start()
    if not text.endswith(_ORGAN, name.start, name.end):
        return name.start
    state = next((state for state in STATES if text.endswith(state, 0, name.start)), "")
    return name.start - len(state)


def _behind(text: str, name: OrganizationMention) -> int:
    """Return the length of the office or campus that stands directly behind a name."""
    if text[name.end : name.end + 1] not in _OPENINGS:
        return 0
    office = next((office for office in _OFFICES if text.startswith(office, name.end)), "")
    if office and text.endswith(_BODIES, name.start, name.end):
        return len(office)
    if text.endswith(_SHORT, name.start, name.end) and text.startswith(_REST, name.end):
        return len(_REST)
    campus = _CAMPUS.match(text, name.end)
    return len(campus[0]) if campus and text.endswith(_SCHOOLS, name.start, name.end) else 0
