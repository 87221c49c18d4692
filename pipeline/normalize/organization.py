"""Settle the full name, type, level and region of the organizations a report names."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.gazetteer import RegionMention, by_code, find_regions
from extractors.mention import OrganizationMention
from extractors.simplify import simplified
from pipeline.model import Document, Form, Organization
from pipeline.normalize.full_name import full_name
from pipeline.normalize.organization_type import organization_type
from pipeline.normalize.place import Place
from pipeline.normalize.seat import level_of, seat


def normalize_organizations(
    doc: Document, mentions: tuple[OrganizationMention, ...]
) -> tuple[Organization, ...]:
    """Return the organizations, in the order of their mentions."""
    named = tuple(find_regions(simplified(doc.text))) if mentions else ()
    return tuple(_organization(doc, mention, named) for mention in mentions)


def _organization(
    doc: Document, mention: OrganizationMention, named: Sequence[RegionMention]
) -> Organization:
    surface = simplified(doc.text[mention.start : mention.end])
    home = by_code(doc.profile.region_code)
    sure = home is not None and home.short in doc.profile.title
    name = full_name(surface, Place(named, mention.start, home, sure))
    kind = organization_type(surface, name.text)
    region = seat(name.text)
    return Organization(
        mention.start,
        mention.end,
        mention.rule,
        _form(mention, surface, name.text),
        name.text,
        kind,
        level_of(name.text, region),
        region.name if region else "",
        region.code if region else "",
        name.settled,
    )


def _form(mention: OrganizationMention, surface: str, name: str) -> Form:
    """Say whether a mention is the full name; the extractor knows parts of a coordination."""
    if mention.form == "part":
        return "part"
    return "full" if "".join(surface.split()) == name else "abbreviation"
