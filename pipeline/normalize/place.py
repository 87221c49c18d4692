"""Say which regions the words 省, 市, 县 and 区 mean at a place of a report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.gazetteer import Region, RegionMention, ancestors, within


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a report: the regions named before it, in order, and the report's own region."""

    before: Sequence[RegionMention]
    home: Region | None

    def region(self, level: str, suffix: str) -> Region | None:
        """Return the region of a level and with such a name that is meant here.

        It is the report's own or one above it; else the one named last, in the report's own region
        where that is known.

        >>> from extractors.gazetteer import named
        >>> Place((), named("西安市")[0]).region("省", "省").name
        '陕西省'
        """
        own = [r for r in _line(self.home) if _fits(r, level, suffix)]
        if own:
            return own[0]
        for mention in (m for m in reversed(self.before) if m.full):
            for region in _line(mention.regions[0]):
                if _fits(region, level, suffix) and _near(region, self.home):
                    return region
        return None


def _line(region: Region | None) -> tuple[Region, ...]:
    """Return a region and those above it."""
    return (region, *ancestors(region)) if region else ()


def _fits(region: Region, level: str, suffix: str) -> bool:
    """Say whether a word for a level may mean a region: 市 means 重庆市 too, and 昆山市."""
    if not region.name.endswith(suffix):
        return False
    return region.level == level or suffix == "市"


def _near(region: Region, home: Region | None) -> bool:
    return home is None or within(region, home)
