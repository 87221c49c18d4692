"""Say which region an organization belongs to, and of which level it is."""

from __future__ import annotations

from extractors.gazetteer import Region, find_regions
from extractors.lexicon import rows


def seat(name: str) -> Region | None:
    """Return the region that a full name begins with, or carries behind its organ's own words.

    >>> seat("中国共产党西安市委员会").name, seat("西安市莲湖区人民法院").name
    ('西安市', '莲湖区')
    """
    found: Region | None = None
    at = 0
    for mention in find_regions(name):
        if found is not None and mention.start != at:
            break
        if found is None and mention.start not in _openings(name):
            break
        found, at = mention.regions[0], mention.end
    return found


def _openings(name: str) -> set[int]:
    """Return the offsets at which a full name may state its region."""
    words = (row["words"] for row in rows("organization_openings"))
    return {0, *(len(word) for word in words if name.startswith(word))}


def level_of(name: str, region: Region | None) -> str:
    """Return 国家, 省, 市, 区县 or 基层, or nothing where the name does not tell.

    >>> level_of("中华全国总工会", None), level_of("西安市总工会", seat("西安市总工会"))
    ('国家', '市')
    """
    told = [row["level"] for row in rows("organization_tiers") if row["words"] in name]
    if _LOWEST in told:
        return _LOWEST
    if region is not None and region.name in name:
        return region.level
    return told[0] if told else ""


_LOWEST = "基层"
"""The level that a word tells although the name begins with a region's."""
