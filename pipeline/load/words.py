"""Read the tables of words beside this module: what a reader leaves out, and what is not read."""

from __future__ import annotations

from importlib import resources

from extractors.lexicon import Row, parse


def words(name: str) -> tuple[Row, ...]:
    """Return the rows of ``<name>.csv``.

    >>> words("unread")[0]["ending"]
    '.doc'
    """
    text = resources.files("pipeline.load").joinpath(f"{name}.csv").read_text("utf-8")
    return tuple(parse(f"{name}.csv", text))
