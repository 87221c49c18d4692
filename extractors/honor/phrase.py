"""Find titles that neither the model nor the other rules see: the phrase behind a word of conferral.

Words: ``honor_phrases.csv``, ``levels.csv``, ``title_heads.csv``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extractors.gazetteer import find_regions
from extractors.honor.evidence import is_conferred
from extractors.honor.extent import heads as title_heads
from extractors.honor.whole import whole_titles
from extractors.lexicon import rows
from extractors.mention import HonorMention

RULE_PHRASE = "phrase behind a word of conferral"

RULE_LEVELLED = "levelled and counted phrase behind a word of creation"
RULE_REACHED = "known title that is won again"

_LEVELLED = re.compile(
    "(?P<cue>创建|创成|评定|命名)(?:首批)?"
    "(?P<title>(?:国家|省|市|州|国省)级[\u4e00-\u9fff“”]{3,14})(?=\\d{1,4}[个家所条处户])"
)
_REACHES = "实现"
_REACHED = re.compile("实现(?:“?[两三四五六七八九十]连[冠创]|零的?突破)")
_BEFORE = re.compile("[，,。；、\n](?:[我全][省市县区州])?(?P<title>[\u4e00-\u9fff]{3,14})$")
"""What is said of a title behind it that is won once more, or for the first time."""

_FARTHEST = 20
"""Characters before that in which such a title and what stands before it are looked for."""

_NEEDS = {
    "": "",
    "batch": "(?=(?:全国|全省|全市|全区|国家|省级)?(?:首批|第一批))",
    "rank": "(?=[^，。；、\n]{2,24}强[县区市镇]?第?\\d)",
}
"""What must stand behind a word of conferral so that it tells of a title."""

_SHORTEST = 4
"""Characters a phrase has at least."""

_BATCHES = ("批", "轮")
"""What the batch of a title ends in, behind which it may be shorter by one character."""

_NO_TITLE = re.compile(
    "(?<!目)的|[了等将在与]|率先|行列|方阵|评选|奖牌|金牌|名单|数量|多项|表彰|表扬|嘉奖|肯定|好评|批示|\\d人|第[一二三四五六七八九十\\d]+[位名]"
)
"""What stands in phrases that are no titles."""


def find_phrases(text: str) -> Iterator[HonorMention]:
    """Yield the phrases behind words of conferral that may be titles, in the order they stand.

    >>> text = "红叶节入选2022年滨海最具影响力节会，东山镇跻身滨海十大地标。"
    >>> [text[m.start : m.end] for m in find_phrases(text)]
    ['滨海最具影响力节会', '滨海十大地标']
    """
    for found in _phrases().finditer(text):
        spans = list(whole_titles(text, *_inner(text, *found.span("title"))))
        if len(spans) == 1 and _is_title(text, *spans[0]):
            yield HonorMention(*spans[0], RULE_PHRASE, found["cue"])
    yield from _levelled(text)
    yield from _reached(text)


def _levelled(text: str) -> Iterator[HonorMention]:
    """Yield what is created or named with a level and a count: 创建省级美丽宜居村|67个."""
    for found in _LEVELLED.finditer(text):
        start, end = found.span("title")
        if not _NO_TITLE.search(text, start, end) and is_conferred(text, start, end):
            yield HonorMention(start, end, RULE_LEVELLED, found["cue"])


def _reached(text: str) -> Iterator[HonorMention]:
    """Yield known titles that are won again, or for the first time: 双拥模范城|实现“八连冠”."""
    for reached in _REACHED.finditer(text):
        begin = max(0, reached.start() - _FARTHEST)
        found = _BEFORE.search(text, begin, reached.start())
        if found and (found["title"].endswith(title_heads()) or _is_known(found["title"])):
            yield HonorMention(*found.span("title"), RULE_REACHED, _REACHES)


def _inner(text: str, start: int, end: int) -> tuple[int, int]:
    """Return what stands in quotation marks where only a level or a region stands before them."""
    opening = text.find("“", start, end)
    if opening < 0 or text[end - 1] != "”" or end - opening - 2 < _SHORTEST:
        return start, end
    before = text[start:opening]
    region = any(m.start == 0 and m.end == len(before) for m in find_regions(before))
    return (opening + 1, end - 1) if not before or region or before in _levels() else (start, end)


def _is_known(title: str) -> bool:
    return any(row["title"] in title for row in rows("honors"))


@cache
def _levels() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("levels"))


def _is_title(text: str, start: int, end: int) -> bool:
    least = _SHORTEST - (text[start - 1 : start] in _BATCHES)
    named = end - start >= least and not _NO_TITLE.search(text, start, end)
    return named and is_conferred(text, start, end)


@cache
def _phrases() -> re.Pattern[str]:
    longest = sorted(rows("honor_phrases"), key=lambda row: -len(row["word"]))
    cues = "|".join(row["word"] + _NEEDS[row["needs"]] for row in longest)
    loose = [row["word"] for row in rows("levels") if row["word"].endswith("级")]
    wide = "(?:全国|全省|全市|全区|国家|省内)(?=首批|唯一|首个|第)"
    before = f"(?:{'|'.join(loose)}|{wide}|首批(?:\\d{{1,4}}[个家名项])?|首个|唯一|第[一二三四五六七八九十]{{1,3}}批|\\d{{4}}年?度?)*"
    title = "[\u4e00-\u9fff“”·+A-Za-z0-9（）]{4,30}?"
    return re.compile(
        f"(?P<cue>{cues})(?![率数人入为]){before}(?P<title>{title})(?=称号|第\\d{{1,4}}[位名]|[，。；\n])"
    )
