"""A run's finished tables with everything in them that could go wrong on the way."""

import csv
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from pipeline.export.cells import Draft
from pipeline.rows import (
    DocumentRow,
    ErrorRow,
    HonorRow,
    OrganizationMentionRow,
    OrganizationRow,
    QuantityRow,
    SentenceRow,
    Tables,
)
from pipeline.write import sheets, writing

TEXTS = (
    "=1+1",
    "+2",
    "-3",
    "@x",
    '=HYPERLINK("http://x")',
    'a,"b"\n第二行\r\n\'c',
    "<r><t>x</t></r>",
    "_x0041_ & <b>",
    "007",
    " 两边 ",
    "𠮷野家",
    "长" * 40_000,
    "bell\x07",
)
NUMBERS: tuple[Decimal | Fraction | None, ...] = (
    Decimal("30000000"),
    Decimal("5.20"),
    Decimal("-3.2"),
    Decimal("0"),
    Fraction(2, 3),
    Decimal("0.000001"),
    Decimal("123456789012345678"),
    Decimal("12345678901234567890123456789"),
    Decimal("1234567890123456789012345678901234567890"),
    Decimal("0.1234567890123456"),
    None,
    Decimal("9007199254740993"),
    Decimal("99.95"),
)


def _quantities() -> tuple[QuantityRow, ...]:
    one = QuantityRow(
        "d/1", "q", "一、总述", "s1", 0, 4, "3个", "count", "=", None, None, None, "个", "", "",
        None, None, "", date(1899, 1, 1), date(2020, 12, 31), Decimal("0.93"), "numeral and unit",
    )  # fmt: skip
    return tuple(
        one._replace(quantity_id=f"q{n}", text=text, value=value, low=value, high=value)
        for n, (text, value) in enumerate(zip(TEXTS, NUMBERS, strict=True))
    )


def _tables() -> Tables:
    honor = HonorRow(
        "d/1", "h1", "", "s1", 0, 4, "3个", "先进集体", ("国家级", "省级"), "", "", Decimal(3), "q1", "2020",
        Decimal("0.90"), "title",
    )  # fmt: skip
    return Tables(
        DocumentRow(
            "d/1", "in/#1 报告.txt", "text", "utf-8", "0" * 64, "报告", "", "", "110000", None, None,
            9, 1, 13, 2, 1, "",
        ),
        _quantities(),
        (honor, replace(honor, honor_id="h2", quantity_id="", count=None, level=())),
        (OrganizationMentionRow("d/1", "m1", "", "s1", 0, 4, "总工会", "市总工会", "o1", "工会", "full", Decimal("0.9"), "r"),),
        (OrganizationRow("o1", "市总工会", "工会", "市", "", "", ("总工会", "工会"), 1, 1),),
        (SentenceRow("d/1", "s1", "", 0, 9, "新增3个。"),),
    )  # fmt: skip


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    with writing(tmp_path) as writer:
        writer.add(sheets(_tables()))
        writer.add(sheets(ErrorRow("=x.txt", "load", "empty")))
    return Draft(tmp_path, {"in/#1 报告.txt": "../in/#1 报告.txt"})


def read_csv(draft: Draft, table: str) -> list[dict[str, str]]:
    """Return the rows of a finished CSV table."""
    with open(draft.folder / f"{table}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
