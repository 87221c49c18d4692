"""Find the companies that a table names in its first column by short names: 盘山电力, 三河电力.

Words: ``organization_trades.csv``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from extractors.mention import OrganizationMention
from extractors.organization.listed import is_named, is_sound
from extractors.organization.page import Page, endings
from extractors.organization.tags import Word
from extractors.table.lines import Span, blocks

RULE_COLUMN = "company in the first column of a table"

_FEWEST = 3
"""Such names that a column must hold, and be at least half of its words."""

_SHORTEST, _LONGEST = 4, 8
"""Characters of such a name."""


def find_in_columns(page: Page) -> Iterator[OrganizationMention]:
    """Yield the names in first columns of which half are a place or an odd word before a trade.

    >>> from extractors.organization.page import endings, read_page
    >>> text = "电厂\\t容量\\n彤山电力\\t30\\n西安电力\\t52\\n嘉诺电力\\t64"
    >>> [text[m.start : m.end] for m in find_in_columns(read_page(text))]
    ['彤山电力', '西安电力', '嘉诺电力']
    """
    for rows in blocks(page.text):
        cells = [_first_words(page.text, row.cells) for row in rows]
        spans = [cell for cell in cells if cell is not None]
        names = [span for span in spans if _is_company(page, *span)]
        if len(names) >= _FEWEST and len(names) * 2 >= len(spans):
            for start, end in names:
                yield OrganizationMention(start, end, RULE_COLUMN, "full")


def _first_words(text: str, cells: Sequence[Span]) -> Span | None:
    """Return the first cell of a row that holds words."""
    return next((cell for cell in cells if text[slice(*cell)].isalpha()), None)


def _is_company(page: Page, start: int, end: int) -> bool:
    """Say whether a cell is a place or an odd word before a trade."""
    if not _SHORTEST <= end - start <= _LONGEST:
        return False
    trades = endings("organization_trades")
    words: Sequence[Word] = page.words[
        bisect_left(page.word_starts, start) : bisect_left(page.word_starts, end)
    ]
    if not words or not page.text.endswith(trades, start, end):
        return False
    placed = len(words) > 1 and page.is_region(words[0])
    return is_sound(page, words) and (placed or is_named(page, words))
