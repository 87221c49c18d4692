"""The styles of a DOCX file: what a paragraph or a run has from its style."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from pipeline.load.docx.package import Element, Package, child, local, switched_on, value

_MOST_STEPS = 20
"""Styles based on each other at most."""


_Style: TypeAlias = "tuple[str, str, str, str, bool | None]"
"""The style it is based on, its name, its list and level, and whether it hides text."""


class Styles:
    """Answers what a style, or one that it is based on, says."""

    def __init__(self, package: Package, part: str) -> None:
        """Read the styles; with an empty name there are none."""
        self._elements: dict[str, _Style] = {}
        self._chains: dict[str, tuple[_Style, ...]] = {}
        self._default = ""
        for element in package.elements(part) if part in package else ():
            if local(element.tag) == "style":
                self._take(element)

    def _take(self, style: Element) -> None:
        number = child(style, "pPr", "numPr")
        vanish = child(style, "rPr", "vanish")
        self._elements[value(style, "styleId")] = (
            value(child(style, "basedOn")),
            value(child(style, "name")),
            value(child(number, "numId")),
            value(child(number, "ilvl")),
            None if vanish is None else switched_on(vanish),
        )
        if value(style, "type") == "paragraph" and value(style, "default") in ("1", "true"):
            self._default = value(style, "styleId")

    def _chain(self, style: str) -> tuple[_Style, ...]:
        """Return what a style says, then what those say that it is based on."""
        known = self._chains.get(style)
        if known is None:
            known = self._chains[style] = tuple(self._steps(style))
        return known

    def _steps(self, style: str) -> Iterator[_Style]:
        for _ in range(_MOST_STEPS):
            found = self._elements.get(style)
            if found is None:
                return
            yield found
            style = found[0]

    def name(self, style: str) -> str:
        """Return a style's name."""
        return next((found[1] for found in self._chain(style)), "")

    def number(self, style: str) -> tuple[str, str]:
        """Return the list and the level that a paragraph style is numbered with."""
        chain = self._chain(style or self._default)
        num_id = next((found[2] for found in chain if found[2]), "")
        return num_id, next((found[3] for found in chain if found[3]), "0")

    def hides(self, properties: Element | None, style: str) -> bool:
        """Say whether a run is hidden: by itself, by its style, or by its paragraph's style."""
        own = child(properties, "vanish")
        if own is not None:
            return switched_on(own)
        for name in (value(child(properties, "rStyle")), style or self._default):
            for found in self._chain(name):
                if found[4] is not None:
                    return found[4]
        return False
