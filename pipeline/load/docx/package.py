"""The parts of a DOCX file as XML elements: bounded in size and depth, nothing fetched from outside.

The standard library reads them: ``zipfile`` and expat, which fetches no external entity and stops
entities that grow. python-docx would build the whole tree and passes over insertions, notes and text
boxes, which is most of the work here.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from functools import lru_cache
from typing import IO
from xml.etree import ElementTree

from pipeline.model import ReportError

Element = ElementTree.Element

_MOST_BYTES = 128 * 2**20
"""Bytes of XML read from one file, unpacked, at most."""

_MOST_GROWTH = 500
"""Times its packed size that a part has at most, once it is larger than ``_SMALL``."""

_SMALL = 16 * 2**20
_DEEPEST = 200
"""Elements within each other at most; Word nests some ten."""

_DAMAGED = "the file is damaged ({}); open it in Word and save it again"
_UNREADABLE = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, IndexError,
)  # fmt: skip


@lru_cache(1024)
def local(tag: str) -> str:
    """Return an element's or attribute's name without its namespace."""
    return tag.rpartition("}")[2]


def value(element: Element | None, name: str = "val") -> str:
    """Return an attribute, whatever its namespace; empty where there is none."""
    if element is not None:
        for key, text in element.items():
            if local(key) == name:
                return text
    return ""


def child(element: Element | None, *path: str) -> Element | None:
    """Return the first descendant along a path of local names."""
    for name in path:
        for inner in element if element is not None else ():
            if local(inner.tag) == name:
                element = inner
                break
        else:
            return None
    return element


def switched_on(element: Element | None) -> bool:
    """Say whether an on/off property stands there and is not switched off."""
    return element is not None and value(element) not in ("0", "false", "off", "none")


class Package:
    """The parts of an Office Open XML file."""

    def __init__(self, data: bytes) -> None:
        """Open the ZIP file that the parts are packed in.

        Raises:
            ReportError: it is none, or damaged.
        """
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _UNREADABLE as error:
            raise ReportError("load", _DAMAGED.format(error)) from error
        self._names = {info.filename: info for info in self._zip.infolist()}
        self._left = _MOST_BYTES

    def __contains__(self, name: str) -> bool:
        """Say whether there is a part of this name."""
        return name in self._names

    def related(self, part: str, kind: str) -> str:
        """Return the name of the part that another names as its ``kind``, or an empty string."""
        folder, name = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", f"{name}.rels")
        if relations not in self:
            return ""
        for relation in self.elements(relations):
            if value(relation, "Type").rpartition("/")[2] == kind:
                target = posixpath.normpath(posixpath.join("/", folder, value(relation, "Target")))
                return target.lstrip("/")
        return ""

    def elements(self, name: str, depth: int = 1) -> Iterator[Element]:
        """Yield the elements at a depth below the root, in order; each is freed after its use.

        Raises:
            ReportError: the part is damaged, encrypted, too large or too deep.
        """
        try:
            with self._zip.open(self._allowed(name)) as file:
                yield from _elements(_Bounded(file, self), depth)
        except ElementTree.ParseError as error:
            raise ReportError("load", _DAMAGED.format(f"{name}: {error}")) from error
        except RuntimeError as error:
            what = "the file is encrypted; save it without a password"
            raise ReportError("load", what) from error
        except _UNREADABLE as error:
            raise ReportError("load", _DAMAGED.format(error)) from error

    def _allowed(self, name: str) -> zipfile.ZipInfo:
        info = self._names[name]
        growth = info.file_size // max(1, info.compress_size)
        if info.file_size > _SMALL and growth > _MOST_GROWTH:
            what = f"{name} unpacks to {growth} times its size; open it in Word and save it again"
            raise ReportError("load", what)
        return info

    def take(self, count: int) -> None:
        """Count bytes that were read.

        Raises:
            ReportError: they are too many.
        """
        self._left -= count
        if self._left < 0:
            what = f"more than {_MOST_BYTES >> 20} MiB of text and markup; split it into parts"
            raise ReportError("load", what)


class _Bounded:
    """A file that stops at a DTD, which no Office file has, and where too much was read."""

    def __init__(self, file: IO[bytes], package: Package) -> None:
        self._file = file
        self._package = package

    def read(self, size: int = -1, /) -> bytes:
        data = self._file.read(size)
        self._package.take(len(data))
        if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
            what = "it defines entities, which Word never writes; open it in Word and save it again"
            raise ReportError("load", what)
        return data


def _elements(file: _Bounded, depth: int) -> Iterator[Element]:
    above: list[Element] = []
    for event, element in ElementTree.iterparse(file, ("start", "end")):
        if event == "start":
            above.append(element)
            if len(above) > _DEEPEST:
                what = f"more than {_DEEPEST} elements within each other; save it again in Word"
                raise ReportError("load", what)
            continue
        above.pop()
        if len(above) == depth:
            yield element
            above[-1].clear()
