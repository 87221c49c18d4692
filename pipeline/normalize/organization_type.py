"""Say what kind of organization a name is of."""

from __future__ import annotations

from functools import cache

from extractors.lexicon import rows


def organization_type(surface: str, canonical: str) -> str:
    """Return the type that the lexicons give a name, by the whole, else by its end.

    >>> organization_type("全总", "中华全国总工会"), organization_type("某某医院", "某某医院")
    ('工会', '医院')
    """
    return (
        _known().get(surface)
        or _known().get(canonical)
        or _by_end(surface)
        or _by_end(canonical)
        or "企业"
    )


@cache
def _known() -> dict[str, str]:
    """Return the types of the well-known organizations by name and by full name."""
    known: dict[str, str] = {}
    for row in rows("organizations"):
        known.setdefault(row["canonical"], row["type"])
        known[row["name"]] = row["type"]
    return known


@cache
def _ends() -> tuple[tuple[str, str], ...]:
    """Return the ends that tell a type, the longest first."""
    ends: dict[str, str] = {}
    for row in rows("organization_bodies"):
        ends[row["body"]] = row["type"]
    for row in rows("organization_heads"):
        ends.setdefault(row["head"], row["type"])
    return tuple(sorted(ends.items(), key=lambda end: -len(end[0])))


def _by_end(name: str) -> str:
    return next((kind for end, kind in _ends() if name.endswith(end)), "")
