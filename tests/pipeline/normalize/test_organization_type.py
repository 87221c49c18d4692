import pytest

from extractors.lexicon import Row, rows
from pipeline.normalize.organization_type import organization_type


@pytest.mark.parametrize("row", rows("organization_heads"), ids=lambda row: row["head"])
def test_every_head_has_a_type(row: Row) -> None:
    assert organization_type(f"北方{row['head']}", "")


@pytest.mark.parametrize("row", rows("organization_relative"), ids=lambda row: row["head"])
def test_parts_are_of_the_type_of_the_whole(row: Row) -> None:
    wholes = {
        "企业": "北方公司",
        "科研机构": "北方研究院",
        "社会组织": "北方协会",
        "工会": "北方总工会",
        "医院": "北方医院",
    }
    for kind in filter(None, row["types"].split(";")):
        assert organization_type(f"{wholes[kind]}测绘{row['head']}", "") == kind
    if not row["types"]:
        assert organization_type(f"北方研究院测绘{row['head']}", "") == "科研机构"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("中国共产党西安市委员会", "党组织"),
        ("中国民主促进会西安市委员会", "党组织"),
        ("西安市人民代表大会常务委员会", "人大政协"),
        ("西安市中级人民法院", "司法机关"),
        ("国家税务总局西安市税务局", "政府机关"),
        ("西安市劳动竞赛委员会", "议事协调机构"),
        ("西安日报", "媒体"),
        ("某公司第七研究所", "科研机构"),
        ("联合国测绘署", "国际组织"),
        ("全球测绘理事会", "国际组织"),
        ("北方测绘理事会", "社会组织"),
        ("某某", "企业"),
    ],
)
def test_types(name: str, kind: str) -> None:
    assert organization_type(name, name) == kind


@pytest.mark.parametrize("row", rows("organization_type_ends"), ids=lambda row: row["ending"])
def test_every_other_end_tells_a_type(row: Row) -> None:
    assert organization_type(f"某{row['ending']}", "") == row["type"]
