"""Give the full name of an organization, as the report's own region settles it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from extractors.gazetteer import ancestors, find_regions, named
from extractors.lexicon import rows
from pipeline.normalize.place import Place


@dataclass(frozen=True, slots=True)
class FullName:
    """A name, and whether it is the full one; else the surface stands for it."""

    text: str
    settled: bool


def full_name(surface: str, place: Place) -> FullName:
    """Return the full name of a surface that stands at a place of a report.

    >>> xian = Place((), named("西安市")[0])
    >>> full_name("市总", xian).text, full_name("省委", xian).text, full_name("全总", xian).text
    ('西安市总工会', '中国共产党陕西省委员会', '中华全国总工会')
    """
    surface = _plain(surface)
    known = _known().get(surface)
    if known is not None:
        return FullName(known, True)
    region, rest = _split(surface, place)
    if not region:
        return FullName(surface, not _level(surface))
    body = _bodies().get(rest)
    if body is not None:
        return FullName(body.replace("{R}", region), True)
    return FullName(region + _expanded(rest), True)


def _plain(surface: str) -> str:
    """Drop line breaks and spaces inside a name."""
    return "".join(surface.split())


@cache
def _known() -> dict[str, str]:
    lexicons = ("companies", "organizations")
    return {row["name"]: row["canonical"] for name in lexicons for row in rows(name)}


@cache
def _bodies() -> dict[str, str]:
    return {row["body"]: row["canonical"] for row in rows("organization_bodies")}


def _split(surface: str, place: Place) -> tuple[str, str]:
    """Return the full name of the region a surface begins with, and what follows it."""
    level = _level(surface)
    if level:
        region = place.region(_levels()[level], level[-1])
        rest = surface[len(level) :]
        return (region.name, rest) if region else ("", rest)
    end = 0
    for mention in find_regions(surface):
        if mention.start != end:
            break
        end = mention.end
    within_end = _level(surface[end:])
    end += len(within_end) if surface[:end].endswith(within_end) else 0
    return _with_city(surface[:end], place), surface[end:]


def _with_city(region: str, place: Place) -> str:
    """Put the city before one of its districts (莲湖区 is 西安市莲湖区)."""
    held = named(region)
    above = [r for r in ancestors(held[0]) if r.level == "市"] if len(held) == 1 else []
    if region.endswith("区") and above and held[0].level == "区县":
        return above[0].name + region
    return region


def _level(surface: str) -> str:
    """Return the level word a surface begins with, unless a region's name does."""
    if any(mention.start == 0 for mention in find_regions(surface)):
        return ""
    fitting = [level for level in _levels() if surface.startswith(level)]
    return max(fitting, key=len, default="")


@cache
def _levels() -> dict[str, str]:
    return {row["word"]: row["level"] for row in rows("organization_levels")}


def _expanded(rest: str) -> str:
    """Write out the short word for an organ at the end of a name (疾控中心)."""
    for body, canonical in _bodies().items():
        if rest.endswith(body) and canonical.startswith("{R}"):
            return rest[: len(rest) - len(body)] + canonical[len("{R}") :]
    return rest
