"""Make whole titles of spans that the model reads: whole quotation marks, one title each, no batch before.

Words: ``title_heads.csv``, ``title_heads_further.csv``, ``levels.csv``, ``honors.csv``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extractors.honor.extent import cues, further, heads, with_region, with_work
from extractors.lexicon import rows

_AWARD = "奖"
_SHORT = 4
"""Characters below which what stands in quotation marks is the end of a title (“金奖”)."""

_LEVEL = 8
"""Characters that a level with what joins it to the next has at most."""

_QUOTED = 24
"""Characters that a title has on either side within its quotation marks at most."""

_MARKS = re.compile("[“”、，,；;。\n]")
_BEHIND = re.compile(r"(?!称号|荣誉|等)(?:\[\d{1,2}\])?[\u4e00-\u9fff]{2,12}")
_SORT = re.compile("(?<=[获评批选为、和])(?![获评批选])[\u4e00-\u9fff]{2,5}[型类]$")
"""The sort of a national title before its level: 港口型|国家物流枢纽."""

_BETWEEN = re.compile("”[和、及与]?“")
_BATCH = (
    r"(?:第[一二三四五六七八九十]+[批轮]|首批(?:\d{1,4}[个家名项])?|唯一的?|首个|首家|第一[个家])"
)
_ISSUED = re.compile(f"[\u4e00-\u9fff]{{1,12}}[局部委会院厅署]{_BATCH}")
"""An organ before the batch of its title: 国家水利局首批|…."""

_WITH_BATCH = re.compile("[批轮]$")
_EDITION = re.compile(r"第[一二三四五六七八九十百\d]+届$")
_KINDS = re.compile(r"（[\u4e00-\u9fff、]{1,8}）")
"""What a title holds besides, in brackets: 百强县（市）."""

_COUNT = re.compile(r"\d+[个名项件家]?$")
_CALLED = re.compile("(?:(?:荣誉)?称号|殊荣|命名|授牌|(?<![一二三特优上])等)$")
_GIVEN = re.compile("(?:授予|颁发|评选|命名|公布|认定)的")
"""What stands between an organ and a title of its own: 国务院|授予的|…."""

_LIST = re.compile("(?:公示|建设|创建|表彰)?(?:名单|名录|方阵)$")
_LISTED = re.compile("[区河湖山园县市镇村](?:建设|创建)?名单$")
"""A list of places, whose sort is the title: 国家级零碳园区建设|名单."""

_COMPANIES = re.compile(r"(?<=\d强)企业$")
"""What a ranking is of: 世界500强|企业."""

_GRADE = re.compile("(?:[特一二三]等|[金银铜]|提名|优秀)奖")
_NOMINATED = "提名奖"
"""The shortest title that stands behind another: 道德模范及提名奖."""

_NOT_CONFERRED = ("激励", "表彰", "表扬", "督查激励")
"""What an organ says of good work; its name belongs to it."""


def whole_titles(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the titles of a span, in the order they stand.

    >>> for text in ("荣获国家优质工程“金奖”", "获评全国首批文明城市", "评选劳动模范和先进工作者"):
    ...     end = len(text) - text.endswith("”")
    ...     print([text[first:last] for first, last in whole_titles(text, 2, end)])
    ['国家优质工程“金奖”']
    ['文明城市']
    ['劳动模范', '先进工作者']
    """
    for span in _quoted(text, start, end):
        yield from _apart(text, *further(text, *_bare(text, *_filled(text, *span))))


def _filled(text: str, start: int, end: int) -> tuple[int, int]:
    """Return all that stands in the quotation marks that a title touches, and a head behind them.

    >>> text = "入选“2019中国品牌城市榜”、全国“美丽乡村”创建试点"
    >>> [text[slice(*_filled(text, *span))] for span in ((7, 14), (19, 23))]
    ['2019中国品牌城市榜', '全国“美丽乡村”创建试点']
    """
    opening = text.rfind("“", max(0, start - _QUOTED), start)
    closing = text.find("”", end, end + _QUOTED)
    if opening < 0 or closing < 0 or _MARKS.search(text, opening + 1, closing):
        return start, end
    if opening + 1 < start and closing > end:
        return start, end
    behind = _BEHIND.match(text, closing + 1)
    head = _first_head(behind.group()) if behind else 0
    level = _levels_end().search(text[max(0, opening - _LEVEL) : opening])
    if level and head and behind:
        return opening - len(level.group()), closing + 1 + head
    return opening + 1, closing


def _first_head(words: str) -> int:
    """Return where the first end of a title in some words ends, or 0; a list is none."""
    known = [head for head in heads() if not _LIST.fullmatch(head)]
    ends = [words.find(head) + len(head) for head in known if head in words]
    return min(ends, default=0)


def _quoted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield what lies between quotation marks where the span cuts them, else the span made whole."""
    between = _BETWEEN.search(text, start, end)
    if between:
        yield from _quoted(text, start, between.start())
        yield from _quoted(text, between.end(), end)
        return
    opening, closing = text.find("“", start, end), text.rfind("”", start, end)
    if opening >= 0 and closing < 0 and text[end : end + 1] == "”":
        inner = text[opening + 1 : end]
        is_title = len(inner) >= _SHORT or inner in _known()
        yield (opening + 1, end) if is_title or opening == start else (start, end + 1)
    elif closing >= 0 and opening < 0 and text[start - 1 : start] == "“":
        yield (start, closing) if closing == end - 1 else (start - 1, end)
    elif opening == start and closing == end - 1:
        yield start + 1, end - 1
    else:
        yield start, end


@cache
def _known() -> frozenset[str]:
    return frozenset(row["title"] for row in rows("honors"))


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a title with its edition and what stands in brackets behind it.

    Levels in a row, a level with a batch, half a bracket and a count are none of it.
    """
    batch = _batches().match(text, start, end)
    least = _SHORT - 1 if batch and _WITH_BATCH.search(batch.group()) else _SHORT
    if batch and text[start - 1 : start] != "“" and end - batch.end() >= least:
        start = batch.end()
    start = _behind_levels(text, _behind_cue(text, start, end), end)
    issued = _ISSUED.match(text, start, end)
    start = issued.end() if issued and end - issued.end() >= _SHORT else start
    title = text[start:end]
    if "（" in title and "）" not in title:
        start += title.index("（") + 1
    elif title.endswith("）") and "（" not in title:
        end -= 1
    count = _COUNT.search(text[start:end])
    if count:
        return start, end - len(count.group())
    start, end = _behind_issuer(text, start, end), _end(text, start, end)
    edition, kinds = _EDITION.search(text, max(0, start - 8), start), _KINDS.match(text, end)
    return edition.start() if edition else start, kinds.end() if kinds else end


def _end(text: str, start: int, end: int) -> int:
    """Return where a title ends: with its grade (…奖|二等奖), without 称号, 名单 or 企业 behind it."""
    grade = _GRADE.match(text, end) if text[end - 1 : end] == "奖" else None
    if grade:
        return grade.end()
    title = text[start:end]
    for behind in (_CALLED, _COMPANIES, _LIST):
        found = behind.search(title)
        rest = title[: found.start()] if found else ""
        known = behind is not _LIST or rest.endswith(heads()) or _LISTED.search(title)
        if len(rest) >= _SHORT and known:
            return start + len(rest)
    return end


def _behind_issuer(text: str, start: int, end: int) -> int:
    """Return where a title begins that an organ stands directly before: 国务院|优秀案例."""
    for first in range(end - _SHORT, start + 1, -1):
        if text[start:first] in _organs() and not text.endswith(_NOT_CONFERRED, first, end):
            given = _GIVEN.match(text, first, end)
            return given.end() if given else first
    return start


@cache
def _organs() -> frozenset[str]:
    """Return the names of organs that confer; an international one is part of what it confers."""
    return frozenset(r["name"] for r in rows("organizations") if r["type"] in _CONFERRING)


_NATIONAL, _BOTH = "国家", "国省"
_CONFERRING = ("政府机关", "党组织", "人大政协", "司法机关", "工会", "群团组织")


def _behind_cue(text: str, start: int, end: int) -> int:
    """Return where a title begins behind a word of conferral that it cuts: 获批|建设|国家示范区."""
    limit = min(start + _LEVEL, end - _SHORT)
    found = cues().finditer(text, max(0, start - _LEVEL), max(limit, 0))
    return next((cue.end() for cue in found if cue.start() <= start < cue.end()), start)


def _behind_levels(text: str, start: int, end: int) -> int:
    """Return where a title begins without the last level of a list: 国家级和|省级|示范县.

    What sort of a national title it is belongs to it: 获批|港口型国家物流枢纽.
    """
    before = text[max(0, start - _LEVEL) : start]
    if text.startswith(_NATIONAL, start, end):
        sort = _SORT.search(before)
        return start - len(sort.group()) if sort else with_region(text, start, end)
    start = with_work(text, start)
    level = _level().match(text, start, end)
    listed = text.startswith(_BOTH, start, end) or _levels_before().search(before)
    return level.end() if level and listed and end - level.end() >= _SHORT else start


@cache
def _level() -> re.Pattern[str]:
    words = sorted((row["word"] for row in rows("levels")), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))


@cache
def _levels_end() -> re.Pattern[str]:
    """Return the words of a level that belong to a title with quotation marks in it."""
    words = [row["word"] for row in rows("levels") if not row["word"].endswith("级")]
    return re.compile(f"(?:{'|'.join(word for word in words if len(word) > 1)})$")


@cache
def _levels_before() -> re.Pattern[str]:
    long = "|".join(row["word"] for row in rows("levels") if len(row["word"]) > 1)
    return re.compile(f"(?:{long}|(?<=[获评选围为得、])[国省市])[、和及]$")


@cache
def _batches() -> re.Pattern[str]:
    words = sorted((row["word"] for row in rows("levels")), key=len, reverse=True)
    level = f"(?:{'|'.join(map(re.escape, words))})"
    return re.compile(f"(?:{level}?{_BATCH}|{level}(?:[、和及]{level})+)")


def _apart(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the two titles that a conjunction joins, each of which ends as titles do, or the span."""
    for joint in re.finditer("[、和及与]", text[start:end]):
        left, right = text[start : start + joint.start()], text[start + joint.end() : end]
        ends = left.endswith(heads()) and right.endswith((*heads(), _AWARD))
        long = len(right) >= _SHORT or (ends and right == _NOMINATED)
        if long and (ends or _parted(joint.group(), left, right)):
            yield start, start + joint.start()
            yield from _apart(text, start + joint.end(), end)
            return
    yield start, end


def _parted(joint: str, left: str, right: str) -> bool:
    """Say whether 、 stands between two titles, of which one ends as titles do."""
    whole = left.count("“") == left.count("”") and left.count("（") == left.count("）")
    return joint == "、" and whole and len(left) >= _SHORT and right.endswith(heads())
