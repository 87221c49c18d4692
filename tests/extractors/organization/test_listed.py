"""Companies that a list names before saying what they are."""

import pytest

from extractors.lexicon import Row, rows
from extractors.organization.listed import RULE_KIND, find_listed
from extractors.organization.page import read_page


def _names(text: str) -> list[str]:
    found = sorted(find_listed(read_page(text)), key=lambda m: m.start)
    assert {mention.rule for mention in found} <= {RULE_KIND}
    return [text[mention.start : mention.end] for mention in found]


@pytest.mark.parametrize("row", rows("organization_kinds"), ids=lambda row: row["word"])
def test_names_stand_before_each_kind(row: Row) -> None:
    names = ["彤诺电子", "嘉必优生物"] if row["names"] == "yes" else []
    assert _names(f"支持彤诺电子、嘉必优生物等{row['word']}上市") == names


@pytest.mark.parametrize("row", rows("organization_no_company"), ids=lambda row: row["word"])
def test_trades_places_and_kinds_are_no_names(row: Row) -> None:
    assert row["word"] not in _names(f"支持彤诺电子、嘉必优生物、{row['word']}等企业")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("引进了彤诺、嘉优等一批知名企业", ["彤诺", "嘉优"]),
        ("支持彤诺电子等龙头企业", ["彤诺电子"]),
        ("支持彤诺等企业", []),  # too short to be told from a word
        ("支持钢铁、化工、新能源等企业", []),
        ("广州、深圳等企业", []),
        ("打掉彤诺、嘉优等犯罪集团", []),
        ("推动彤诺电子、嘉必优生物等产业", []),
        ("支持条件成熟的彤诺、嘉优、华诺等企业", ["彤诺", "嘉优", "华诺"]),
        ("彤诺、步长、嘉优等企业", ["彤诺", "步长", "嘉优"]),  # a plain word among names is one
        ("步长、彤诺、嘉优等企业", ["彤诺", "嘉优"]),  # at the beginning it may be anything
        ("新培育彤诺电子、嘉必优生物两家龙头企业", ["彤诺电子", "嘉必优生物"]),
        ("华诺、彤诺、嘉优2家企业", ["彤诺", "嘉优"]),
        ("彤诺、嘉优三家企业", []),  # the list is another than the one that is counted
        ("支持彤诺一家企业", []),
        ("支持友和生物、彤诺和嘉优等企业", ["友和生物", "彤诺", "嘉优"]),
    ],
)
def test_lists(text: str, names: list[str]) -> None:
    assert _names(text) == names
