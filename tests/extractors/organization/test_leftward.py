import pytest

from extractors.lexicon import Row, rows
from extractors.organization.headed import find_headed
from extractors.organization.page import read_page


def _begins(text: str) -> set[int]:
    return {m.start for m in find_headed(read_page(text))}


@pytest.mark.parametrize("row", rows("organization_inner"), ids=lambda row: row["word"])
def test_every_inner_word_stands_within_a_name(row: Row) -> None:
    assert 0 in _begins(f"西安卫星{row['word']}测绘研究院")


@pytest.mark.parametrize("row", rows("organization_stops"), ids=lambda row: row["word"])
def test_no_name_goes_on_over_a_stop(row: Row) -> None:
    text = f"陕西省{row['word']}测绘研究院"
    assert (0, len(text)) not in {(m.start, m.end) for m in find_headed(read_page(text))}


@pytest.mark.parametrize("row", rows("organization_verbs"), ids=lambda row: row["word"])
def test_verbs_part_a_region_from_a_name_unless_a_noun_follows(row: Row) -> None:
    assert 0 not in _begins(f"西安{row['word']}测绘研究院")
    for noun in row["nouns"].split(";"):
        assert 0 in _begins(f"西安{row['word']}{noun}测绘研究院"), noun


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("西安海洋科学与工程研究所", {0}),
        ("西安海洋与宝鸡医院", {5}),
        ("西安置业有限公司宝鸡地产有限公司", {0, 8}),
        ("西安置业有限公司宝鸡分公司", {0}),
        ("西安医院联合宝鸡医院", {0, 6}),
        ("西安联合交易中心", {0}),
        ("和西安医院与宝鸡医院", {1, 6}),
        ("西安东风（集团）研究院", {0}),
        ("西安第七二五研究所", {0}),
        ("3家西安研究所", set()),
        ("他说——西安研究院", {4}),
    ],
)
def test_where_a_name_begins(text: str, begins: set[int]) -> None:
    assert _begins(text) == begins
