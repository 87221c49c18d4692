"""Give the full name of an organization, as the report's own region settles it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extractors.gazetteer import Region, ancestors, find_regions, named
from extractors.lexicon import rows
from extractors.organization.extended import STATES
from extractors.organization.page import listed
from extractors.organization.tags import tagged
from extractors.simplify import simplified
from pipeline.normalize.organization_type import organization_type
from pipeline.normalize.place import Place


@dataclass(frozen=True, slots=True)
class FullName:
    """A name, and whether it is the full one; else the surface stands for it."""

    text: str
    settled: bool


_SPACES = re.compile("(?<![!-~]) | (?![!-~])")
"""Spaces but those between Latin words."""


def full_name(surface: str, place: Place) -> FullName:
    """Return the full name of a surface that stands at a place of a report.

    >>> xian = Place((), 0, named("西安市")[0])
    >>> full_name("市总", xian).text, full_name("省委", xian).text, full_name("全总", xian).text
    ('西安市总工会', '中国共产党陕西省委员会', '中华全国总工会')
    """
    surface = simplified(_SPACES.sub("", " ".join(surface.split())))
    known = _known().get(surface) or _known().get(_without_state(surface))
    if known is not None:
        return FullName(known, True)
    whole, rest = _whole(surface)
    if whole:
        return FullName(whole + _expanded(rest), True)
    return _regional(surface, place)


def _without_state(surface: str) -> str:
    """Return the name of an organ of the state without the state's (国家|民政部)."""
    state = next((state for state in STATES if surface.startswith(state)), "")
    return surface[len(state) :]


def _regional(surface: str, place: Place) -> FullName:
    """Return the full name of what belongs to a region, which may be the report's own."""
    prefix = _prefix(surface)
    region, rest = _split(surface[len(prefix) :], place)
    if region and prefix:
        return FullName(_prefixes()[prefix].replace("{R}", region), True)
    if region:
        return FullName(_of_region(region, rest), True)
    if _level(surface):
        return FullName(surface, False)
    if surface in _bodies() and place.home is not None:
        return FullName(_of_region(place.home.name, surface), True)
    return FullName(_at_home(_expanded(surface), place.home), True)


@cache
def _known() -> dict[str, str]:
    lexicons = ("organizations_ambiguous", "companies", "organizations_further", "organizations")
    return {simplified(row["name"]): row["canonical"] for name in lexicons for row in rows(name)}


@cache
def _bodies() -> dict[str, str]:
    return {row["body"]: row["canonical"] for row in rows("organization_bodies")}


@cache
def _prefixes() -> dict[str, str]:
    return {row["prefix"]: row["canonical"] for row in rows("organization_prefixes")}


def _prefix(surface: str) -> str:
    """Return the party's name before a region, if the surface begins with one (中共西安市委)."""
    fitting = (prefix for prefix in _prefixes() if surface.startswith(prefix))
    return max(fitting, key=len, default="")


def _of_region(region: str, rest: str) -> str:
    """Return the full name of what stands behind a region's name."""
    term = _TERM.match(rest)
    if term:
        named_so = _of_region(region, rest[term.end() :])
        return named_so.replace(region, f"{region}第{term[1]}", 1)
    held = named(region)
    whole = held[0].name if len(held) == 1 and region == held[0].short else region
    body = _bodies().get(rest)
    if body is not None:
        return body.replace("{R}", whole)
    numbered = _expanded(rest)
    if numbered.startswith("第") and numbered != rest:  # 宿州三院
        return whole + numbered
    if rest.startswith(_COMMITTEE) and len(rest) > len("委员会"):  # 市委|全面深化改革委员会
        return _expanded(_bodies()[_COMMITTEE].replace("{R}", whole) + rest[len(_COMMITTEE) :])
    return _of_organ(region, rest) or _expanded(region + rest)


_COMMITTEE = "委"
"""The body whose parts are named with the party's full name."""


def _of_organ(region: str, rest: str) -> str:
    """Return the full name of a part of an organ (公安局中山派出所), or nothing."""
    for stop in range(len(rest) - 1, len("总"), -1):
        body = _bodies().get(rest[:stop])
        if body is not None:
            return _expanded(body.replace("{R}", region) + rest[stop:])
    return ""


_TERM = re.compile("第?([一二三四五六七八九十]+届)")
"""The term of an assembly behind its region (市十六届人大 is 苏州市第十六届人民代表大会)."""


def _split(surface: str, place: Place) -> tuple[str, str]:
    """Return the full name of the region a surface begins with, and what follows it."""
    level = _level(surface)
    if surface.startswith(_OF_AUTONOMOUS):
        region = place.region("省", "自治区")
        return region.name if region else "", surface[len(level) :]
    if level:
        region = place.region(_levels()[level], level[-1])
        return region.name if region else "", surface[len(level) :]
    end = 0
    for mention in find_regions(surface):
        if mention.start != end:
            break
        end = mention.end
    again = _level(surface[end:])  # 珠海市市委
    skipped = len(again) if surface[end + len(again) :] in _bodies() else 0
    return _with_city(surface[:end]), surface[end + skipped :]


_OF_AUTONOMOUS = "区党委"
"""The committee of an autonomous region; that of a district is 区委."""


def _with_city(region: str) -> str:
    """Put the city before one of its districts (莲湖区 is 西安市莲湖区)."""
    held = named(region)
    above = [r for r in ancestors(held[0]) if r.name.endswith("市")] if len(held) == 1 else []
    if region.endswith("区") and above and held[0].level == "区县":
        return above[0].name + region
    return region


def _level(surface: str) -> str:
    """Return the level word a surface begins with, unless a region's name does."""
    if surface in _bodies() or any(mention.start == 0 for mention in find_regions(surface)):
        return ""
    fitting = [level for level in _levels() if surface.startswith(level)]
    return max(fitting, key=len, default="")


@cache
def _levels() -> dict[str, str]:
    return {row["word"]: row["level"] for row in rows("organization_levels")}


def _whole(surface: str) -> tuple[str, str]:
    """Return the full name of the well-known school or institute a name begins with, and the rest."""
    ends = {word.end for word in tagged(surface)}
    for stop in range(len(surface) - 1, 1, -1):
        if stop not in ends and stop < _SHORT_NAME:
            continue
        whole = _known().get(surface[:stop], "")
        if whole and organization_type(surface[:stop], "") in _SPELT_OUT:
            return whole, surface[len(whole) if surface.startswith(whole) else stop :]
    return "", surface


_SHORT_NAME = 3
"""Characters below which a known name must be a word: 北大 is not in 北大荒."""

_SPELT_OUT = frozenset({"学校", "科研机构", "工会"})
"""Types of organizations whose parts are named with the whole's full name."""

_PROPER = ("nr", "ns", "nz", "nt")
"""How the tags of names begin: an institution that has a name of its own needs no region's."""

_LOCAL = frozenset({"医院", "场馆", "政府机关", "事业单位", "议事协调机构"})
"""Types of organizations that a report names without its own region's name."""


def _at_home(name: str, home: Region | None) -> str:
    """Put the report's region before a local institution named without one (第四人民医院)."""
    kind = organization_type(name, name)
    if home is not None and kind == "学校" and name in _heads():
        return home.short + name
    local = kind in _LOCAL or name.startswith("第")
    if home is None or not local or name.startswith(_national()) or home.short in name:
        return name
    if name in _heads():
        return home.name + name
    first = tagged(name)[0]
    piece = len(first.text) == 1 and first.text not in listed("organization_everyday")
    if piece or first.tag.startswith(_PROPER):
        return name
    return name if any(True for _ in find_regions(name)) else home.name + name


@cache
def _heads() -> frozenset[str]:
    return frozenset(row["head"] for row in rows("organization_heads"))


@cache
def _national() -> tuple[str, ...]:
    return tuple(row["word"] for row in rows("organization_starts"))


def _expanded(rest: str) -> str:
    """Write out the short word at the end of a name (疾控中心)."""
    for ending, canonical in _endings():
        if rest.endswith(ending) and len(rest) - len(ending) != 1:  # 顺职院 is not 顺|职院
            before = rest[: len(rest) - len(ending)]
            written = canonical if "{X}" in canonical else "{X}" + canonical
            return written.replace("{X}", before)
    return rest


@cache
def _endings() -> tuple[tuple[str, str], ...]:
    """Return the short words at the ends of names and what they are in full, the longest first."""
    found = ((row["ending"], row["canonical"]) for row in rows("organization_endings"))
    return tuple(sorted(found, key=lambda pair: -len(pair[0])))
