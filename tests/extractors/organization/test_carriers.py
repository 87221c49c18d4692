"""A name stays the same whatever stands before it: every region, behind the words that reports use."""

import pytest

from extractors.lexicon import rows
from extractors.organization import find_organizations

EVERYDAY = {row["word"] for row in rows("region_words")}
REGIONS = [r for r in rows("regions") if r["level"] != "区县" and r["short"] not in EVERYDAY]

CARRIERS = (
    "组建{short}⟦水务集团",
    "建成{name}⟦图书馆",
    "完成{name}⟦人民医院",
    "支持{short}⟦职业技术学院",
    "与{name}⟦人民政府",
    "市人大和{name}⟦总工会",
    "新开工{name}⟦中医院",
    "由{name}⟦总工会",
    "引进{short}⟦银行",
    "经{name}⟦人民政府",
    "省政府联合{name}⟦人民政府",
    "西安超算中心与{short}⟦大学",
)


@pytest.mark.parametrize("carrier", CARRIERS)
def test_a_name_behind_other_words(carrier: str) -> None:
    wrong = []
    for row in REGIONS:
        region = row["short"] if "{short}" in carrier else row["name"]
        text = carrier.format(short=row["short"], name=row["name"]) + "，"
        name = region + text[text.index("⟦") + 1 : -1]
        text = text.replace("⟦", "")
        if name not in {text[m.start : m.end] for m in find_organizations(text)}:
            wrong.append(name)
    assert wrong == []
