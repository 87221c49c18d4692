"""Find conferred titles by the words that confer them: quoted or counted behind 荣获, 评选, 授予.

Words: ``conferrals.csv``, ``title_heads.csv``, ``levels.csv``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extractors.gazetteer import find_regions
from extractors.lexicon import rows
from extractors.mention import HonorMention

RULE_QUOTED = "quoted title behind a word of conferral"
RULE_PARTLY = "partly quoted title behind a word of conferral"
RULE_COUNTED = "counted title behind a word of conferral"

_LONGEST = 24
"""Characters an unquoted title may have."""

_CALLED = ("称号", "名单", "名录", "榜单")
"""What stands behind a title that is called one or listed."""

_WORKS = re.compile("”?等[^，。；“]{0,12}(?:成果|应用|产品|经验|做法|模式|场景)")
"""What names in quotation marks are that are no titles: 涌现出“…”“…”等一批应用成果."""

_SHORT = 4
"""Characters below which what stands in quotation marks behind a level is no title (中国“绿都”)."""

_REGION = 10
"""Characters that a region before quotation marks has at most."""

_RANKED = re.compile("(?:十大|十佳|百佳|百强|双十佳)[\u4e00-\u9fff]{0,4}")
_REST = re.compile(r"(?:\[\d{1,2}\])?[\u4e00-\u9fff]{1,14}")
_TWO = re.compile("[的和及与为在等]|[一两三四五六七八九十][个项]")
"""What stands in no title between its quotation marks and its end."""

_COUNT = re.compile(
    r"[”]?(?:\d[\d,.]{0,15}|[一二两三四五六七八九十百千]{1,15})[余多]?万?[个名项人家件位所]"
)


@cache
def _cues() -> re.Pattern[str]:
    """Return the pattern of a word of conferral and what may stand before its titles."""
    words = sorted((r["word"] for r in rows("conferrals") if r["sure"]), key=len, reverse=True)
    loose = sorted(
        (r["word"] for r in rows("levels") if r["word"].endswith("级")), key=len, reverse=True
    )
    several = "(?:全国|省|市|区|县)(?:[、和](?:全国|省|市|区|县))+(?=“)"
    touching = "|".join([several, *loose, "首批", "唯一", "年度", "[、和为了]"])
    batch = r"第[一二三四五六七八九十\d]{1,3}[批届]|\d{4}年?"
    return re.compile(f"(?P<cue>{'|'.join(map(re.escape, words))})(?:{touching}|{batch})*")


@cache
def _heads(*, further: bool = False) -> re.Pattern[str]:
    """Return the pattern of the ends of titles, the further ones where quotation marks stand before."""
    found = [*rows("title_heads"), *(rows("title_heads_further") if further else ())]
    words = sorted((row["head"] for row in found), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))


def find_honors(text: str) -> Iterator[HonorMention]:
    """Yield the conferred titles of a text, in the order they stand.

    >>> text = "涌现出“技术能手”“技术标兵”14名，评选优秀成果40项。"
    >>> [text[m.start : m.end] for m in find_honors(text)]
    ['技术能手', '技术标兵', '优秀成果']
    """
    for cue in _cues().finditer(text):
        titles = list(_titles(text, cue.end(), cue["cue"]))
        if titles and not _WORKS.match(text, titles[-1].end):
            yield from titles


def _titles(text: str, end: int, cue: str) -> Iterator[HonorMention]:
    """Yield the titles of a list that begins at an offset."""
    while (mention := _title(text, end, cue)) is not None:
        yield mention
        end = _next(text, mention.end)


def _title(text: str, start: int, cue: str) -> HonorMention | None:
    opening = start + (len(_level_at(text, start)) or _region_at(text, start))
    if text[opening : opening + 1] == "“":
        return _quoted(text, start, opening, cue)
    return _counted(text, start, cue)


def _level_at(text: str, start: int) -> str:
    """Return the word of a level that belongs to a title (全国“四好农村路”示范县), or nothing."""
    return next((word for word in _levels() if text.startswith(word, start)), "")


def _region_at(text: str, start: int) -> int:
    """Return the length of a region that stands before quotation marks (东山省“水秀”名镇), or 0."""
    opening = text.find("“", start, start + _REGION)
    regions = find_regions(text[start:opening]) if opening > start + 1 else ()
    return opening - start if any(r.start == 0 and r.end == opening - start for r in regions) else 0


@cache
def _levels() -> tuple[str, ...]:
    words = (row["word"] for row in rows("levels") if not row["word"].endswith("级"))
    return tuple(sorted(words, key=len, reverse=True))


def _quoted(text: str, start: int, opening: int, cue: str) -> HonorMention | None:
    """Return the title that a quotation mark opens; words behind the closing one belong to it."""
    close = text.find("”", opening, opening + _LONGEST + 2)
    if close < 0 or close == opening + 1:
        return None
    end = _rest_end(text, close + 1)
    inner = text[opening + 1 : close]
    if end > close + 1 or (start < opening and len(inner) < _SHORT and inner not in _known()):
        return HonorMention(start, end, RULE_PARTLY, cue)
    return HonorMention(opening + 1, close, RULE_QUOTED, cue)


def _rest_end(text: str, start: int) -> int:
    """Return where words behind a closing quotation mark end a title, or ``start`` if they do not."""
    rest = _REST.match(text, start)
    head = (
        _heads(further=True).search(rest.group()) or _RANKED.match(rest.group()) if rest else None
    )
    if rest is None or head is None or rest.group().startswith(("称号", "荣誉", "等")):
        return start
    end = start + head.end()
    while (more := _heads(further=True).match(text, end)) is not None and not more.group().endswith(
        _CALLED
    ):
        end = more.end()
    return start if _TWO.search(text, start, end) else end


@cache
def _known() -> frozenset[str]:
    return frozenset(row["title"] for row in rows("honors"))


def _counted(text: str, start: int, cue: str) -> HonorMention | None:
    """Return the title that ends in a head before a count: 优秀成果403项."""
    count = _COUNT.search(text, start, start + _LONGEST + 8)
    if count is None or count.start() - start < 2:
        return None
    title = text[start : count.start()]
    plain = not any(mark in title for mark in "，,。；;、（(和及") and title.count(
        "“"
    ) == title.count("”")
    heads = list(_heads().finditer(title))
    if not plain or not heads or heads[-1].end() != len(title):
        return None
    return HonorMention(start, count.start(), RULE_COUNTED, cue)


def _next(text: str, end: int) -> int:
    """Return where the next title of a list may begin: behind quotation marks and joints."""
    while end < len(text) and text[end] in "”、和及":
        end += 1
    return end
