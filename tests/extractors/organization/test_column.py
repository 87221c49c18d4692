"""Companies in the first column of a table."""

import pytest

from extractors.organization.column import RULE_COLUMN, find_in_columns
from extractors.organization.page import read_page


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("电厂\t容量\n彤山电力\t30\n嘉诺电力\t52\n西安电力\t64", ["彤山电力", "嘉诺电力", "西安电力"]),
        ("| 彤山电力 | 30 |\n| 嘉诺电力 | 52 |\n| 西安电力 | 64 |\n| 合计 | 146 |", ["彤山电力", "嘉诺电力", "西安电力"]),
        ("彤山电力\t30\n嘉诺电力\t52\n其他\t64", []),  # too few to be sure of
        ("新能源汽车\t30\n生物医药\t52\n智能装备\t64\n现代农业\t5", []),  # trades
        ("彤山电力\t30\n嘉诺电力\t5\n西安电力\t6\n煤\t1\n油\t2\n气\t3\n水\t4", []),  # among others
    ],
)  # fmt: skip
def test_columns(text: str, names: list[str]) -> None:
    found = list(find_in_columns(read_page(text)))
    assert {mention.rule for mention in found} <= {RULE_COLUMN}
    assert [text[m.start : m.end] for m in found] == names
