"""The text of a DOCX file's body: paragraphs, tables, notes, text boxes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pipeline.load.docx.numbers import Numbers
from pipeline.load.docx.package import Element, Package, child, local, switched_on, value
from pipeline.load.docx.styles import Styles
from pipeline.load.grid import joined
from pipeline.load.spacing import squeezed

_DROPPED = frozenset(
    (
        "del", "moveFrom", "delText", "instrText", "delInstrText", "rt", "pPr", "rPr", "sdtPr",
        "tblPr", "trPr", "tcPr", "sectPr", "tblGrid", "tblPrEx", "fldData",
    )
)  # fmt: skip
"""Elements without a word of the text: deleted and moved-away ones, instructions, properties."""

_SIGNS = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
_MOST_COLUMNS = 100
_SPACES = re.compile(r"[ \t\u3000]*\n\s*|[ \t]+")
_CONTENTS = re.compile(r"(?i)toc\s*\d")


class Body:
    """Reads the main part of a document."""

    def __init__(self, package: Package, main: str) -> None:
        """Read the parts that the main one needs: styles, numbers, notes."""
        self._package, self._main = package, main
        self._styles = Styles(package, package.related(main, "styles"))
        self._numbers = Numbers(package, package.related(main, "numbering"))
        self._aside: list[str] = []
        self._unended = ""
        self._tables = 0
        self._notes = {kind: self._read_notes(kind) for kind in _NOTES.values()}

    def text(self) -> str:
        """Return the text: a paragraph or a table's row a line."""
        lines: list[str] = []
        for block in self._package.elements(self._main, 2):
            lines += self._blocks([block])
        return "\n".join(_without_double_gaps([*lines, self._unended])).strip("\n") + "\n"

    def _read_notes(self, kind: str) -> dict[str, list[str]]:
        part = self._package.related(self._main, kind)
        elements = self._package.elements(part) if part in self._package else ()
        return {value(note, "id"): list(self._blocks(note)) for note in elements}

    def _blocks(self, holder: Iterable[Element]) -> Iterator[str]:
        """Yield the lines of the paragraphs and tables in an element, however they are wrapped."""
        for element in holder:
            kind = local(element.tag)
            if kind == "p":
                yield from self._paragraph(element)
            elif kind == "tbl":
                yield from self._table(element)
            elif kind == "sdt":
                yield from () if _is_placeholder(element) else self._blocks(element)
            elif kind == "AlternateContent":
                yield from self._blocks(_chosen(element))
            elif kind not in _DROPPED:
                yield from self._blocks(element)

    def _paragraph(self, element: Element) -> Iterator[str]:
        properties = child(element, "pPr")
        style = value(child(properties, "pStyle"))
        if _CONTENTS.fullmatch(self._styles.name(style)):
            return
        words = _SPACES.sub(_gap, "".join(self._inline(element, style))).strip()
        ended = child(properties, "rPr", "del") is None
        if not self._unended and (words or ended):
            number = self._number(properties, style)
            words = number + words if words else ""
        self._unended += words
        if ended:
            line, self._unended = self._unended, ""
            if line.strip():
                yield line
            yield from self._set_aside()

    def _set_aside(self) -> Iterator[str]:
        """Yield the notes and text boxes that came up, but within a table only behind it."""
        if not self._tables:
            lines, self._aside = self._aside, []
            yield from lines

    def _number(self, properties: Element | None, style: str) -> str:
        """Return the number before a paragraph: its own or its style's."""
        own = child(properties, "numPr")
        num_id, level = self._styles.number(style)
        if own is not None:
            num_id = value(child(own, "numId")) or num_id
            level = value(child(own, "ilvl")) or level
        return self._numbers.label(num_id, int(level)) if level.isdecimal() else ""

    def _inline(self, holder: Iterable[Element], style: str) -> Iterator[str]:
        """Yield the pieces of a paragraph's text; text boxes and notes are set aside."""
        for element in holder:
            kind = local(element.tag)
            if kind == "t":
                yield element.text or ""
            elif kind in _SIGNS:
                yield _SIGNS[kind]
            elif kind in _NOTES:
                self._aside += self._notes[_NOTES[kind]].get(value(element, "id"), ())
            elif kind == "txbxContent":
                self._text_box(element)
            elif not self._is_silent(element, kind, style):
                inner = _chosen(element) if kind == "AlternateContent" else element
                yield from self._inline(inner, style)

    def _is_silent(self, element: Element, kind: str, style: str) -> bool:
        if kind == "r":
            return self._styles.hides(child(element, "rPr"), style)
        return kind in _DROPPED or (kind == "sdt" and _is_placeholder(element))

    def _text_box(self, element: Element) -> None:
        outer, self._aside, unended, self._unended = self._aside, [], self._unended, ""
        lines = list(self._blocks(element))
        self._aside, self._unended = outer + lines + self._aside, unended

    def _table(self, element: Element) -> Iterator[str]:
        rows = [list(self._cells(row)) for row in _inside(element, "tr") if not _is_deleted(row)]
        unended, self._unended = self._unended, ""
        if max(map(len, rows), default=0) == 1:  # a frame around prose
            lines = [line for row in rows for cell, _ in row for line in self._blocks(cell)]
        else:
            self._tables += 1
            lines = ["\t".join(self._row(row)) for row in rows]
            self._tables -= 1
        self._unended = unended
        yield from ("", *lines, "")
        yield from self._set_aside()

    def _cells(self, row: Element) -> Iterator[tuple[Element, int]]:
        """Yield a row's cells and how many columns each covers."""
        skipped = child(row, "trPr")
        yield from ((Element("tc"), 1),) * _columns(child(skipped, "gridBefore"))
        for cell in _inside(row, "tc"):
            yield cell, max(1, _columns(child(cell, "tcPr", "gridSpan")))
        yield from ((Element("tc"), 1),) * _columns(child(skipped, "gridAfter"))

    def _row(self, cells: Iterable[tuple[Element, int]]) -> Iterator[str]:
        for cell, columns in cells:
            yield self._cell(cell)
            yield from ("",) * (columns - 1)

    def _cell(self, cell: Element) -> str:
        properties = child(cell, "tcPr")
        for merge in (child(properties, "vMerge"), child(properties, "hMerge")):
            if merge is not None and value(merge) != "restart":
                return ""
        lines = [line for block in self._blocks(cell) for line in block.split("\n")]
        return joined([squeezed(" ".join(line.split())) for line in lines if line])


def _gap(match: re.Match[str]) -> str:
    return "\n" if "\n" in match.group() else " "


def _without_double_gaps(lines: Iterable[str]) -> Iterator[str]:
    last = ""
    for line in lines:
        if line or last:
            yield line
        last = line


def _chosen(element: Element) -> Iterable[Element]:
    """Return the one of alternative contents that has any; Word writes the same words in each."""
    return next((e for e in element if len(e)), ())


def _inside(element: Element, name: str) -> Iterator[Element]:
    """Yield the elements of a name below another, through wrappers, not through tables."""
    for inner in element:
        kind = local(inner.tag)
        if kind == name:
            yield inner
        elif kind not in _DROPPED and kind not in ("p", "tbl"):
            yield from _inside(inner, name)


def _columns(element: Element | None) -> int:
    text = value(element)
    return min(int(text), _MOST_COLUMNS) if text.isdecimal() and len(text) < 10 else 0


def _is_deleted(row: Element) -> bool:
    return child(row, "trPr", "del") is not None


def _is_placeholder(sdt: Element) -> bool:
    """Say whether a content control holds a prompt to fill it in, or a table of contents."""
    properties = child(sdt, "sdtPr")
    gallery = value(child(properties, "docPartObj", "docPartGallery"))
    return gallery == "Table of Contents" or switched_on(child(properties, "showingPlcHdr"))
