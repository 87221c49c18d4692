"""Settle the full name, type, level and region of the organizations a report names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from extractors.gazetteer import RegionMention, by_code, regions_in
from extractors.mention import OrganizationMention
from extractors.organization.alias import find_aliases
from extractors.simplify import simplified
from pipeline.model import Article, Document, Form, Organization
from pipeline.normalize.full_name import full_name
from pipeline.normalize.organization_type import organization_type
from pipeline.normalize.place import Place
from pipeline.normalize.seat import level_of, seat


def normalize_organizations(
    doc: Document, mentions: tuple[OrganizationMention, ...]
) -> tuple[Organization, ...]:
    """Return the organizations, in the order of their mentions."""
    text = simplified(doc.text)
    named = regions_in(text) if mentions else ()
    found: list[Organization] = []
    for article in doc.articles:
        inside = partial(_within, article)
        home = by_code(article.region_code)
        sure = home is not None and home.short in article.headline
        regions = tuple(filter(inside, named))
        for mention in filter(inside, mentions):
            found.append(_organization(text, mention, Place(regions, mention.start, home, sure)))
    return tuple(_by_alias(text, found))


def _within(article: Article, mention: RegionMention | OrganizationMention) -> bool:
    return article.start <= mention.start < article.end


def _organization(text: str, mention: OrganizationMention, place: Place) -> Organization:
    surface = text[mention.start : mention.end]
    name = full_name(surface, place)
    region = seat(name.text)
    return Organization(
        mention.start,
        mention.end,
        mention.rule,
        _form(mention, surface, name.text),
        name.text,
        organization_type(surface, name.text),
        level_of(name.text, region),
        region.name if region else "",
        region.code if region else "",
        name.settled,
    )


def _by_alias(text: str, found: Sequence[Organization]) -> Iterator[Organization]:
    """Yield the organizations, those under a short name that the text gives as the named one."""
    full = find_aliases(text, found)
    for o in found:
        named = full.get(text[o.start : o.end])
        if named is None:
            yield o
        else:
            yield replace(named, start=o.start, end=o.end, rule=o.rule, form="abbreviation")


def _form(mention: OrganizationMention, surface: str, name: str) -> Form:
    """Say whether a mention is the full name; the extractor knows parts of a coordination."""
    if mention.form == "part":
        return "part"
    return "full" if "".join(surface.split()) == name else "abbreviation"
