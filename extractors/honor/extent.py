"""Say how far a title reaches: to its grade, to the end of its phrase, to the place before it.

Words: ``conferrals.csv``, ``honor_links.csv``, ``title_heads.csv``, ``title_heads_further.csv``.
"""

from __future__ import annotations

import re
from functools import cache

from extractors.gazetteer import find_regions
from extractors.lexicon import rows

_PLACE = 16
"""Characters that a word of conferral and the place of a title behind it have at most."""

_ZONE = "区"
_OPENED = re.compile("[，。；、\n]")
"""What stands before a zone that a clause or an item of a list opens with."""

_APPROVED = re.compile("(?:[、和][^，。；“]{2,24}?)?(?:正式|成功|建成)?获批")
"""What stands behind one that is conferred as such, or behind the list it opens."""

_FIELD = re.compile("[^\\W\\da-zA-Z首第批个年度的部局委会院和及全等我省市]{4,14}")
"""The field of a national title between it and a word of conferral: 获评|绿色发展国家级试点城市."""

_WORK = re.compile("全[国省市区县](?:打造|推进|推动|落实|实施|服务|支持|促进|建设|开展)$")
"""The level of a title and the work it is for, which a span may lack: 获评|全省打造|开放高地先进市."""

_GRADED = re.compile("[\u4e00-\u9fff]{4,16}(?=“(?:特别)?(?:[特一二三]等|[金银铜]|提名|优秀)奖”)")
"""What a grade in quotation marks is of: 国家优质工程|“金奖”."""

_RUN = re.compile("[\u4e00-\u9fff]{2,8}(?=[，。；、称])")
"""The rest of a phrase in which a title seems to end: 全国卫生城市|创建先进市."""


_OTHER = re.compile("[等的和及与一二两三四五六七八九十在为]|名单|名录|称号|荣誉")
"""What stands in no such rest."""


def further(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a title with its grade in quotation marks, or to the end of a phrase that ends as titles do.

    >>> for text in ("国家优质工程“金奖”，", "全国卫生城市创建先进市，", "全国文明城市通过验收，"):
    ...     print(text[slice(*further(text, 0, 6))])
    国家优质工程“金奖”
    全国卫生城市创建先进市
    全国文明城市
    """
    graded = _GRADED.match(text, start)
    if graded and graded.end() == end:
        return start, text.find("”", end) + 1
    run = _RUN.match(text, end)
    ends = run is not None and run.group().endswith(heads()) and not _OTHER.search(run.group())
    return (start, run.end()) if run and ends and not cues().search(run.group()) else (start, end)


def with_region(text: str, start: int, end: int) -> int:
    """Return where a national title begins with its place: 获批|东山国家高新区.

    So too that of a zone with a short name before it that opens its clause.

    >>> with_region("成功创建江苏南通国家农业园", 8, 13), with_region("推动东山国家高新区", 4, 9)
    (4, 4)
    >>> with_region("，南通国家高新区获批", 3, 8), with_region("，南通市国家高新区获批", 4, 9)
    (1, 4)
    """
    before = text[max(0, start - _PLACE) : start]
    cue = max((found.end() for found in cues().finditer(before)), default=-1)
    zone = text[end - 1 : end] == _ZONE and _APPROVED.match(text, end)
    opened = max((found.end() for found in _OPENED.finditer(before)), default=-1) if zone else -1
    place = before[max(cue, opened) :] if max(cue, opened) >= 0 else ""
    named = _is_place(place.partition("（")[0], short=opened > cue)
    field = cue >= 0 and opened < cue and _FIELD.fullmatch(before, cue) is not None
    return start - len(place) if named or field else start


def with_work(text: str, start: int) -> int:
    """Return where a title begins with its level and what it is for, behind a word of conferral.

    >>> with_work("获评全省打造开放高地先进市", 6), with_work("在全省打造开放高地先进市", 5)
    (2, 5)
    """
    work = _WORK.search(text, max(0, start - _PLACE), start)
    before = text[max(0, work.start() - _PLACE) : work.start()] if work else ""
    conferred = any(found.end() == len(before) for found in cues().finditer(before))
    return work.start() if work and conferred else start


def _is_place(name: str, *, short: bool) -> bool:
    """Say whether a name is one region or several in a row, the last without its kind if short."""
    end, full = 0, False
    while (found := next((m for m in find_regions(name[end:]) if m.start == 0), None)) is not None:
        end, full = end + found.end, found.full
    return 0 < end == len(name) and not (short and full)


@cache
def cues() -> re.Pattern[str]:
    """Return the words of conferral that open no title; 创建 opens one (创建文明城市先进市)."""
    links = rows("honor_links", key=("word", "role"))
    words = {r["word"] for r in [*rows("conferrals"), *links] if r["role"] not in ("aim", "behind")}
    longest = sorted((word for word in words if len(word) > 1), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest)))


@cache
def heads() -> tuple[str, ...]:
    """Return the ends of titles."""
    heads = [*rows("title_heads"), *rows("title_heads_further")]
    return tuple(row["head"] for row in heads if len(row["head"]) > 1)
