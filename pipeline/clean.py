"""Stage: delete what is not the report (furniture) and undo what hides its words.

A cleaner returns the spans that it deletes of the text it gets; ``REPLACED`` replaces characters one by one.
Nothing is ever inserted, so that ``origin`` leads from every character back to the file.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise

from extractors.lexicon import rows
from pipeline.model import Document, Origin, Span

REPLACED = {
    **{code: chr(code - 0xFEE0) for code in range(0xFF10, 0xFF1A)},  # ０ to ９
    **{code: chr(code - 0xFEE0) for code in range(0xFF21, 0xFF3B)},  # Ａ to Ｚ
    **{code: chr(code - 0xFEE0) for code in range(0xFF41, 0xFF5B)},  # ａ to ｚ
    ord("％"): "%",
    ord("．"): ".",
    ord("\u00a0"): " ",
    ord("\u2002"): " ",
    ord("\u2003"): " ",
    ord("\r"): "\n",
    **{code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)},
    **{ord(row["radical"]): row["character"] for row in rows("radicals")},
    **{ord(row["traditional"]): row["simplified"] for row in rows("traditional")},
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),  # halves of pairs, which no file holds
}
"""Characters that are replaced by another, one by one: full width, radicals, traditional, unreadable."""

_REPLACED = re.compile(f"[{re.escape(''.join(map(chr, REPLACED)))}]")

_FRONT = re.compile(r"\A\ufeff?---\r?\n.*?\n---\r?$", re.DOTALL | re.MULTILINE)
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]{0,15}(?:\s[^<>\n]{0,200})?/?>")
_MARKS = re.compile(r"^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+)", re.MULTILINE)
_BOLD = re.compile(r"\*\*"), re.compile("__")
_CARRIAGE_RETURN = re.compile(r"\r(?!\n)")
_HIDDEN = re.compile("[\u200b-\u200f\u00ad\ufeff\x00]")
_GLOSS = re.compile(
    "\\((?<=[\u4e00-\u9fff]\\()[a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňḿ][a-zāáǎàēéěèīíǐìōóǒòūúǔù]*\\)"
)
_PAGE_ROW = re.compile(
    r'^\{"page": \d+, "allrow": \d+, "type": "([^"\n]*)", "inside": "((?:[^"\\\n]|\\.)*)"\}',
    re.MULTILINE,
)
_PAGE_FURNITURE = ("页眉", "页脚")
_LINE = re.compile(r"[^\n]+")
_WRAP_FROM = 18
"""Characters a line must have at least before its end can be a soft wrap."""

_MOST_CELLS = 3
"""Pieces between spaces that a line of prose has at most; a table's row has more."""

_OPENS_LINE = re.compile(
    r"\s*(?:[一二三四五六七八九十百]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.．)）]|第[一二三四五六七八九十百\d]{1,4}[章节条]|[—–#*|●■◆]|\s{2}|$)"
)
_CLOSES_LINE = re.compile(r"[。！？；：:;!?…|>]\s*$|[”）)》]\s*$|\S *\t|'\]\s*$")


def clean(doc: Document) -> Document:
    """Return the document with its cleaned text and the way back to the raw text.

    >>> clean(Document("d", "d", "text", "utf-8", "", "会员５万人\\n2-3 版.jpg\\n")).text
    '会员5万人\\n\\n'
    """
    raw = _CARRIAGE_RETURN.sub("\n", doc.raw)
    deleted: list[Span] = []
    origin, text = _left(raw, deleted)
    for cleaners in LAYERS:
        found = [origin.span(*span) for cleaner in cleaners for span in cleaner(text)]
        if found:
            deleted += found
            origin, text = _left(raw, deleted)
    text = _REPLACED.sub(lambda found: REPLACED[ord(found.group())], text)
    return replace(doc, text=text, origin=origin)


def _left(raw: str, deleted: list[Span]) -> tuple[Origin, str]:
    """Return what is left when spans are deleted, and where it stood."""
    kept = list(_kept(raw, deleted))
    return Origin.keeping(kept), "".join(raw[start:end] for start, end in kept)


def _kept(raw: str, deleted: list[Span]) -> Iterator[Span]:
    """Yield the spans that are left when all others are deleted."""
    last = 0
    for start, end in sorted(deleted):
        if start > last:
            yield last, start
        last = max(last, end)
    if last < len(raw):
        yield last, len(raw)


def front_matter(raw: str) -> Iterator[Span]:
    """Delete the YAML block before a Markdown text; ``profile`` reads it from the raw text."""
    match = _FRONT.match(raw)
    if match:
        yield match.span()


def markup(raw: str) -> Iterator[Span]:
    """Delete comments, tags, and the marks of headings, quotations, lists and bold type."""
    yield from _comments(raw)
    for pattern in (_TAG, _MARKS, *_BOLD):
        for match in pattern.finditer(raw):
            yield match.span()


def _comments(raw: str) -> Iterator[Span]:
    """Yield the comments that end; behind one that does not, nothing is searched again."""
    opening, closing = "<!--", "-->"
    start = raw.find(opening)
    while start >= 0 and (last := raw.find(closing, start + len(opening))) >= 0:
        end = last + len(closing)
        yield start, end
        start = raw.find(opening, end)


def hidden(raw: str) -> Iterator[Span]:
    """Delete characters without width, and NUL."""
    for match in _HIDDEN.finditer(raw):
        yield match.span()


def glosses(raw: str) -> Iterator[Span]:
    """Delete pronunciations: 工會(huì)."""
    for match in _GLOSS.finditer(raw):
        yield match.span()


def furniture(raw: str) -> Iterator[Span]:
    """Delete share buttons, toolbars, counters, captions and page numbers (``furniture.csv``)."""
    whole, inside = _furniture()
    for line in _LINE.finditer(raw):
        if len(line.group()) <= _LONGEST_FURNITURE and whole.fullmatch(line.group().strip()):
            yield line.span()
    for pattern in inside:
        for match in pattern.finditer(raw):
            yield match.span()


_LONGEST_FURNITURE = 120
"""Characters a line of furniture has at most."""


@cache
def _furniture() -> tuple[re.Pattern[str], tuple[re.Pattern[str], ...]]:
    """Return what a whole line of furniture is, and what stands inside lines."""
    lines = (f"(?:{row['pattern']})" for row in rows("furniture") if row["where"] == "line")
    inside = (re.compile(row["pattern"]) for row in rows("furniture") if row["where"] == "inside")
    return re.compile("|".join(lines)), tuple(inside)


def page_rows(raw: str) -> Iterator[Span]:
    """Keep only the text of pages saved as rows of JSON; running heads and feet go."""
    if not raw.startswith('{"page"'):
        return
    for row in _PAGE_ROW.finditer(raw):
        if row.group(1) in _PAGE_FURNITURE:
            yield row.span()
        else:
            yield row.start(), row.start(2)
            yield row.end(2), row.end()


def soft_wraps(text: str) -> Iterator[Span]:
    """Yield the line ends that break a sentence in a text whose lines are filled to a width."""
    lines = list(_LINE.finditer(text))
    width = _width([len(line.group().rstrip()) for line in lines])
    if not width:
        return
    for line, following in pairwise(lines):
        if following.start() - line.end() == 1 and _wrapped(line.group(), following.group(), width):
            end = following.start() + len(following.group()) - len(following.group().lstrip())
            yield line.start() + len(line.group().rstrip()), end


def _width(lengths: list[int]) -> int:
    """Return the width that lines are filled to, or 0 where they are not."""
    long = [length for length in lengths if length >= _WRAP_FROM]
    if len(long) < 5:
        return 0
    usual, _ = Counter(long).most_common(1)[0]
    near = sum(abs(length - usual) <= 2 for length in long)
    return usual if near >= 0.4 * len(long) and usual <= 80 else 0


def _wrapped(line: str, following: str, width: int) -> bool:
    full = len(line.rstrip()) >= width - 3 and len(line.split()) <= _MOST_CELLS
    return full and not _CLOSES_LINE.search(line) and not _OPENS_LINE.match(following)


LAYERS: tuple[tuple[Callable[[str], Iterable[Span]], ...], ...] = (
    (hidden,),
    (glosses,),
    (front_matter, markup, furniture, page_rows),
    (soft_wraps,),
)
"""The cleaners; those of a layer read what the layers before have left."""
