"""A page of a PDF file as glyphs and rules with their places: the only module that calls PDFium.

Lengths are in points. Places are those on the sheet as its text is read: x grows to the right, y
downwards, also where the page or its text is turned.
"""

from __future__ import annotations

import ctypes
import math
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

import pypdfium2 as pdfium
from pypdfium2 import raw

from extractors.lexicon import rows

Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, right, bottom."""

Placing: TypeAlias = Callable[[float, float, float, float], Box]
"""Turns left, bottom, right, top on the sheet into a place."""

Glyph: TypeAlias = tuple[float, float, str]
"""Left, right, character."""

_BREAK = 0.9
"""Gap, in heights of a glyph, from which on the glyphs behind it are a run of their own."""

_ASLANT = 0.06
"""Quarter turns by which text stands aslant: five degrees."""

_THIN = 3.0
_MOST_OBJECTS = 20_000
"""Paths looked at on a page; a drawing has more than any table."""

_DEEPEST_FORM = 5
_HYPHEN = 2
"""What PDFium gives for a hyphen at the end of a line."""

_PLAIN = {
    **{ord(row["radical"]): row["character"] for row in rows("radicals")},
    **{
        code: unicodedata.normalize("NFKC", chr(code))
        for code in (*range(0x2F00, 0x2FD6), *range(0xF900, 0xFB07))
    },
    **dict.fromkeys(range(0xE000, 0xF900), ""),
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
    **dict.fromkeys((0x00AD, 0xFEFF, 0xFFFE, 0xFFFF, 0x200B, 0x200C, 0x200D), ""),
    _HYPHEN: "-",
}
"""Characters that fonts stand in for others: radicals, compatible forms, private signs."""

_SPACES = frozenset((0, 9, 10, 13, 32, 0xA0, 0x2002, 0x2003, 0x2009, 0x3000))


@dataclass(slots=True)
class Run:
    """Glyphs that follow each other on a line without a wide gap."""

    top: float
    bottom: float
    glyphs: list[Glyph]

    @property
    def left(self) -> float:
        """Where the first glyph begins."""
        return self.glyphs[0][0]

    @property
    def right(self) -> float:
        """Where the last glyph ends."""
        return self.glyphs[-1][1]

    @property
    def height(self) -> float:
        """The height of the glyphs, about the size of their font."""
        return self.bottom - self.top


@dataclass(slots=True)
class Rule:
    """A straight line across the page or down it: its place, and from where to where it goes."""

    at: float
    first: float
    last: float


@dataclass(slots=True)
class Page:
    """What stands on a page."""

    width: float
    height: float
    runs: list[Run]
    across: list[Rule] = field(default_factory=list)
    down: list[Rule] = field(default_factory=list)


class _Sheet(NamedTuple):
    """How places on a page come out, and its size, when its text is turned upright."""

    place: Placing
    width: float
    height: float


def plain(char: str) -> str:
    """Return the character that one stands in for, and nothing for a sign that only its font knows.

    >>> plain("⼯"), plain("工")
    ('工', '工')
    """
    return _PLAIN.get(ord(char), char)


def read_page(page: pdfium.PdfPage) -> Page:
    """Return the runs and rules of a page, and free what PDFium holds of it."""
    text = page.get_textpage()
    try:
        count = raw.FPDFText_CountChars(text)
        sheet = _sheet(page.get_bbox(), _turn(text, count))
        read = Page(sheet.width, sheet.height, list(_runs(text, count, sheet)))
        if read.runs:
            _Rules(read, sheet.place).read(page)
        return read
    finally:
        text.close()
        page.close()


def _turn(text: pdfium.PdfTextPage, count: int) -> int:
    """Return the quarter turns, counter-clockwise, of most of the text; PDFium counts clockwise."""
    angles = (raw.FPDFText_GetCharAngle(text, i) for i in range(0, count, max(1, count // 50)))
    turns = Counter(-round(angle / (math.pi / 2)) % 4 for angle in angles if angle >= 0)
    return turns.most_common(1)[0][0] if turns else 0


def _sheet(box: Box, turn: int) -> _Sheet:
    left, bottom, right, top = box
    placings: tuple[Placing, ...] = (
        lambda x0, y0, x1, y1: (x0 - left, top - y1, x1 - left, top - y0),
        lambda x0, y0, x1, y1: (y0 - bottom, x0 - left, y1 - bottom, x1 - left),
        lambda x0, y0, x1, y1: (right - x1, y0 - bottom, right - x0, y1 - bottom),
        lambda x0, y0, x1, y1: (top - y1, right - x1, top - y0, right - x0),
    )
    width, height = right - left, top - bottom
    return _Sheet(placings[turn], *((height, width) if turn % 2 else (width, height)))


def _runs(text: pdfium.PdfTextPage, count: int, sheet: _Sheet) -> Iterator[Run]:
    """Yield the runs of a page in the order in which they were written.

    What stands beside the page is passed over, and what stands aslant, as a watermark does.
    """
    width, height = sheet.width, sheet.height
    run: Run | None = None
    for i, char, (left, top, right, bottom) in _glyphs(text, count, sheet.place):
        if not (0 < left + right < 2 * width and 0 < top + bottom < 2 * height and top < bottom):
            continue
        glyph = (left, right if right > left else left + _advance(char, bottom - top), char)
        if run is not None and _goes_on(run, left, top, bottom):
            run.glyphs.append(glyph)
            continue
        if _is_aslant(text, i):
            continue
        if run is not None:
            yield run
        run = Run(top, bottom, [glyph])
    if run is not None:
        yield run


def _is_aslant(text: pdfium.PdfTextPage, i: int) -> bool:
    quarters: float = raw.FPDFText_GetCharAngle(text, i) / (math.pi / 2)
    return abs(quarters - round(quarters)) > _ASLANT


def _advance(char: str, height: float) -> float:
    """Return the usual width of a glyph whose font does not tell it."""
    return 0.5 * height if char.isascii() else height


def _glyphs(text: pdfium.PdfTextPage, count: int, place: Placing) -> Iterator[tuple[int, str, Box]]:
    """Yield the characters of a page, their numbers and places; spaces show as gaps."""
    code_at, box_at, box = raw.FPDFText_GetUnicode, raw.FPDFText_GetLooseCharBox, raw.FS_RECTF()
    handle = text.raw
    for i in range(count):
        code = code_at(handle, i)
        if code in _SPACES or code > sys.maxunicode or not box_at(handle, i, box):
            continue
        char = _PLAIN.get(code, chr(code))
        if char:
            yield i, char, place(box.left, box.bottom, box.right, box.top)


def _goes_on(run: Run, left: float, top: float, bottom: float) -> bool:
    """Say whether a glyph follows the last one of a run."""
    height = run.bottom - run.top
    return (
        -0.5 * height < left - run.glyphs[-1][1] < _BREAK * height
        and abs(top + bottom - run.top - run.bottom) < height
        and 0.4 * height < bottom - top < 2.5 * height
    )


class _Rules:
    """Collects the rules of a page."""

    def __init__(self, page: Page, place: Placing) -> None:
        self._page, self._place = page, place
        self._left = _MOST_OBJECTS
        self._bounds = tuple(ctypes.c_float() for _ in range(4))

    def read(self, page: pdfium.PdfPage) -> None:
        """Take every object of a page."""
        handle = page.raw
        for i in range(min(raw.FPDFPage_CountObjects(handle), self._left)):
            self._take(raw.FPDFPage_GetObject(handle, i), (), 0)

    def _take(self, item: object, matrices: tuple[raw.FS_MATRIX, ...], depth: int) -> None:
        self._left -= 1
        kind = raw.FPDFPageObj_GetType(item)
        if kind == raw.FPDF_PAGEOBJ_PATH:
            self._path(item, matrices)
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
            matrix = raw.FS_MATRIX()
            raw.FPDFPageObj_GetMatrix(item, matrix)
            for i in range(min(raw.FPDFFormObj_CountObjects(item), max(0, self._left))):
                self._take(raw.FPDFFormObj_GetObject(item, i), (matrix, *matrices), depth + 1)

    def _path(self, item: object, matrices: tuple[raw.FS_MATRIX, ...]) -> None:
        left, bottom, right, top = self._bounds
        if not raw.FPDFPageObj_GetBounds(item, left, bottom, right, top):
            return
        x0, y0, x1, y1 = left.value, bottom.value, right.value, top.value
        if min(x1 - x0, y1 - y0) > _THIN:
            for line in self._edges(item):
                self._add(*line, matrices)
        elif x1 - x0 > y1 - y0:
            self._add((x0, (y0 + y1) / 2), (x1, (y0 + y1) / 2), matrices)
        else:
            self._add(((x0 + x1) / 2, y0), ((x0 + x1) / 2, y1), matrices)

    def _edges(self, item: object) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
        """Yield the straight strokes of a path that is drawn with a pen."""
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        raw.FPDFPath_GetDrawMode(item, fill, stroke)
        if not stroke.value:
            return
        matrix, x, y = raw.FS_MATRIX(), ctypes.c_float(), ctypes.c_float()
        raw.FPDFPageObj_GetMatrix(item, matrix)
        start = last = (0.0, 0.0)
        for i in range(min(raw.FPDFPath_CountSegments(item), max(0, self._left))):
            self._left -= 1
            segment = raw.FPDFPath_GetPathSegment(item, i)
            raw.FPDFPathSegment_GetPoint(segment, x, y)
            point = _moved((x.value, y.value), matrix)
            kind = raw.FPDFPathSegment_GetType(segment)
            if kind == raw.FPDF_SEGMENT_MOVETO:
                start = point
            elif kind == raw.FPDF_SEGMENT_LINETO:
                yield last, point
            if raw.FPDFPathSegment_GetClose(segment):
                yield point, start
            last = point

    def _add(
        self,
        one: tuple[float, float],
        other: tuple[float, float],
        matrices: tuple[raw.FS_MATRIX, ...],
    ) -> None:
        """Keep a line if it goes straight across or down."""
        for matrix in matrices:
            one, other = _moved(one, matrix), _moved(other, matrix)
        left, top, right, bottom = self._place(
            min(one[0], other[0]),
            min(one[1], other[1]),
            max(one[0], other[0]),
            max(one[1], other[1]),
        )
        if bottom - top <= _THIN < right - left:
            self._page.across.append(Rule((top + bottom) / 2, left, right))
        elif right - left <= _THIN < bottom - top:
            self._page.down.append(Rule((left + right) / 2, top, bottom))


def _moved(point: tuple[float, float], by: raw.FS_MATRIX) -> tuple[float, float]:
    x, y = point
    return by.a * x + by.c * y + by.e, by.b * x + by.d * y + by.f
