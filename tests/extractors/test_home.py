"""The region that a report speaks for: its title's, or that of most names, as deep as hints say."""

import pytest

from extractors.home import home_region
from extractors.lexicon import rows


@pytest.mark.parametrize("row", rows("region_hints"), ids=lambda r: r["word"])
def test_every_hint_speaks_for_a_level(row: dict[str, str]) -> None:
    text = (row["word"] + "，") * 4 + "西安市莲湖区"
    home = home_region("", "", text)
    expected = {"区县": "莲湖区", "市": "西安市", "省": "西安市", "国家": "西安市"}[row["level"]]
    assert home is not None
    assert home.name == expected


@pytest.mark.parametrize(
    ("title", "publisher", "text", "home"),
    [
        ("2021年西安市政府工作报告", "", "", "西安市"),
        ("西安市莲湖区总工会工作总结", "", "市总工会", "莲湖区"),
        ("政府工作报告", "宝鸡日报", "一年来，我市经济平稳增长。", "宝鸡市"),
        ("", "", "全市新增规上企业50家，莲湖区、雁塔区走在前列，居全省第一。", "西安市"),
        ("", "", "我省支持西安、宝鸡、咸阳、榆林协同发展，陕西省外贸增长5%。", "陕西省"),
        ("", "", "全县粮食总产18万吨，县委、县政府推动兰考县农业转型。", "兰考县"),
        ("", "", "我国外贸总额增长，上海、广东、江苏居前。", ""),
        ("", "", "示范县建设加快，城区道路拓宽。", ""),
        ("", "", "两岸往来密切，台湾同胞来访。", ""),
    ],
)
def test_home(title: str, publisher: str, text: str, home: str) -> None:
    region = home_region(title, publisher, text)
    assert (region.name if region else "") == home
