"""Name what the amounts in a table measure, and when: by the heads of their rows and columns."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from extractors.date import Days
from extractors.mention import DateMention
from extractors.quantity.cell import RULE_BRACKET
from extractors.table.cell import Cell
from extractors.table.cells import find_cells
from extractors.table.heads import bare
from extractors.table.unit import role
from pipeline.link.change import BOTH, CHANGES, roles
from pipeline.link.period import days_of, is_reference
from pipeline.model import Change, Document, Quantity, Span

_YEAR = re.compile(r"(?:19|20)\d\d")


def link_tables(
    doc: Document, quantities: tuple[Quantity, ...], dates: Sequence[DateMention]
) -> tuple[Quantity, ...]:
    """Return the amounts, those that fill a table's cell named and dated by its heads."""
    cells = list(find_cells(doc.text))
    ends = [cell.end for cell in cells]
    linked = []
    for quantity in quantities:
        at = bisect_left(ends, quantity.end)
        cell = cells[at] if at < len(cells) else None
        filled = cell is not None and _fills(doc.text, quantity, cell)
        named = _named(doc, quantity, cell, dates) if cell and filled else quantity
        linked.append(_without_unit(doc.text, named))
    return tuple(linked)


def _without_unit(text: str, quantity: Quantity) -> Quantity:
    """Return an amount whose indicator ends before the brackets that hold its unit."""
    if quantity.rule != RULE_BRACKET or not quantity.indicator:
        return quantity
    *others, (start, end) = quantity.indicator
    return quantity._replace(indicator=(*others, bare(text, (start, end)) or (start, end)))


def _fills(text: str, quantity: Quantity, cell: Cell) -> bool:
    """Say whether a cell holds an amount and no word besides."""
    if quantity.start < cell.start or not (cell.row or cell.column):
        return False
    around = text[cell.start : quantity.start] + text[quantity.end : cell.end]
    return not any(character.isalnum() for character in around)


def _named(doc: Document, q: Quantity, cell: Cell, dates: Sequence[DateMention]) -> Quantity:
    verb = _verb(doc.text, cell)
    period = next(_periods(doc, cell, dates), None) or q.period
    indicator = tuple(_indicator(doc.text, cell, verb, dates)) or q.indicator
    return q._replace(indicator=indicator, change=_change(doc.text, q, verb), period=period)


def _indicator(
    text: str, cell: Cell, verb: Span | None, dates: Sequence[DateMention]
) -> Iterator[Span]:
    """Yield the heads of the row and the column, for a rate that beside it and the word of change."""
    rate = verb is not None and any(_role(text, head) == "rate" for head in cell.column[-1:])
    column = cell.beside if rate else cell.column
    named = [span for span in (*cell.row, *column) if not _is_date(text, span, dates)]
    telling = [span for span in named if _role(text, span) != "generic"]
    yield from telling or named[:1]
    if verb and rate:
        yield verb


def _role(text: str, head: Span) -> str:
    return role("".join(text[slice(*head)].split()))


def _is_date(text: str, span: Span, dates: Sequence[DateMention]) -> bool:
    if _YEAR.fullmatch(text, *span):
        return True
    inside = [d for d in _within(span, dates) if d.start == span[0]]
    return any(span[1] - d.end <= 1 for d in inside)


def _within(span: Span, dates: Sequence[DateMention]) -> Iterator[DateMention]:
    at = bisect_left(dates, span[0], key=lambda d: d.start)
    while at < len(dates) and dates[at].end <= span[1]:
        yield dates[at]
        at += 1


def _periods(doc: Document, cell: Cell, dates: Sequence[DateMention]) -> Iterator[Days]:
    """Yield the times that the heads say, the column's lowest first."""
    until = doc.profile.period_end
    for span in (*reversed(cell.column), *reversed(cell.row)):
        if _YEAR.fullmatch(doc.text, *span):
            year = int(doc.text[slice(*span)])
            yield date(year, 1, 1), date(year, 12, 31)
        for mention in _within(span, dates):
            compared = is_reference(doc.text, mention)
            days = None if compared else days_of(doc, mention, until.year if until else None)
            if days:
                yield days


def _verb(text: str, cell: Cell) -> Span | None:
    """Return the word with which the column's head says that its numbers are changes."""
    for start, end in cell.column[-1:]:
        words = [word for word in _changes() if text.endswith(word, start, end)]
        if words:
            return end - max(map(len, words)), end
    return None


@cache
def _changes() -> tuple[str, ...]:
    """Return the words of change that a head may end with."""
    return tuple(word for word, what in roles().items() if what in CHANGES or what == BOTH)


def _change(text: str, quantity: Quantity, verb: Span | None) -> Change:
    """Return what the head says, turned round where the number is negative."""
    what = roles().get(text[slice(*verb)], "") if verb else ""
    said: Change = "increase" if what == BOTH else CHANGES.get(what, "")
    if not said or quantity.value == 0:
        return ""
    negative = quantity.value is not None and quantity.value < 0
    falls = (said == "decrease") != negative
    return "decrease" if falls else "increase"
