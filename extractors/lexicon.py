"""Read the lexicons: CSV files beside this module whose rows are the words the rules know.

A lexicon starts with lines of ``#`` that explain its columns, then a header, then one word a row.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import TypeAlias

Row: TypeAlias = MappingProxyType[str, str]


class LexiconError(ValueError):
    """A lexicon row is malformed or stands twice; the message is ``file:line: what``."""


@cache
def rows(name: str, *, key: tuple[str, ...] = ()) -> tuple[Row, ...]:
    """Return the rows of ``lexicons/<name>.csv``.

    ``key`` names the columns that identify a row; empty means the first column.

    >>> rows("units")[0]["unit"]
    '元'
    """
    text = resources.files("extractors.lexicons").joinpath(f"{name}.csv").read_text("utf-8")
    return tuple(parse(f"{name}.csv", text, key))


def parse(file: str, text: str, key: tuple[str, ...] = ()) -> Iterator[Row]:
    """Yield the rows of a lexicon's text, refusing malformed and double ones.

    >>> list(parse("x.csv", "# words\\nword,kind\\n元,money\\n"))
    [mappingproxy({'word': '元', 'kind': 'money'})]
    """
    lines = [
        (number, line)
        for number, line in enumerate(text.splitlines(), 1)
        if line.strip() and not line.startswith("#")
    ]
    if not lines:
        raise LexiconError(f"{file}:1: no header row")
    header = next(csv.reader([lines[0][1]]))
    seen: dict[tuple[str, ...], int] = {}
    for number, line in lines[1:]:
        row = _row(file, number, header, line)
        identity = tuple(row[column] for column in key or header[:1])
        if identity in seen:
            raise LexiconError(
                f"{file}:{number}: {identity} stands already in line {seen[identity]}"
            )
        seen[identity] = number
        yield row


def _row(file: str, number: int, header: list[str], line: str) -> Row:
    cells = next(csv.reader([line], strict=True))
    if len(cells) != len(header):
        raise LexiconError(
            f"{file}:{number}: {len(cells)} cells where the header has {len(header)}"
        )
    if any(cell != cell.strip() for cell in cells):
        raise LexiconError(f"{file}:{number}: a cell starts or ends with a space")
    if not cells[0]:
        raise LexiconError(f"{file}:{number}: the first cell is empty")
    return MappingProxyType(dict(zip(header, cells, strict=True)))
