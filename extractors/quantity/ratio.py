"""Find ratios of parts: 8.5∶34.3∶57.2, 3:1."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.mention import Numeral, QuantityMention

RULE_PARTS = "ratio of parts"

_REST = r"\d*(?:\.\d+)?"
_PART = rf"\d{_REST}"
_PATTERN = re.compile(
    rf"\d(?:(?<![\d.:：∶]\d){_REST}(?:\s?[:：∶]\s?{_PART}){{2,4}}(?![\d:：∶%％])"
    rf"|(?<=[比例为]\d){_REST}[:：∶]{_PART}(?![\d:：∶%％])"
    rf"|(?<![\d.:：∶]\d)\d*\.\d+\s?[:：∶]\s?{_PART}(?![\d:：∶%％]))"
)
_CLOCK = re.compile(r"[012]?\d[:：][0-5]\d[:：][0-5]\d")


def find_ratios(text: str) -> Iterator[QuantityMention]:
    """Yield the ratios of a text; they have no single value.

    >>> [m.rule for m in find_ratios("三次产业结构为8.5∶34.3∶57.2，10:30:00")]
    ['ratio of parts']
    """
    for match in _PATTERN.finditer(text):
        if _CLOCK.fullmatch(match.group()):
            continue
        numeral = Numeral(match.start(), match.end(), RULE_PARTS, None, None, None, "=")
        yield QuantityMention(match.start(), match.end(), RULE_PARTS, numeral, "", "", "1")
