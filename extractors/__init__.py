"""Find numbers, dates, honors and organizations in a text.

Each module finds one kind of thing. An extractor is a function from a text to mentions; it neither
writes, logs nor reads reports. ``EXTRACTORS`` is the one place where they are registered.
"""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from extractors import date, honor, ner, organization, quantity
from extractors.honor import phrase
from extractors.mention import Mention

Extractor: TypeAlias = Callable[[str], Iterable[Mention]]

EXTRACTORS: tuple[Extractor, ...] = (
    date.find_dates,
    quantity.find_quantities,
    honor.find_honors,
    organization.find_organizations,
    ner.find_names,
    phrase.find_phrases,
)
