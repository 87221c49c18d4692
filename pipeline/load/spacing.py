"""Words that are spaced out to fill a line or a cell are written as words again."""

from __future__ import annotations

import re

_SPACED_OUT = re.compile(r"[\u4e00-\u9fff](?:[ \u3000]+[\u4e00-\u9fff])+")


def squeezed(text: str) -> str:
    """Return a text of single Chinese characters with spaces between them without these.

    >>> squeezed("合 计"), squeezed("张三 李四")
    ('合计', '张三 李四')
    """
    if " " not in text and "\u3000" not in text:
        return text
    return "".join(text.split()) if _SPACED_OUT.fullmatch(text.strip()) else text
