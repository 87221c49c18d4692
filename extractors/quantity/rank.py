"""Find ranks: 第3位, 全省第一, 前10名."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extractors.lexicon import rows
from extractors.mention import Numeral, QuantityMention
from extractors.numeral import RULE_PLAIN
from extractors.numeral.value import meaning, signs

RULE_PLACE = "第 numeral 位"
RULE_BARE = "rank without a unit"

_NEAR = 12
"""Characters before a bare rank in which a word of rank must stand (全省, 位居)."""


@cache
def _pattern() -> re.Pattern[str]:
    words = "".join(c for c in signs() if not c.isascii())
    return re.compile(
        rf"[第前](?P<number>\d+|[{words}]+)(?P<unit>[位名]?)(?P<end>[，。；、,;.．）)\s”的和、]|$)?"
    )


@cache
def _cues() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(row["word"]) for row in rows("rank_cues")))


def find_ranks(text: str) -> Iterator[QuantityMention]:
    """Yield the ranks of a text; one without a unit needs a word of rank before it.

    >>> [text_of.unit for text_of in find_ranks("居全省第3位，增速全国第一。第二，")]
    ['位', '']
    """
    for match in _pattern().finditer(text):
        told = meaning(match["number"])
        if told is None or told.value is None:
            continue
        if _is_priority(text, match.start()):
            continue
        bare = not match["unit"]
        if bare and (match["end"] is None or not _ranked(text, match.start())):
            continue
        numeral = Numeral(
            match.start("number"),
            match.end("number"),
            RULE_PLAIN,
            told.value,
            told.value,
            told.value,
            "=",
        )
        rule = RULE_BARE if bare else RULE_PLACE
        yield QuantityMention(
            match.start(), match.end("unit"), rule, numeral, match.group()[0], "", match["unit"]
        )


def _ranked(text: str, start: int) -> bool:
    before = re.split("[，。；,;\n]", text[max(0, start - _NEAR) : start])[-1]
    return _cues().search(before) is not None


@cache
def _priorities() -> tuple[str, ...]:
    found = rows("not_amounts", key=("word", "place"))
    return tuple(row["word"] for row in found if row["place"] == "before rank")


def _is_priority(text: str, start: int) -> bool:
    """Say whether 第一位 is where something is put and no rank: 摆在第一位."""
    return text.endswith(_priorities(), max(0, start - _NEAR), start)
