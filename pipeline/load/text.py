"""Read a plain text or Markdown file: find out its encoding and decode it."""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Iterator
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
"""By how much the share of common characters must differ to tell GB18030 from Big5."""


class _National(NamedTuple):
    """An encoding of two bytes a character, and where its common characters stand."""

    name: str
    first: bytes
    last: bytes


_NATIONAL = (
    _National("gb18030", b"\xb0\xa1", b"\xd7\xf9"),  # GB 2312, level 1: 3,755 characters
    _National("cp950", b"\xa4\x40", b"\xc6\x7e"),  # Big5, level 1: 5,401 characters
    _National("big5hkscs", b"\xa4\x40", b"\xc6\x7e"),
)
"""Both standards put the common characters first, by design."""


def decode(data: bytes) -> Source:
    """Return the text of a file without its byte order mark, and its encoding.

    UTF-8, UTF-16 and UTF-32 (with a byte order mark, or betrayed by their zero bytes) are tried, then
    GB18030 and Big5, of which that is taken whose common characters the text is made of.

    >>> decode("工会".encode("gb18030"))
    Source(text='工会', encoding='gb18030')

    Raises:
        ReportError: the bytes are no text in any of these.
    """
    for encoding in _unicode(data):
        text = _try(data, encoding)
        if text is not None:
            return Source(_not_empty(text.removeprefix("\ufeff")), encoding)
    if any(data.startswith(mark) for mark, _ in _BOMS):
        raise ReportError("load", f"damaged {next(_unicode(data))}; {_AGAIN}")
    return _national(data)


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
    yield from _utf16_without_mark(data)


def _utf16_without_mark(data: bytes) -> tuple[str, ...]:
    """Return the UTF-16 order in which the line ends and spaces of a text would be such."""
    little, big = data.count(b"\n\x00"), data.count(b"\x00\n")
    if len(data) % 2 or not (little or big):
        return ()
    return ("utf-16-le",) if little >= big else ("utf-16-be",)


def _try(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return text if is_text(text) else None


def _national(data: bytes) -> Source:
    """Return the reading whose Chinese characters are the most common ones; ``?`` if by little."""
    readings: list[tuple[float, str, str]] = []
    for national in _NATIONAL:
        text = _try(data, national.name)
        if text is not None and not any(text == other for _, other, _ in readings):
            readings.append((_common(text, national), text, national.name))
    readings.sort(key=lambda reading: -reading[0])
    if not readings or readings[0][0] < _LEAST_COMMON:
        raise ReportError("load", _damage(data))
    best, *others = readings
    doubtful = any(
        best[0] - other[0] < _SURE and not {best[2], other[2]} <= _BIG5 for other in others
    )
    return Source(best[1], f"{best[2]}?" if doubtful else best[2])


_BIG5 = {"cp950", "big5hkscs"}


def _common(text: str, national: _National) -> float:
    """Return the share of common characters among the Chinese ones; 1 where there are none."""
    common = count = 0
    for character in text[:_SAMPLE]:
        if "\u3400" <= character <= "\u9fff":
            count += 1
            common += national.first <= character.encode(national.name) <= national.last
    return common / count if count else 1.0


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
