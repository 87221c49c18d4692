"""Glyphs become lines: what stands beside each other, from left to right, with the spaces a reader sees."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from pipeline.load.pdf.page import Glyph, Run
from pipeline.load.spacing import squeezed

_WORD_GAP = 0.15
"""Gap, in heights, that is a space between letters and figures."""

_WIDE_GAP = 0.7
"""Gap, in heights, that is a space between Chinese characters; between them and figures none is."""

_SHADOW = 0.15
"""Distance, in heights, within which the same glyph again only makes it look bold."""

_LONGEST_WORD = 30
FIRST_WIDE = "\u2e80"
"""The first character of those that are written without spaces."""


@dataclass(slots=True)
class Line:
    """A line of text, or a cell's part of one: its place, its words, the width of the first of these.

    ``pieces`` are what wide gaps part; they are given up when the page is read.
    """

    left: float
    top: float
    right: float
    bottom: float
    pieces: list[Run]
    text: str
    word: float

    @property
    def height(self) -> float:
        """The height of its text."""
        return self.bottom - self.top


def lines(runs: Iterable[Run]) -> list[Line]:
    """Return the lines that runs form, from top to bottom."""
    groups: list[list[Run]] = []
    for run in sorted(runs, key=lambda r: (r.top + r.bottom, r.left)):
        if groups and _beside(groups[-1], run):
            groups[-1].append(run)
        else:
            groups.append([run])
    return [_line(group) for group in groups]


def _beside(group: list[Run], run: Run) -> bool:
    """Say whether a run stands on the line of a group: at least half of the lower one beside it."""
    tallest = max(group, key=lambda r: r.height)
    overlap = min(tallest.bottom, run.bottom) - max(tallest.top, run.top)
    return overlap > 0.5 * min(tallest.height, run.height)


def _line(group: list[Run]) -> Line:
    pieces = list(_joined(sorted(group, key=lambda r: r.left)))
    tallest = max(group, key=lambda r: (len(r.glyphs), r.height))
    right = max(piece.right for piece in pieces)
    text = squeezed(" ".join(words(piece) for piece in pieces))
    word = _first_word(pieces[0].glyphs)
    return Line(pieces[0].left, tallest.top, right, tallest.bottom, pieces, text, word)


def _first_word(glyphs: list[Glyph]) -> float:
    """Return how wide the first word is: letters and figures up to a gap, or a single character."""
    end = 1
    while (
        end < min(len(glyphs), _LONGEST_WORD)
        and max(glyphs[end - 1][2], glyphs[end][2]) < FIRST_WIDE
    ):
        end += 1
    return glyphs[end - 1][1] - glyphs[0][0]


def _joined(runs: list[Run]) -> Iterator[Run]:
    """Join runs that no wide gap parts, as where the font changes within a word."""
    run = runs[0]
    for following in runs[1:]:
        gap, height = following.left - run.right, max(run.height, following.height)
        if gap < 0.9 * height:
            glyphs = run.glyphs + following.glyphs
            if gap < -0.5 * height:
                glyphs.sort(key=lambda glyph: glyph[0])
            tall = run if run.height >= following.height else following
            run = Run(tall.top, tall.bottom, glyphs)
        else:
            yield run
            run = following
    yield run


def words(run: Run) -> str:
    """Return the text of a run, with the spaces that its gaps stand for."""
    height = run.height
    pieces = [run.glyphs[0][2]]
    for before, glyph in pairwise(run.glyphs):
        if glyph[2] == before[2] and glyph[0] - before[0] < _SHADOW * height:
            continue
        gap = glyph[0] - before[1]
        if gap > _WORD_GAP * height and _is_space(gap / height, before, glyph):
            pieces.append(" ")
        pieces.append(glyph[2])
    return "".join(pieces)


def _is_space(gap: float, before: Glyph, glyph: Glyph) -> bool:
    if before[2] < FIRST_WIDE:
        return glyph[2] < FIRST_WIDE
    return glyph[2] >= FIRST_WIDE and gap > _WIDE_GAP


def glue(before: str, after: str) -> str:
    """Join two lines of one paragraph: with a space between words in letters, without a hyphen.

    >>> glue("全年新增", "5万人"), glue("the trade", "union"), glue("organi-", "zation")
    ('全年新增5万人', 'the trade union', 'organization')
    """
    if not before or not after:
        return before + after
    if before.endswith("-") and before[-2:-1].isalpha() and _is_small(after[0]):
        return before[:-1] + after if _is_small(before[-2]) else before + after
    if _is_letter(before[-1]) and _is_letter(after[0]):
        return f"{before} {after}"
    return before + after


def _is_letter(char: str) -> bool:
    return char < FIRST_WIDE and char.isalpha()


def _is_small(char: str) -> bool:
    return char < FIRST_WIDE and char.islower()
