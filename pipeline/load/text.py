"""Read a plain text or Markdown file: find out its encoding and decode it."""

from __future__ import annotations

import codecs
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pipeline.load.source import Source
from pipeline.model import ReportError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 100_000
"""Characters that are looked at to tell text from other data."""

_MOST_CONTROLS = 0.01
_LEAST_COMMON = 0.4
"""Share of a national encoding's Chinese characters that must be common ones to believe it."""

_SURE = 0.15
"""By how much the share of common characters must differ to tell two encodings apart."""


class _Common(NamedTuple):
    """Where a national encoding has its common characters: both standards put them first, by design."""

    encoding: str
    first: bytes
    last: bytes


_GB = _Common("gb18030", b"\xb0\xa1", b"\xd7\xf9")  # GB 2312, level 1: 3,755 characters
_BIG5 = _Common("cp950", b"\xa4\x40", b"\xc6\x7e")  # Big5, level 1: 5,401 characters
_HONG_KONG = _BIG5._replace(encoding="big5hkscs")

_GUESSED = (
    ("gb18030", (_GB,)),
    ("cp950", (_BIG5,)),
    ("big5hkscs", (_HONG_KONG,)),
    ("utf-16-le", (_GB, _BIG5)),
    ("utf-16-be", (_GB, _BIG5)),
)
"""Encodings that no mark betrays, and the characters that are common in them."""


def decode(data: bytes) -> Source:
    """Return the text of a file without its byte order mark, and its encoding.

    UTF-8, and what has a byte order mark or the zero bytes of UTF-32, is taken for that where it can be;
    of GB18030, Big5 and UTF-16 that is taken in which the text has the most common characters.

    >>> decode("工会会员五万人".encode("gb18030"))
    Source(text='工会会员五万人', encoding='gb18030')

    Raises:
        ReportError: the bytes are no text in any of these.
    """
    for encoding in _unicode(data):
        text = _try(data, encoding)
        if text is not None:
            return Source(_not_empty(text.removeprefix("\ufeff")), encoding)
    if any(data.startswith(mark) for mark, _ in _BOMS):
        raise ReportError("load", f"damaged {next(_unicode(data))}; {_AGAIN}")
    return _guessed(data)


def _not_empty(text: str) -> str:
    if not text.strip():
        raise ReportError("load", "the file is empty; remove it or put the report's text into it")
    return text


_AGAIN = "get the file again, or save it again as UTF-8, or it is not a text file"


def _unicode(data: bytes) -> Iterator[str]:
    """Yield the encodings of Unicode that the bytes may be in."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            yield encoding
            return
    yield "utf-8"
    if len(data) % 4 == 0 and b"\0\0" in data:
        yield from ("utf-32-le", "utf-32-be")


def _try(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return text if is_text(text) else None


def _guessed(data: bytes) -> Source:
    """Return the reading whose Chinese characters are the most common ones; ``?`` if by little."""
    readings: list[tuple[float, str, str]] = []
    for encoding, levels in _GUESSED:
        text = _try(data, encoding)
        if text is not None and not any(text == other for _, other, _ in readings):
            readings.append((_common(text, levels), text, encoding))
    readings.sort(key=lambda reading: -reading[0])
    if not readings or readings[0][0] < _LEAST_COMMON:
        raise ReportError("load", _damage(data))
    best, *others = readings
    doubtful = any(
        best[0] - other[0] < _SURE and not {best[2], other[2]} <= _FORMS_OF_BIG5 for other in others
    )
    return Source(_not_empty(best[1]), f"{best[2]}?" if doubtful else best[2])


_FORMS_OF_BIG5 = {"cp950", "big5hkscs"}


def _common(text: str, levels: Iterable[_Common]) -> float:
    """Return the share of common characters among the letters beyond ASCII; 1 where there are none."""
    letters = Counter(filter(str.isalpha, text[:_SAMPLE].translate(_WITHOUT_ASCII)))
    common = sum(
        count
        for letter, count in letters.items()
        if any(
            level.first <= letter.encode(level.encoding, "ignore") <= level.last for level in levels
        )
    )
    return common / letters.total() if letters else 1.0


_WITHOUT_ASCII = dict.fromkeys(range(128))


def _damage(data: bytes) -> str:
    """Say what is wrong with bytes that are no text; most files are UTF-8, so where that ends."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start > len(data) - len(data) // 10 and error.start > 2:
            return f"UTF-8 that is damaged or cut off at byte {error.start}; get the file again"
    return f"no text in UTF-8, UTF-16, UTF-32, GB18030 or Big5; {_AGAIN}"


def is_text(text: str) -> bool:
    """Say whether a string is text: hardly any control or unassigned characters."""
    sample = text[:_SAMPLE]
    odd = sum(
        unicodedata.category(c) in ("Cc", "Cn", "Co") and c not in "\t\n\r\f\v" for c in sample
    )
    return odd <= _MOST_CONTROLS * len(sample)
