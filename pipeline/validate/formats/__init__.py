"""Gold sets in the formats of annotation tools: one module a format, named in ``FORMATS``."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

from pipeline.validate.gold import GoldDocument

FORMATS = ("labelstudio", "doccano", "brat", "conll", "docbin")


class Format(Protocol):
    """A format: how it is written and read, and what it cannot hold."""

    LOSES: str

    def write(self, docs: Sequence[GoldDocument], path: Path) -> None:
        """Write documents to a file, or to a folder where the format needs several files."""

    def read(self, path: Path) -> list[GoldDocument]:
        """Read documents."""


def format_named(name: str) -> Format:
    """Return a format of ``FORMATS``, loaded only now: spaCy takes a while."""
    module: Any = import_module(f"pipeline.validate.formats.{name}")
    found: Format = module
    return found
