"""Rows: ids, source offsets, and organizations that stay apart."""

from dataclasses import replace

from pipeline.model import Document, Facts, Honor, Organization, Origin, Quantity, Section, Sentence
from pipeline.tabulate import organization_id, tabulate

RAW = "共\n5家。市总工会获奖。"
DOC = Document(
    "d",
    "d.txt",
    "text",
    "utf-8",
    "00",
    RAW,
    text=RAW.replace("\n", ""),
    origin=Origin.keeping([(0, 1), (2, len(RAW))]),
    sections=(Section("标题", 0, 11),),
    sentences=(Sentence(0, 4, 0), Sentence(4, 11, 0)),
)
UNION = Organization(4, 8, "head", "full", "西安市总工会", "工会", "市", "西安市", "610100")


def test_offsets_and_texts_are_those_of_the_source() -> None:
    quantity = Quantity(1, 3, "counted", "count", "=", None, None, None, "家", "", ((0, 2),))
    (row,) = tabulate(DOC, Facts(quantities=(quantity,))).quantities
    assert (row.start, row.end, row.text) == (2, 4, "5家")
    assert (row.section, row.sentence_id, row.quantity_id) == ("标题", "s1", "q1")
    assert (row.indicator, row.indicator_start, row.indicator_end) == ("共5", 0, 3)


def test_an_honor_points_to_the_amount_that_counts_it() -> None:
    honor = Honor(8, 10, "title", "获", "奖", quantity=0)
    (row,) = tabulate(DOC, Facts(honors=(honor,))).honors
    assert (row.quantity_id, row.sentence_id) == ("q1", "s2")


def test_mentions_of_one_organization_are_joined_with_their_aliases() -> None:
    again = replace(UNION, start=5, end=8, form="abbreviation")
    tables = tabulate(DOC, Facts(organizations=(UNION, again)))
    (row,) = tables.organizations
    assert (row.mentions, row.documents) == (2, 1)
    assert row.aliases == ("市总工会", "总工会")
    assert {m.organization_id for m in tables.organization_mentions} == {row.organization_id}


def test_two_unsettled_namesakes_of_two_documents_never_merge() -> None:
    unsettled = replace(UNION, canonical="市总工会", region_code="", settled=False)
    other = replace(DOC, doc_id="other")
    assert organization_id(DOC, unsettled) != organization_id(other, unsettled)
    assert organization_id(DOC, UNION) == organization_id(other, UNION)


def test_namesakes_of_two_regions_never_merge() -> None:
    assert organization_id(DOC, UNION) != organization_id(DOC, replace(UNION, region_code="610300"))
