"""Say what kind of organization a name is of."""

from __future__ import annotations

import re
from functools import cache

from extractors.lexicon import rows


def organization_type(surface: str, canonical: str) -> str:
    """Return the type that the lexicons give a name, by the whole, else by its end.

    >>> organization_type("全总", "中华全国总工会"), organization_type("某某医院", "某某医院")
    ('工会', '医院')
    >>> organization_type("某某研究院江苏分院", "")
    '科研机构'
    """
    return (
        _known().get(surface)
        or _known().get(canonical)
        or _by_prefix(canonical)
        or _international(canonical or surface)
        or _by_end(surface)
        or _by_end(canonical)
        or _UNKNOWN
    )


_UNKNOWN = "企业"
"""The type of a name without a telling end: such names are those of companies (隆基)."""


@cache
def _known() -> dict[str, str]:
    """Return the types of the well-known organizations by name and by full name."""
    known = {row["name"]: row["type"] for row in rows("organizations_ambiguous")}
    for row in (*rows("organizations_further"), *rows("organizations")):
        known.setdefault(row["canonical"], row["type"])
        known[row["name"]] = row["type"]
    return known


def _by_prefix(canonical: str) -> str:
    """Return the type of a party's committee (中国民主促进会西安市委员会)."""
    for row in rows("organization_prefixes"):
        before, _, after = row["canonical"].partition("{R}")
        if canonical.startswith(before) and canonical.endswith(after):
            return row["type"]
    return ""


_INTERNATIONAL = re.compile("联合国.+|(?:世界|国际|全球|亚洲).*(?:联盟|同盟|理事会|联合会|组织)")


def _international(name: str) -> str:
    """Return the type of what belongs to the United Nations, or unites the world's."""
    return "国际组织" if _INTERNATIONAL.fullmatch(name) else ""


@cache
def _ends() -> dict[str, str]:
    """Return the ends that tell a type."""
    ends = dict.fromkeys(_relative(), "")
    ends |= {row["ending"]: row["type"] for row in rows("organization_type_ends")}
    ends |= {row["ending"]: "媒体" for row in rows("organization_media") if row["tells"]}
    ends |= {row["head"]: row["type"] for row in rows("organization_heads_further")}
    ends |= {row["head"]: row["type"] for row in rows("organization_heads")}
    ends |= {row["body"]: row["type"] for row in rows("organization_bodies")}
    return ends | _known()


@cache
def _longest_end() -> int:
    return max(len(end) for end in _ends())


def _by_end(name: str) -> str:
    """Return the type that the longest telling end of a name says, or that of the whole it is of."""
    name = name.removesuffix("（集团）")
    end = _end(name)
    if end not in _relative():
        return _ends().get(end, "")
    whole = _whole(name[: len(name) - len(end)])
    fits = whole and (not _relative()[end] or whole in _relative()[end])
    return whole if fits else _ends()[end]


def _end(name: str) -> str:
    """Return the longest end of a name that tells a type, or nothing."""
    pieces = (name[-length:] for length in range(min(len(name), _longest_end()), 0, -1))
    return next((piece for piece in pieces if piece in _ends()), "")


def _whole(name: str) -> str:
    """Return the type of the organization named last within a name, or nothing."""
    for stop in range(len(name), 1, -1):
        end = _end(name[:stop])
        if len(end) > 1 and end not in _relative():
            return _ends()[end]
    return ""


@cache
def _relative() -> dict[str, tuple[str, ...]]:
    """Return the ends whose type is that of the whole, and the types of wholes this holds for."""
    return {
        row["head"]: tuple(filter(None, row["types"].split(";")))
        for row in rows("organization_relative")
    }
