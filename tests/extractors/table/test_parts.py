"""Which rows of a table are parts of the row above them."""

import pytest

from extractors.table.lines import blocks
from extractors.table.parts import wholes


def _wholes(text: str) -> dict[str, str]:
    """Return the label and the number of each part, with the label of its whole."""
    rows = next(blocks(text))
    return {
        text[rows[at].start : rows[at].end].replace("\t", " "): text[slice(*name)]
        for at, name in wholes(text, rows).items()
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "汽车\t3011.3\n其中：新能源汽车\t944.3\n拖拉机\t38",
            {"其中：新能源汽车 944.3": "汽车"},
            id="what follows may be a part or not",
        ),
        pytest.param(
            "人口\t140967\n其中：城镇\t93267\n乡村\t47700\n其中：男性\t72032\n女性\t68935",
            {
                "其中：城镇 93267": "人口",
                "乡村 47700": "人口",
                "其中：男性 72032": "人口",
                "女性 68935": "人口",
            },
            id="parts that make up the whole, twice",
        ),
        pytest.param(
            "出口\t237726\n其中：一般贸易\t153530\n加工贸易\t49062\n进口\t179842\n其中：一般贸易\t117042",
            {"其中：一般贸易 153530": "出口", "其中：一般贸易 117042": "进口"},
            id="a row too large to be a part is a whole",
        ),
        pytest.param(
            "施工\t838364\n其中：住宅\t589884\n开工\t95376\n其中：住宅\t69286",
            {"其中：住宅 589884": "施工", "其中：住宅 69286": "开工"},
            id="the same label again tells a new whole",
        ),
        pytest.param(
            "投资\t亿元\t110913\n其中：住宅\t亿元\t83820\n水泥\t万吨\t202\n其中：白水泥\t万吨\t3",
            {"其中：住宅 亿元 83820": "投资", "其中：白水泥 万吨 3": "水泥"},
            id="another unit tells a new whole",
        ),
        pytest.param(
            "存款\t2899132\n其中：住户存款\t1378765\n其中：人民币\t1369895",
            {"其中：住户存款 1378765": "存款"},
            id="part of a part, or of the whole: open",
        ),
        pytest.param(
            "应付款\t203\n其中：甲\t86\n其他\t117\n借款\t0\n其中：甲\t0",
            {"其中：甲 86": "应付款", "其他 117": "应付款", "其中：甲 0": "借款"},
            id="a whole that is complete takes no more",
        ),
        pytest.param("其中：甲\t86\n其他\t117", {}, id="nothing above"),
    ],
)
def test_wholes(text: str, expected: dict[str, str]) -> None:
    assert _wholes(text) == expected
