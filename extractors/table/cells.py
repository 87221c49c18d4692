"""Find the cells of a text's tables that hold a number."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.table.cell import Cell
from extractors.table.heads import read
from extractors.table.lines import blocks
from extractors.table.spaced import spaced_blocks


def find_cells(text: str) -> Iterator[Cell]:
    """Yield the cells of a text's tables that hold a digit, in the order they stand.

    >>> [(c.start, c.unit.factor if c.unit else None) for c in find_cells("指标\\t产量（万吨）\\n粮食\\t52")]
    [(13, Decimal('10000'))]
    """
    for block in sorted((*blocks(text), *spaced_blocks(text)), key=lambda rows: rows[0].start):
        yield from read(text, block)
