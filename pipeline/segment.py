"""Stage: cut the text into sections under headings, and into sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from pipeline.model import Document, Section, Sentence

_LINE = re.compile(r"^[^\n]*\S[^\n]*", re.MULTILINE)
_LINE_END = re.compile(r"[\r\n]")
_ENDS = re.compile(r"[。！？；]+[”’」』）)》]*")
_NUMBERED = re.compile(
    r"(?:第[一二三四五六七八九十百\d]{1,4}[章节部分篇]{1,2}|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）"
    r"|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[、.．](?=\D))"
)
_PUNCTUATED = re.compile(r"[。！？；，,;：:…]\s*$")
_INNER = re.compile("[。！？；;]")
_LABEL = re.compile("[：:]")
_HAN = regex.compile(r"\p{Han}")
_LONGEST_HEADING = 40
"""Characters a heading has at most."""

_LONGEST_PLAIN = 24
"""Characters a heading has at most that nothing marks as one."""

_LONGEST_JOINED = 200
"""Characters at most of neighbouring headings that are one; every row below it repeats it."""

_LONGEST_MARK = 40
"""Characters of the source before a line in which the mark of a heading may stand."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text that is not blank, and whether it is a heading."""

    start: int
    end: int
    heading: bool


def segment(doc: Document) -> Document:
    """Return the document with its sections and sentences; headings are sentences too."""
    lines = _lines(doc)
    sections = tuple(_sections(doc.text, lines))
    return replace(doc, sections=sections, sentences=tuple(_sentences(doc.text, lines, sections)))


def _lines(doc: Document) -> list[Line]:
    spans = [match.span() for match in _LINE.finditer(doc.text)]
    lines = []
    for number, (start, end) in enumerate(spans):
        following = doc.text[slice(*spans[number + 1])] if number + 1 < len(spans) else ""
        lines.append(Line(start, end, _is_heading(doc, start, doc.text[start:end], following)))
    return lines


def _is_heading(doc: Document, start: int, line: str, following: str) -> bool:
    """Say whether a line is a heading: marked in the source, numbered, or short before prose."""
    line = line.strip()
    if not line or len(line) > _LONGEST_HEADING or _PUNCTUATED.search(line):
        return False
    if _marked(doc, start):
        return True
    if _INNER.search(line) or "|" in line or "\t" in line:
        return False
    if _NUMBERED.match(line):
        return True
    return len(line) <= _LONGEST_PLAIN and _is_plain_heading(line, following)


def _is_plain_heading(line: str, following: str) -> bool:
    """Say whether a short line stands before prose or another short line, and holds words."""
    words = len(_HAN.findall(line))
    before_prose = len(following.strip()) > _LONGEST_HEADING or (
        0 < len(following.strip()) <= _LONGEST_PLAIN and not _PUNCTUATED.search(following)
    )
    return words >= max(2, len(line) / 2) and before_prose and not _LABEL.search(line)


def _marked(doc: Document, start: int) -> bool:
    """Say whether the source marks a line as a heading: # or bold type before it."""
    first = doc.origin[start]
    before = _LINE_END.split(doc.raw[max(0, first - _LONGEST_MARK) : first])[-1].strip()
    return before.startswith("#") or before.endswith("**")


def _sections(text: str, lines: Sequence[Line]) -> Iterator[Section]:
    """Yield the sections; neighbouring heading lines are one heading."""
    heading, start = "", 0
    previous: Line | None = None
    for line in lines:
        if line.heading:
            words = text[line.start : line.end].strip()
            near = previous is not None and previous.heading
            if near and len(heading) + len(words) < _LONGEST_JOINED:
                heading = f"{heading} {words}"
            else:
                if line.start > start:
                    yield Section(heading, start, line.start)
                heading, start = words, line.start
        previous = line
    yield Section(heading, start, len(text))


def _sentences(text: str, lines: Sequence[Line], sections: Sequence[Section]) -> Iterator[Sentence]:
    """Yield the sentences of each line; they end at 。！？； with what closes behind them."""
    index = 0
    for line in lines:
        start = line.start
        while index + 1 < len(sections) and sections[index].end <= start:
            index += 1
        for stop in [*(m.end() for m in _ENDS.finditer(text, line.start, line.end)), line.end]:
            first, last = _stripped(text, start, stop)
            if first < last:
                yield Sentence(first, last, index)
            start = stop


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())
