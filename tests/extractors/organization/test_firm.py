"""Firms of accountants and lawyers, and companies with Latin names."""

import pytest

from extractors.organization.firm import RULE_FIRM, RULE_LATIN, find_firms
from extractors.organization.page import read_page


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("财务数据经信诚中和会计师事务所审计", ["信诚中和会计师事务所"]),
        ("聘请北京同嘉律师事务所为法律顾问", ["北京同嘉律师事务所"]),
        ("任总经理诚嘉会计师事务所审计", []),
        ("同诚会计师事务所（特殊普通合伙）出具报告", ["同诚会计师事务所（特殊普通合伙）"]),
        ("聘用、解聘或者不再续聘会计师事务所", []),
        ("为本公司审计的会计师事务所", []),
        ("更换境内会计师事务所", []),
    ],
)
def test_firms(text: str, names: list[str]) -> None:
    found = list(find_firms(read_page(text)))
    assert {mention.rule for mention in found} <= {RULE_FIRM}
    assert [text[m.start : m.end] for m in found] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("供应商\tAcme Rail Systems S.A.\t30", ["Acme Rail Systems S.A."]),
        ("股东Northern Steel, Inc持股", ["Northern Steel, Inc"]),
        ("由Grand Lake Company Limited收购", ["Grand Lake Company Limited"]),
        ("采用LTE技术和GSM-R系统", []),
        ("The company is limited", []),
    ],
)
def test_latin_names_end_in_a_legal_form(text: str, names: list[str]) -> None:
    found = list(find_firms(read_page(text)))
    assert {mention.rule for mention in found} <= {RULE_LATIN}
    assert [text[m.start : m.end] for m in found] == names
