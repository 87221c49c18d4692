import pytest

from extractors.lexicon import Row, rows
from pipeline.normalize.seat import level_of, seat


@pytest.mark.parametrize("row", rows("organization_openings"), ids=lambda row: row["words"])
def test_every_opening_is_passed_over(row: Row) -> None:
    region = seat(f"{row['words']}西安市委员会")
    assert region is not None
    assert region.name == "西安市"


@pytest.mark.parametrize("row", rows("organization_tiers"), ids=lambda row: row["words"])
def test_every_tier_is_told(row: Row) -> None:
    assert level_of(row["words"], None) == row["level"]


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("西安市总工会", "市"),
        ("陕西省人民政府", "省"),
        ("中国共产党西安市委员会", "市"),
        ("西安市莲湖区人民法院", "区县"),
        ("西安大学", ""),
        ("国家税务总局西安市税务局", "市"),
        ("西安市莲湖区桃园路街道办事处", "基层"),
        ("隆基绿能科技股份有限公司", ""),
    ],
)
def test_levels(name: str, level: str) -> None:
    assert level_of(name, seat(name)) == level
