"""The records that the stages pass on.

``Document`` holds a report; offsets in everything up to ``tabulate`` refer to its cleaned ``text``.
The rows of the tables stand in ``rows``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from extractors.mention import (
    DateMention,
    HonorMention,
    Mention,
    Number,
    OrganizationMention,
    QuantityMention,
    Relation,
)

Span: TypeAlias = tuple[int, int]
"""Half-open character offsets."""

Kind: TypeAlias = Literal[
    "count", "money", "percent", "percentage_point", "measure", "duration", "ratio", "ordinal"
]
Change: TypeAlias = Literal["", "increase", "decrease"]
Form: TypeAlias = Literal["full", "abbreviation", "part"]


class ReportError(Exception):
    """A report cannot be read or finished; the message says what is wrong and what to do.

    ``stage`` is the name of the stage that refused.
    """

    def __init__(self, stage: str, message: str) -> None:
        """Keep the stage's name and the message."""
        super().__init__(message)
        self.stage = stage


@dataclass(frozen=True, slots=True)
class Input:
    """A file to read: where it is, its path as the tables show it, and its id in the run.

    ``most`` is the size of its text, in megabytes, above which it is refused; ``None`` for no limit.
    """

    file: str
    path: str
    doc_id: str
    most: int | None = None


class Origin:
    """Where each character of a cleaned text stands in the raw text; strictly increasing.

    Stored as runs, since cleaning only deletes or replaces characters one by one.

    >>> origin = Origin.keeping([(0, 2), (5, 7)])
    >>> list(origin), origin.span(1, 3)
    ([0, 1, 5, 6], (1, 6))
    """

    __slots__ = ("_length", "_shifts", "_starts")

    def __init__(self, starts: list[int], shifts: list[int], length: int) -> None:
        """Take the runs' first offsets in the text, what to add in each, and the text's length."""
        self._starts = starts
        self._shifts = shifts
        self._length = length

    @classmethod
    def keeping(cls, spans: Iterable[Span]) -> Origin:
        """Return the origin of a text made of these spans of the raw text, in order."""
        starts, shifts, length = [0], [0], 0
        for start, end in spans:
            if start < end:
                starts.append(length)
                shifts.append(start - length)
                length += end - start
        return cls(starts, shifts, length)

    def __len__(self) -> int:
        """Return the number of characters of the cleaned text."""
        return self._length

    def __getitem__(self, index: int) -> int:
        """Return the raw offset of a character of the text."""
        if not 0 <= index < self._length:
            raise IndexError(index)
        return index + self._shifts[bisect_right(self._starts, index) - 1]

    def span(self, start: int, end: int) -> Span:
        """Return the raw span of a span of the text; an empty span stays empty."""
        if start == end:
            at = self[start] if start < self._length else (self[start - 1] + 1 if start else 0)
            return at, at
        if not 0 <= start < end <= self._length:
            raise IndexError((start, end))
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, end - 1, first) - 1
        return start + self._shifts[first], end + self._shifts[last]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a report under one heading; ``heading`` is empty before the first."""

    heading: str
    start: int
    end: int


class Sentence(NamedTuple):
    """A sentence of the text and the index of its section; in order, as those of a text stand."""

    start: int
    end: int
    section: int


class Article(NamedTuple):
    """A report, or one of the articles of a file that holds several: its offsets, headline, region."""

    start: int
    end: int
    headline: str
    region_code: str


@dataclass(frozen=True, slots=True)
class Profile:
    """What a report says of itself: the facts that full names and periods are settled with.

    ``region_code`` is GB/T 2260, six digits, or empty. The period is what the report covers.
    ``articles`` is empty unless the file holds several.
    """

    title: str = ""
    publisher: str = ""
    region: str = ""
    region_code: str = ""
    period_start: date | None = None
    period_end: date | None = None
    articles: tuple[Article, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A report. ``raw`` is the source text, never changed; ``text`` is what a reader reads.

    ``origin[i]`` is the index in ``raw`` of ``text[i]``. ``kept`` says that the source text is not the
    file itself but was taken out of it, so that a run keeps it beside its tables.
    """

    doc_id: str
    path: str
    format: str
    encoding: str
    sha256: str
    raw: str
    text: str = ""
    origin: Origin = field(default_factory=lambda: Origin.keeping(()))
    sections: tuple[Section, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    profile: Profile = Profile()
    kept: bool = False

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles of the file, or the report as the only one."""
        about = self.profile
        return about.articles or (Article(0, len(self.text), about.title, about.region_code),)

    def surface(self, start: int, end: int) -> str:
        """Return a span of the text in the characters of the source, without what was deleted."""
        first, last = self.origin.span(start, end)
        if last - first == end - start:
            return self.raw[first:last]
        return "".join(self.raw[self.origin[i]] for i in range(start, end))

    def sentence_at(self, offset: int) -> int:
        """Return the index of the sentence that holds an offset of the text."""
        return max(bisect_left(self.sentences, (offset + 1,)) - 1, 0)


@dataclass(frozen=True, slots=True)
class Lost:
    """A mention that lost an overlap, and the mention that won it."""

    mention: Mention
    winner: Mention


@dataclass(frozen=True, slots=True)
class Findings:
    """What the extractors found in a report after overlaps are decided, each list in text order."""

    quantities: tuple[QuantityMention, ...] = ()
    honors: tuple[HonorMention, ...] = ()
    organizations: tuple[OrganizationMention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    lost: tuple[Lost, ...] = ()


class Quantity(NamedTuple):
    """An amount. ``normalize`` fills the value and unit, ``link`` what it measures and when.

    ``indicator`` holds the pieces of the text that name what is measured, in reading order.
    """

    start: int
    end: int
    rule: str
    kind: Kind
    relation: Relation
    value: Number | None
    low: Number | None
    high: Number | None
    unit: str
    unit_code: str
    indicator: tuple[Span, ...] = ()
    change: Change = ""
    period: tuple[date, date] | None = None


@dataclass(frozen=True, slots=True)
class Honor:
    """A conferred title. ``normalize`` fills the title, ``link`` the rest.

    ``quantity`` is the index, among the document's quantities, of the amount that counts it.
    """

    start: int
    end: int
    rule: str
    cue: str
    title: str
    level: tuple[str, ...] = ()
    issuer: str = ""
    recipient: str = ""
    count: Number | None = None
    quantity: int | None = None
    year: str = ""


@dataclass(frozen=True, slots=True)
class Organization:
    """A mention of an organization and the organization it names.

    ``settled`` is false where the full name is not known and the surface stands for it.
    """

    start: int
    end: int
    rule: str
    form: Form
    canonical: str
    type: str
    level: str = ""
    region: str = ""
    region_code: str = ""
    settled: bool = True


@dataclass(frozen=True, slots=True)
class Facts:
    """What a report states: normalized and linked, each list in text order."""

    quantities: tuple[Quantity, ...] = ()
    honors: tuple[Honor, ...] = ()
    organizations: tuple[Organization, ...] = ()
