"""Say what to do with a file of a format that is not read."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from pipeline.load.words import words


def refusal(ending: str, known: Iterable[str]) -> str:
    """Return the message for a file with an ending, given the endings that are read.

    >>> refusal(".wps", [".txt"])
    'format .wps is not read; open it in WPS and save it as .docx'
    >>> refusal("", [".txt", ".md"])
    'format without ending is not read; convert it to one of .txt, .md'
    """
    remedy = remedies().get(ending.lower(), f"convert it to one of {', '.join(known)}")
    return f"format {ending or 'without ending'} is not read; {remedy}"


@cache
def remedies() -> dict[str, str]:
    """Return what to do with a file, by its ending."""
    return {row["ending"]: row["remedy"] for row in words("unread")}
