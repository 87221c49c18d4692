"""What a reader of a format takes and gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias


class Source(NamedTuple):
    """The text of a file, and the encoding of its bytes (``?`` behind it where that is a guess)."""

    text: str
    encoding: str


Reader: TypeAlias = Callable[[bytes], Source]
"""Takes the bytes of a file; raises ``ReportError("load", "what; remedy")`` where it holds no text.

Tables become lines, a row a line, with a tab between cells; a cell that another covers is empty.
"""


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name in documents.csv, the endings of its files, and its reader.

    ``kept`` says that the text is not the file itself, so that the run keeps it beside its tables.
    """

    name: str
    endings: tuple[str, ...]
    read: Reader
    kept: bool = False
