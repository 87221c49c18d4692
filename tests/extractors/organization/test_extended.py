"""What belongs to a name: the office of a commission or government, a campus, the state."""

import pytest

from extractors.organization import find_organizations


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("由国家能源委员会办公室负责", "国家能源委员会办公室"),
        ("由国家能源领导小组办公室负责", "国家能源领导小组办公室"),
        ("由西安市防汛抗旱指挥部办公室负责", "西安市防汛抗旱指挥部办公室"),
        ("由省政府办公厅印发", "省政府办公厅"),
        ("由市教育局办公室负责", "市教育局"),  # a room of it
        ("1．中华人民共和国外交部", "中华人民共和国外交部"),
        ("通过国家民政部验收", "国家民政部"),
        ("国务院法制办公室", "国务院法制办公室"),
        ("支持哈尔滨工业大学（威海）建设", "哈尔滨工业大学（威海）"),
        ("国务院（北京）", "国务院"),
        ("中船重工702所落户", "中船重工702所"),
        ("税率为15%。（20）上海彤诺信息技术有限公司成立", "上海彤诺信息技术有限公司"),
        ("中国银行2024年", "中国银行"),
        ("选出第十八届中央委员会", "第十八届中央委员会"),
    ],
)
def test_what_belongs_to_a_name(text: str, name: str) -> None:
    found = [text[m.start : m.end] for m in find_organizations(text)]
    assert max(found, key=len) == name
