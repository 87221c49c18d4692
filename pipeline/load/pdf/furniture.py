"""What a PDF file's pages carry that is not the report: running heads and feet, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from pipeline.load.pdf.columns import EDGE
from pipeline.load.pdf.flow import Sheet
from pipeline.load.pdf.lines import Line

_NUMBER_MARGIN = 0.15
"""Share of the page's height, above and below, where page numbers stand."""

_SHARE = 0.3
"""Share of the pages that a running head stands on at least: half where left and right differ."""

_LEAST = 3
_FEW = 5
"""Pages of a file in which two pages that agree are enough."""

_DIGITS = re.compile(r"\d+")
_DASHES = r"[-—–－·•~～\s]*"
_PAGE_NUMBER = re.compile(
    rf"{_DASHES}(?:第\s*)?(?:\d{{1,4}}|[ivx]{{1,6}}|[IVX]{{1,6}})"
    rf"(?:\s*(?:[/／]|页?\s*[,，]?\s*共)\s*\d{{1,4}})?\s*页?{_DASHES}"
)


def drop_furniture(sheets: list[Sheet]) -> None:
    """Take the running heads and feet and page numbers from pages."""
    running = _running(sheets)
    for sheet in sheets:
        kept = [
            (item, column)
            for item, column in zip(sheet.items, sheet.columns, strict=True)
            if not (isinstance(item, Line) and _is_furniture(item, sheet, running))
        ]
        sheet.items = [item for item, _ in kept]
        sheet.columns = [column for _, column in kept]


def _is_furniture(line: Line, sheet: Sheet, running: frozenset[str]) -> bool:
    text = line.text
    if _at_edge(line, sheet, _NUMBER_MARGIN) and _PAGE_NUMBER.fullmatch(text):
        return True
    return _at_edge(line, sheet, EDGE) and _key(text) in running


def _running(sheets: list[Sheet]) -> frozenset[str]:
    """Return what stands at the edge of many pages, figures apart."""
    counts = Counter(key for sheet in sheets for key in set(_edge_keys(sheet)))
    least = max(_LEAST if len(sheets) > _FEW else 2, _SHARE * len(sheets))
    return frozenset(key for key, count in counts.items() if count >= least)


def _edge_keys(sheet: Sheet) -> Iterator[str]:
    for item in sheet.items:
        if isinstance(item, Line) and _at_edge(item, sheet, EDGE):
            yield _key(item.text)


def _at_edge(line: Line, sheet: Sheet, margin: float) -> bool:
    return line.bottom < margin * sheet.height or line.top > (1 - margin) * sheet.height


def _key(text: str) -> str:
    return _DIGITS.sub("#", text).replace(" ", "")
