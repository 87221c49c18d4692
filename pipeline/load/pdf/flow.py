"""A page's lines and tables in reading order: columns of prose one after the other, rows of cells together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from pipeline.load.pdf.columns import columns
from pipeline.load.pdf.lines import Line, lines, words
from pipeline.load.pdf.page import Page, Run
from pipeline.load.pdf.table import Table, take_tables

Item: TypeAlias = "Line | Table"

_CONTENTS = re.compile(r"(?:[.．·•…⋯‥]\s?){4,}\s*[-—]?\s*(?:\d{1,4}|[ivxIVX]{1,6})\s*[-—]?$")
"""The dots and the page number that end a line of a table of contents, which is passed over."""


@dataclass(slots=True)
class Sheet:
    """A page's items in reading order, and the column that each stands in: 1 or 2, or 0 if alone."""

    width: float
    height: float
    items: list[Item]
    columns: list[int]


def flow(page: Page) -> Sheet:
    """Return what a page says, in reading order."""
    tables, outside = take_tables(page)
    placed: list[tuple[Item, int]] = []
    for runs, column in columns(page, outside):
        inside: list[tuple[Item, int]] = [(item, column) for item in _aligned(_report_lines(runs))]
        limit = max(run.bottom for run in runs) if column == 0 else min(run.top for run in runs)
        before = [table for table in tables if table.top < limit]
        tables = [table for table in tables if table.top >= limit]
        inside = [*((table, 0) for table in before), *inside]
        placed += sorted(inside, key=lambda item: item[0].top) if column == 0 else inside
    placed += [(table, 0) for table in tables]
    for item, _ in placed:
        if isinstance(item, Line):
            item.pieces = []
    return Sheet(page.width, page.height, [i for i, _ in placed], [c for _, c in placed])


def _report_lines(runs: list[Run]) -> list[Line]:
    return [line for line in lines(runs) if not _CONTENTS.search(line.text)]


def _aligned(found: list[Line]) -> Iterator[Item]:
    """Yield lines, and tables where lines in succession have their pieces below each other."""
    at = 0
    while at < len(found):
        end = _block(found, at)
        table = _as_table(found[at:end]) if end - at > 1 else None
        if table is not None:
            yield table
            at = end
        else:
            yield from found[at : max(end, at + 1)]
            at = max(end, at + 1)


def _block(found: list[Line], at: int) -> int:
    """Return the end of the lines in several pieces that begin at ``at``; a short line may stand between."""
    end = at
    while end < len(found):
        parted = len(found[end].pieces) > 1
        between = end > at and end + 1 < len(found) and len(found[end + 1].pieces) > 1
        short = found[end].right - found[end].left < 15 * found[end].height
        if not parted and not (between and short):
            break
        if end > at and found[end].top - found[end - 1].bottom > 2 * found[end].height:
            break
        end += 1
    return end


def _as_table(block: list[Line]) -> Table | None:
    """Return the table that lines form, or nothing where their pieces do not stand below each other."""
    most = max(len(line.pieces) for line in block)
    widest = [line for line in block if len(line.pieces) == most]
    spans = _spans([piece for line in widest for piece in line.pieces])
    parted = sum(len(line.pieces) > 1 for line in block)
    if len(spans) != most or len(widest) < 2 or parted < (3 if most == 2 else 2):
        return None
    rows = [_row(line, spans) for line in block]
    borders = [block[0].left, *(first for first, _ in spans[1:]), spans[-1][1]]
    return Table(spans[0][0], block[0].top, spans[-1][1], block[-1].bottom, borders, rows)


def _spans(pieces: Sequence[Run]) -> list[tuple[float, float]]:
    """Return the stretches from left to right that pieces stand over."""
    spans: list[tuple[float, float]] = []
    for piece in sorted(pieces, key=lambda piece: piece.left):
        if spans and piece.left < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], piece.right))
        else:
            spans.append((piece.left, piece.right))
    return spans


def _row(line: Line, spans: Sequence[tuple[float, float]]) -> list[str]:
    cells = [""] * len(spans)
    for piece in line.pieces:
        at = min(range(len(spans)), key=lambda n: _distance(piece, spans[n]))
        cells[at] = f"{cells[at]} {words(piece)}".strip()
    return cells


def _distance(piece: Run, span: tuple[float, float]) -> tuple[float, float]:
    """Return how far a piece is from a column: first by what is between them, then by their middles."""
    gap = max(piece.left - span[1], span[0] - piece.right, 0.0)
    return gap, abs(piece.left + piece.right - span[0] - span[1])
