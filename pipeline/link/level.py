"""Say on which level a title is conferred."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import accumulate

from extractors.gazetteer import find_regions
from extractors.lexicon import rows
from extractors.words import tag
from pipeline.model import Document, Honor

_ORDER = ("国际级", "国家级", "省级", "市级", "区县级", "行业级", "单位级")
_BY_REGION = {"省": "省级", "市": "市级", "区县": "区县级", "国家": "国家级"}
_BEFORE = 24
"""Characters before a title in which the words of its level stand."""

_NATIONAL = ("国家", "全国")

_OF_REGION = re.compile(
    r"[获评届得为选](?:第[一二三四五六七八九十]+届)?(?:(?P<short>[国省市区县])|(?P<region>[\u4e00-\u9fff]{2,8}[省市区县州盟旗]))(?:首批|第[一二三四五六七八九十]+批|\d{4}年度?)*[“「]?$"
)

_BEHIND_CUE = re.compile(
    "[获评得为](?P<rest>(?![获评])[\u4e00-\u9fff]{2,3})(?:“|首批“?|第[一二三四五六七八九十]{1,3}批“?)$"
)
"""A region's short name between a word of conferral and a quoted title: 荣获江苏“…”, 获评江苏首批…."""

_FIELD = re.compile(
    "[获评得为选围入](?P<level>全国|全省|全市|全区|全县|国家|中国)(?![、级])"
    "(?:(?![、和及与的])[\u4e00-\u9fff]){2,10}(?:首批|第[一二三四五六七八九十]{1,3}批|“)“?$"
)
"""The field of a level between a word of conferral and a title: 获评全国交易行业“…”."""

_EDITION = re.compile(r"第[一二三四五六七八九十]+[届批]|\d{4}年度?")

_CONTEST = re.compile(
    "在(?P<level>全国|全省|全市|全区|全县|国家级|省级|市级|国家|省|市)[^，,。；;]{0,20}"
    "(?:考核|考评|评比|评价|评选|评估|大赛|竞赛|比赛|赛)中"
)

_UP = {
    "省级": ("国家级", "省级"),
    "市级": ("国家级", "省级", "市级"),
    "区县级": ("国家级", "省级", "市级", "区县级"),
}
_JOINTS = ("、", "和", "及")
"""What joins the levels of a list, the last of which a title may hold."""

_SHORT = (
    (re.compile("国[、和及](?=省|市|自治区)"), "国家级"),
    (re.compile("(?:国家|全国|国)[、和及]省"), "省级"),
    (re.compile("省内"), "省级"),
    (re.compile("市内"), "市级"),
)
_BEFORE_LEVEL = ("", "获", "评", "选", "围", "为", "得", "建", "增", "“", "，")
"""What stands before a level of one character that is no end of a name."""

_TOUCHING = re.compile(
    r"(?:[国省部市区县州级全家际中央球世界亚洲、和及与以上其首批唯一个第二三四五六七八九十家项\d年度“”的\s]|自治区|行业|以上|省内|市内|国内)+$"
)


@cache
def _words() -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    levels = {row["word"]: tuple(row["level"].split(";")) for row in rows("levels")}
    levels |= {row["word"]: (row["level"],) for row in rows("region_nicknames")}
    words = sorted(levels, key=len, reverse=True)
    pattern = "|".join(w if len(w) > 1 else f"{w}(?:(?![域场块际政])|(?=政府))" for w in words)
    return re.compile(pattern), levels


def levels_of(word: str) -> tuple[str, ...]:
    """Return the levels that a word of ``levels.csv`` names.

    >>> levels_of("省")
    ('省级',)
    """
    return _words()[1].get(word, ())


@cache
def _known() -> tuple[tuple[str, str], ...]:
    """Return the words of well-known titles with their levels, the longest first."""
    longest = sorted(rows("honors"), key=lambda row: -len(row["title"]))
    return tuple((row["title"], row["level"]) for row in longest)


def own_level(doc: Document, honor: Honor, floor: int = 0) -> tuple[str, ...]:
    """Return the levels that a title or the words that touch it, behind ``floor``, name."""
    start = _start_level(honor.title)
    if start and doc.text[honor.start - 1 : honor.start] in _JOINTS:  # 全国、|省市级先进集体
        return ordered([*_level_before(doc, honor.start - 1, floor), *start])
    return (
        start
        or _level_before(doc, honor.start, floor)
        or _national(honor.title)
        or _organ_level(honor.title)
        or _region_level(honor.title)
        or _region_before(doc.text, floor, honor.start)
        or _field_before(doc.text, floor, honor.start)
        or _inner_level(honor.title)
    )


def contest_level(text: str, start: int, end: int) -> tuple[str, ...]:
    """Return the level of the contest in which a title was won: 在省级考核中获评优秀等次.

    >>> contest_level("东山区在省级考核中获评优秀等次", 0, 15)
    ('省级',)
    """
    found = _CONTEST.search(text, start, end)
    return levels_of(found["level"]) if found else ()


def names_level(title: str) -> bool:
    """Say whether a title begins with its level.

    >>> names_level("中国绿色城市"), names_level("绿色城市")
    (True, False)
    """
    return bool(_start_level(title))


def known_level(title: str) -> tuple[str, ...]:
    """Return the level of a well-known honor, from ``honors.csv``.

    >>> known_level("中国建设工程鲁班奖")
    ('国家级',)
    """
    return next(((level,) for words, level in _known() if words in title), ())


def issuer_level(issuer: str, levels: Mapping[str, str]) -> tuple[str, ...]:
    """Return the level of who conferred it, given those of the report's organizations, or by its name."""
    level = _BY_REGION.get(levels.get(issuer, ""), "")
    return (level,) if level else _start_level(issuer)


def home_level(doc: Document) -> tuple[str, ...]:
    """Return the level of the place that a report is about, by the zeros of its code."""
    code = doc.profile.region_code
    if not code:
        return ()
    zeros = (len(code) - len(code.rstrip("0"))) // 2
    return (("区县级", "市级", "省级")[min(zeros, 2)],)


def ordered(levels: Sequence[str]) -> tuple[str, ...]:
    """Return levels from the highest down, each once."""
    return tuple(level for level in _ORDER if level in levels)


def _start_level(title: str) -> tuple[str, ...]:
    pattern, levels = _words()
    found = pattern.match(title.lstrip("“"))
    if not found:
        return ()
    rest = title[found.end() :]
    if rest.startswith(("及以上", "以上")):
        return _UP.get(levels[found.group()][0], levels[found.group()])
    more = _start_level(rest[1:]) if rest[:1] in ("、", "和", "及", "与") else ()
    return ordered([*levels[found.group()], *more])


def _level_before(doc: Document, start: int, floor: int) -> tuple[str, ...]:
    """Return the levels that touch a title from the left: 全国、省市级, 全省首批."""
    window = doc.text[max(floor, start - _BEFORE) : start]
    touching = _TOUCHING.search(window)
    if not touching:
        return ()
    pattern, levels = _words()
    listed = "、" in touching.group()
    cut = window[: touching.start()][-1:] not in _BEFORE_LEVEL  # 集聚|区、10家
    found = [
        word.group()
        for word in pattern.finditer(touching.group())
        if len(word.group()) > 1 or (listed and not (cut and word.start() == 0))
    ]
    named = ordered([level for word in found for level in levels[word]] + _short(touching.group()))
    return _UP.get(named[-1], named) if named and "以上" in touching.group() else named


def _short(touching: str) -> list[str]:
    """Return the levels of words that name one only here: 国、省, 省内首个."""
    return [level for words, level in _SHORT if words.search(touching)]


def _region_before(text: str, floor: int, start: int) -> tuple[str, ...]:
    """Return the level of a region behind a word of conferral and before a title: 获滨海省首批“…”."""
    window = text[max(floor, start - _BEFORE) : start]
    touching = _OF_REGION.search(window)
    if touching is None:
        conferred = _BEHIND_CUE.search(window)
        return _region_level(conferred["rest"], whole=True) if conferred else ()
    short = touching["short"]
    return levels_of(short) if short else _region_level(touching["region"])


def _field_before(text: str, floor: int, start: int) -> tuple[str, ...]:
    """Return the level of the field behind a word of conferral and before a title."""
    found = _FIELD.search(text[max(floor, start - _BEFORE) : start])
    return levels_of(found["level"]) if found else ()


def _national(title: str) -> tuple[str, ...]:
    """Return the national level of a title that begins with a region: 滨海国家自主创新示范区."""
    return ("国家级",) if any(word in title for word in _NATIONAL) else ()


def _organ_level(title: str) -> tuple[str, ...]:
    """Return the level of the central or international organ that a title begins with (国务院督查激励)."""
    beginnings = (title[:end] for end in range(len(title), 0, -1))
    found = next((name for name in beginnings if name in _organ_types()), "")
    level = _CENTRAL.get(_organ_types().get(found, ""), "")
    return (level,) if level else ()


@cache
def _organ_types() -> dict[str, str]:
    return {row["name"]: row["type"] for row in rows("organizations")}


_CENTRAL = dict.fromkeys(
    ("政府机关", "党组织", "人大政协", "司法机关", "工会", "群团组织"), "国家级"
)
_CENTRAL |= {"国际组织": "国际级"}
"""The level of the well-known organs of each type."""


def _region_level(title: str, *, whole: bool = False) -> tuple[str, ...]:
    """Return the level of the region that a title, or the whole of it, begins with, behind its edition."""
    edition = _EDITION.match(title)
    name = (title[edition.end() :] if edition else title).lstrip("“")
    for mention in find_regions(name):
        if mention.start == 0 and not (whole and mention.end < len(name)):
            level = mention.regions[0].level
            cut = level == "区县" and _cuts(name, mention.end)
            none = not mention.full and (cut or name.endswith(_zones()))
            return () if none else (_BY_REGION[level],)
    return ()


def _cuts(name: str, offset: int) -> bool:
    """Say whether an offset stands inside a word: 白玉|兰奖."""
    ends = accumulate(len(word) for word, _ in tag(name))
    return offset not in ends


@cache
def _zones() -> tuple[str, ...]:
    found = rows("honor_works", key=("word", "place"))
    return tuple(row["word"] for row in found if row["place"] == "zone")


def _inner_level(title: str) -> tuple[str, ...]:
    """Return the level that stands inside a title: 普通高中新课程国家级示范区, 绿色中国年度人物."""
    pattern, levels = _words()
    found = [word for word in pattern.findall(title) if len(word) > 1]
    return levels[found[0]] if found else ()
