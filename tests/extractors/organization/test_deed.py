"""Companies by what they do, and by whose they are."""

import pytest

from extractors.lexicon import Row, rows
from extractors.organization.deed import RULE_DEED, RULE_OWNED, find_deeds, find_owned
from extractors.organization.page import read_page


def _deeds(text: str) -> list[str]:
    found = sorted(find_deeds(read_page(text)), key=lambda m: m.start)
    assert {mention.rule for mention in found} <= {RULE_DEED}
    return [text[mention.start : mention.end] for mention in found]


def _owned(text: str) -> list[str]:
    found = list(find_owned(read_page(text)))
    assert {mention.rule for mention in found} <= {RULE_OWNED}
    return [text[mention.start : mention.end] for mention in found]


@pytest.mark.parametrize("row", rows("organization_deeds"), ids=lambda row: row["word"])
def test_every_deed_tells_a_company(row: Row) -> None:
    names = ["彤诺"] if row["who"] == "company" else []
    assert _deeds(f"推动彤诺、嘉必优生物{row['word']}，全市经济") == ["彤诺", "嘉必优生物"]
    assert _deeds(f"推动嘉优、彤诺{row['word']}，全市经济")[1:] == names


@pytest.mark.parametrize("row", rows("organization_trades"), ids=lambda row: row["word"])
def test_every_trade_ends_the_name_of_a_company(row: Row) -> None:
    assert _deeds(f"去年，彤诺{row['word']}荣获全国质量奖") == [f"彤诺{row['word']}"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("彤诺生物连续3年入选世界500强", ["彤诺生物"]),
        ("彤诺、嘉必优生物首次双双跻身世界500强", ["彤诺", "嘉必优生物"]),
        ("彤诺生物医药入选国家先进制造业集群", []),
        ("3家企业主板上市，中小企业成功上市", []),
        ("推动更多优质后备企业在科创板上市", []),
        ("固定资产投资跻身万亿行列", []),
        ("我市荣获全国文明城市", []),
        ("支持彤诺生物、安波电机做大做强", ["彤诺生物", "安波电机"]),
        ("支持驻市企业做强做大，特大城市做强做优核心功能", []),
        ("股份公司首次公开发行股票并在科创板上市", []),
        ("深化国企改革和战略重组", []),
    ],
)
def test_what_else_does_so_is_no_company(text: str, names: list[str]) -> None:
    assert _deeds(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("全资子公司旺彤传媒实现盈利", ["旺彤传媒"]),
        ("控股股东彤诺控股出具承诺函", ["彤诺控股"]),
        ("子公司旺彤传媒有限公司实现盈利", []),  # its end tells the name
        ("控股股东所持股份质押", []),
        ("对子公司的投资按照成本计量", []),
        ("吸收投资收到的现金中，子公司吸收投资五万元", []),
    ],
)
def test_companies_of_others_and_owners(text: str, names: list[str]) -> None:
    assert _owned(text) == names
