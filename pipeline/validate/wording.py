"""Words of the audit's reports in the languages it speaks: rows of ``wording.csv``."""

from __future__ import annotations

from functools import cache
from importlib import resources

from extractors.lexicon import parse


def said(key: str, language: str) -> str:
    """Return what to say for a key in ``en`` or ``zh``; the key itself where no row says it.

    >>> said("precision", "zh"), said("unit", "en")
    ('准确率', 'unit')
    """
    return _wording().get((key, language), key)


def keys() -> tuple[str, ...]:
    """Return every key, in the order of the rows."""
    return tuple(dict.fromkeys(key for key, _ in _wording()))


@cache
def _wording() -> dict[tuple[str, str], str]:
    text = resources.files("pipeline.validate").joinpath("wording.csv").read_text("utf-8")
    rows = list(parse("wording.csv", text))
    return {(row["key"], language): row[language] for row in rows for language in ("en", "zh")}
