"""Say which regions the words 省, 市, 县 and 区 mean at a place of a report."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.gazetteer import LEVELS, Region, RegionMention, ancestors, within


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a report: the regions the report names, its own, and the offset of the place.

    ``sure`` says that the report's title names its own region.
    """

    named: Sequence[RegionMention]
    at: int
    home: Region | None
    sure: bool = False

    def region(self, level: str, suffix: str) -> Region | None:
        """Return the region of a level and with such a name that is meant here.

        It is the report's own or one above it; else the part of it that the report names most; in
        a report of many reports, the one that those named last lie in.

        >>> from extractors.gazetteer import named
        >>> Place((), 0, named("西安市")[0]).region("省", "省").name
        '陕西省'
        """
        home = self._elsewhere() or self.home
        own = next((r for r in _line(home) if _fits(r, level, suffix)), None)
        return own or self._named_most(level, suffix, home) or self._named_last(level, suffix, home)

    def _elsewhere(self) -> Region | None:
        """Return the province that the last regions lie in, when it is not the report's own."""
        if self.sure or self.home is None:
            return None
        last = [m.regions[0] for m in self._before()[-_LAST:]]
        tops = {region.code[:2] for region in last}
        if len(last) < _LAST or len(tops) > 1 or self.home.code[:2] in tops:
            return None
        return _line(last[-1])[-1]

    def _before(self) -> Sequence[RegionMention]:
        return self.named[: bisect_right(self.named, self.at, key=lambda mention: mention.end)]

    def _named_most(self, level: str, suffix: str, home: Region | None) -> Region | None:
        """Return the part of a region that is named most, its own parts included."""
        if home is None or level == LEVELS[-1]:
            return None
        counts: Counter[Region] = Counter()
        for mention in self.named:
            counts.update(r for r in _line(mention.regions[0]) if r.level == level)
        fitting = [r for r in counts if _fits(r, level, suffix) and within(r, home)]
        return max(fitting, key=lambda r: (counts[r], r.code), default=None)

    def _named_last(self, level: str, suffix: str, home: Region | None) -> Region | None:
        """Return the region of a level named last, or the one that what is named last lies in."""
        reach = _NEAR if level == LEVELS[-1] else self.at
        for mention in (m for m in reversed(self._before()) if m.full):
            if self.at - mention.end > reach:
                break
            for region in _line(mention.regions[0]):
                if _fits(region, level, suffix) and (home is None or within(region, home)):
                    return region
        return None


_NEAR = 120
"""Characters behind its name in which 县 means a county: a report names many."""

_LAST = 3
"""Regions in a row that must lie in another province for the report to speak of that one."""


def _line(region: Region | None) -> tuple[Region, ...]:
    """Return a region and those above it."""
    return (region, *ancestors(region)) if region else ()


def _fits(region: Region, level: str, suffix: str) -> bool:
    """Say whether a word for a level may mean a region: 市 means 重庆市 too, and 昆山市."""
    return region.name.endswith(suffix) and (region.level == level or suffix == "市")
