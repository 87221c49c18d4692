"""Tell whether the words around a title show that it was conferred, and does not only name somebody.

The model for honors sees titles wherever they stand (劳模走基层); one that nothing supports is dropped.
"""

from __future__ import annotations

import re
from functools import cache

from extractors.gazetteer import find_regions
from extractors.honor.governing import (
    JOINTS,
    any_of,
    last_governing,
    level_words,
    likely,
    loose,
    sure,
    works,
)
from extractors.honor.institution import is_institution
from extractors.lexicon import rows

_STOPS = "。\n；！？"
_CLAUSE_STOPS = "，。\n；！？,;"
_NEAR = 16
"""Characters before a title in which a word supports it that may confer or only tell (建成)."""

_FARTHEST = 400
"""Characters before a title in which any word supports it."""

_COUNT_BEHIND = re.compile(r"”?\s?各?[\d一二两三四五六七八九十百千]")
_EACH = re.compile(r"”?(?:[、和及]“?[\u4e00-\u9fff]{2,12}”?){0,4}各\d")
"""The rest of a list of titles that are counted alike: 示范镇、示范村各3个."""

_SHARED = re.compile(r"(?:[、和及][\u4e00-\u9fff]{2,12}){1,4}\d")
"""The rest of a list of names that one count follows: 技术中心、实验室14个."""

_COUNT_BEFORE = re.compile(r"[\d一二两三四五六七八九十百千余多万][个名项家位件人所]$")

_IN_QUOTES = re.compile("[^“]*”")
"""What follows a word within quotation marks."""

_AS_TITLE = re.compile("”?(?:[、和及][^，。；]{1,40})?等?(?:荣誉)?称号")
"""A title, or the last of its list, is called one."""

_ADVERBS = "(?:加快|全面|稳步|扎实|顺利|有序|深入|均|已)?"
_REACHED = "(?!成功|名单|行列|单位)"
"""What makes of work behind a title its success (创建成功), or one that does the work (创建单位)."""

_LISTED = re.compile(r"(?:[、和及与]\d{1,6}[个名项家位件][\u4e00-\u9fff]{2,12}?(?=荣|获|被))+")
"""The counted rest of a list of those who receive a title."""

_OF = "的"
"""What no title begins with."""

_BESIDE = "(?:[、和及][^，。；]{1,40})?"
"""The rest of a list of titles."""


_ANYWHERE = frozenset(("award", "person", "group"))
"""Kinds of titles that are conferred whatever stands around them; places and works may be built."""


@cache
def _levels() -> re.Pattern[str]:
    return any_of(row["word"] for row in rows("levels"))


def is_conferred(text: str, start: int, end: int) -> bool:
    """Say whether a word of conferral, a level, quotation marks or a count supports a title.

    >>> is_conferred("组织劳模走基层", 2, 4), is_conferred("选树劳模20名", 2, 4)
    (False, True)
    """
    title = text[start:end]
    if title.count("“") != title.count("”") or title.count("（") != title.count("）"):
        return False
    if title.startswith(_OF):
        return False
    if _is_cited(text, start, end) or any(word in title for word in works("inside")):
        return False
    if (
        title.endswith(_no_honors())
        or is_institution(title)
        or _is_aim(text, start, end)
        or _is_built(text, start, end)
    ):
        return False
    if _holds_another(text, start, end) or _is_loose(text, start, end):
        return False
    clause = _begin(text, start, _CLAUSE_STOPS)
    return bool(
        _is_levelled(title)
        or (text[start - 1 : start] == "“" and text[end : end + 1] == "”")
        or sure().search(text, _begin(text, start, _STOPS), start)
        or likely().search(text, max(clause, start - _NEAR), start)
        or (title.endswith(_heads()) and _is_listed(text, clause, start))
        or (_is_counted(text, start, end) and _is_known(text, clause, start, title))
    )


def _is_cited(text: str, start: int, end: int) -> bool:
    """Say whether a title stands in the name of a document: 《示范区促进条例》, but not 《世界遗产名录》."""
    opening = text.rfind("《", _begin(text, start, _STOPS), start)
    inside = opening >= 0 and text.find("》", opening, start) < 0
    return inside and text[opening : end + 1] != f"《{text[start:end]}》"


def _is_levelled(title: str) -> bool:
    """Say whether a title begins with its level or a region."""
    return _levels().match(title) is not None or any(
        mention.start == 0 for mention in find_regions(title)
    )


def _is_counted(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 3) : start]
    return bool(_COUNT_BEHIND.match(text, end) or _COUNT_BEFORE.search(before))


def _is_known(text: str, clause: int, start: int, title: str) -> bool:
    """Say whether a counted title is a well-known honor, or ends as titles do.

    One that ends as the name of a place or a work needs a word of conferral in its clause.
    """
    if title.endswith(_heads(anywhere=True)) or _honors().search(title):
        return True
    if level_words().search(text, max(clause, text.rfind("、", clause, start)), start):
        return True
    return title.endswith(_heads()) and _any_conferral().search(text, clause, start) is not None


@cache
def _heads(*, anywhere: bool = False) -> tuple[str, ...]:
    heads = [*rows("title_heads"), *rows("title_heads_further")]
    kinds = [(row["head"], row["kind"]) for row in heads if len(row["head"]) > 1]
    return tuple(head for head, kind in kinds if kind in _ANYWHERE or not anywhere)


@cache
def _honors() -> re.Pattern[str]:
    return any_of(row["title"] for row in rows("honors"))


@cache
def _any_conferral() -> re.Pattern[str]:
    return any_of(row["word"] for row in rows("conferrals"))


def _holds_another(text: str, start: int, end: int) -> bool:
    """Say whether a title, or the list it opens, is who receives another: 2名工会工作者|荣获“…”."""
    counted = _COUNT_BEFORE.search(text[max(0, start - 3) : start])
    if _receiving().match(text, end) or (counted and _entering().match(text, end)):
        return True
    clause = _begin(text, start, _CLAUSE_STOPS)
    listed = _LISTED.match(text, end)
    found = _receiving().match(text, listed.end()) if listed else None
    return found is not None and not _any_conferral().search(text, clause, start)


@cache
def _entering() -> re.Pattern[str]:
    """Return the words of conferral, with a title behind, that counted places may stand before."""
    known = {row["word"] for row in rows("conferrals") if row["sure"]}
    words = [r["word"] for r in rows("honor_phrases") if r["word"] not in known]
    return re.compile(f"(?:{any_of(words).pattern})(?=[“\u4e00-\u9fff])(?!名单|创建|建设|的)")


@cache
def _receiving() -> re.Pattern[str]:
    roles = ("receiver", "named")
    words = [r["word"] for r in rows("conferrals") if r["sure"] and r["role"] in roles]
    praised = "者|[^，。；]{0,16}(?:表彰|表扬|激励)"
    return re.compile(f"(?:分别|先后|均|又|再次)?(?:{any_of(words).pattern})(?!{praised})")


def _is_loose(text: str, start: int, end: int) -> bool:
    """Say whether what governs a title tells of things had or built, and nothing names its level.

    A word of conferral that stands nearer says that it was conferred.
    """
    if _honors().search(text, start, end):
        return False
    clause = _begin(text, start, _CLAUSE_STOPS)
    found = last_governing(text, clause, start)
    if not found or found.group() not in loose():
        return False
    raised = found.group() in works("raised") and text.endswith(works("facility"), start, end)
    counted = _is_counted(text, start, end)
    if raised and not counted and not _SHARED.match(text, end):
        return True
    if found.group() in works("build") and not counted:
        return True
    return not (_is_levelled(text[start:end]) or level_words().search(text, found.end(), end))


def _is_listed(text: str, clause: int, start: int) -> bool:
    """Say whether what governs a title is a word of conferral, however many titles stand between."""
    found = last_governing(text, clause, start)
    return (
        found is not None
        and found.group() not in loose()
        and likely().fullmatch(found.group()) is not None
    )


@cache
def _no_honors() -> tuple[str, ...]:
    return tuple(row["word"] for row in rows("not_honors"))


def _begin(text: str, end: int, stops: str) -> int:
    """Return where a stretch begins that ends at an offset and holds none of the stops."""
    begin = max(0, end - _FARTHEST)
    for stop in stops:
        begin = max(begin, text.rfind(stop, begin, end) + 1)
    return begin


def _is_aim(text: str, start: int, end: int) -> bool:
    """Say whether a title is only aimed at: 积极争创全国文明城市, with no count of what was reached."""
    clause = _begin(text, start, _CLAUSE_STOPS)
    firm, aims = (_open(pattern, text, clause, start) for pattern in (_firm_aims(), _aims()))
    aims = [aim for aim in aims if not _is_behind_conferral(text, clause, aim)]
    if firm:
        return True
    counted = _is_counted(text, start, end) or _EACH.match(text, end)
    if not aims or counted or _AS_TITLE.match(text, end):
        return False
    return likely().search(text, aims[-1].end(), start) is None


def _is_behind_conferral(text: str, clause: int, aim: re.Match[str]) -> bool:
    """Say whether a word of aiming stands in the title that a word of conferral opens: 获批财政|支持|…."""
    joints = list(JOINTS.finditer(text, clause, aim.start()))
    begin = joints[-1].end() if joints else clause
    return likely().search(text, begin, aim.start()) is not None


def _open(pattern: re.Pattern[str], text: str, start: int, end: int) -> list[re.Match[str]]:
    """Return the words of a pattern that stand in no quotation marks."""
    found = pattern.finditer(text, start, end)
    return [word for word in found if not _IN_QUOTES.match(text, word.end(), end)]


def _is_built(text: str, start: int, end: int) -> bool:
    """Say whether a title goes on into the work on it, with nothing that confers it: …示范城市建设."""
    if not _work().match(text, end):
        return False
    return likely().search(text, _begin(text, start, _CLAUSE_STOPS), start) is None


@cache
def _work() -> re.Pattern[str]:
    """Return the pattern of work on a title behind it, or behind the list that it opens."""
    found = {place: any_of(works(place)).pattern for place in ("behind", "touching")}
    behind = f"{_BESIDE}{_ADVERBS}(?:{found['behind']}){_REACHED}"
    return re.compile(f"”?(?:{behind}|{found['touching']})")


@cache
def _firm_aims() -> re.Pattern[str]:
    """Return the words of aiming that no word of conferral behind them takes back (力争新增)."""
    words = any_of(row["word"] for row in rows("aims") if row["firm"])
    return re.compile(f"(?<!成功)(?:{words.pattern})(?!成功)")


@cache
def _aims() -> re.Pattern[str]:
    """Return the words of aiming, but not those that say that the aim was reached (成功创建)."""
    words = any_of(row["word"] for row in rows("aims"))
    return re.compile(f"(?<!成功)(?<!获批)(?<!新)(?:{words.pattern})(?!为|成)")
