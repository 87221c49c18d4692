"""Find the short names that a text gives behind a full one: 某某有限公司（以下简称“某某公司”）."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.organization.page import listed


@dataclass(frozen=True, slots=True)
class Alias:
    """A short name, and the offset at which the full name before its definition ends."""

    short: str
    at: int


_DEFINITION = re.compile(
    '[（(](?:以下)?[简下]称(?:为)?[:：]?([“"「]?)([^（）()“”"「」、，。,;；]{2,12})[”"」]?'
)


def find_aliases(text: str) -> Iterator[Alias]:
    """Yield the short names of a text, those apart that stand for a role (本公司).

    >>> [*find_aliases("北方测绘有限公司（以下简称“北方测绘”）中标")]
    [Alias(short='北方测绘', at=8)]
    """
    for match in _DEFINITION.finditer(text):
        if match[2] not in listed("organization_roles"):
            yield Alias(match[2], match.start())
