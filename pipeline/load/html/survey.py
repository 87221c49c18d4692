"""Look through a page before it is read: its title, and which of its parts hold many sentences."""

from __future__ import annotations

import re

_PROSE = 8
"""Sentences that make a part of a page text, whatever its name."""

_SITE = re.compile(r"[_|｜]|——|-(?!\d)")
"""What stands between the title of a page and the name of its site."""

_SITES = ("网", "网站", "门户", "平台")
_SHORTEST_TITLE = 6
_BEGINS = 400
"""Characters of a text in which its title is looked for."""


class Survey:
    """Takes a page's tags and characters, and finds its title and the parts that are text.

    They are text whatever their name, as they hold many sentences; each is given by its place among
    the tags.
    """

    def __init__(self) -> None:
        """Begin before the first tag."""
        self._tags = self._sentences = 0
        self._open: list[tuple[int, int]] = []
        self._found: list[int] = []
        self._in_title = False
        self._title: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take an opening tag."""
        self._tags += 1
        self._in_title = tag == "title" and not self._title
        self._open.append((self._tags, self._sentences))

    def end(self, tag: str) -> None:
        """Take a closing tag."""
        self._in_title = False
        if self._open:
            place, before = self._open.pop()
            if self._sentences - before >= _PROSE:
                self._found.append(place)

    def data(self, characters: str) -> None:
        """Count sentences by their ends, and keep the title."""
        self._sentences += characters.count("。")
        if self._in_title:
            self._title.append(characters)

    def comment(self, text: str) -> None:
        """Pass over a comment."""

    def close(self) -> tuple[list[int], str]:
        """Return the places of the parts, and the title; a part left open goes to the end."""
        while self._open:
            self.end("")
        return self._found, "".join(self._title)


def headed(text: str, title: str) -> str:
    """Return the text below the page's title, where it does not begin with it.

    What sites add to a title (name_site) is left out, and a title that is only the name of a site.
    """
    name = "".join(_SITE.split(title, maxsplit=1)[0].split())
    begins = "".join(text[: _BEGINS + 4 * len(name)].split())
    if len(name) < _SHORTEST_TITLE or name in begins or name.endswith(_SITES):
        return text
    return f"{name}\n{text}"
