import pytest

from extractors.lexicon import Row, rows
from extractors.organization.headed import find_headed
from extractors.organization.page import read_page


def _found(text: str) -> list[str]:
    return [text[m.start : m.end] for m in find_headed(read_page(text))]


HEADS = {row["head"] for row in rows("organization_heads_further")}


@pytest.mark.parametrize("row", rows("organization_decoys"), ids=lambda row: row["word"])
def test_no_decoy_ends_a_name_unless_it_is_an_end_too(row: Row) -> None:
    text = f"西安机械{row['word']}"
    assert (text in _found(f"，{text}，")) == (row["word"] in HEADS)


@pytest.mark.parametrize("row", rows("organization_offices"), ids=lambda row: row["word"])
def test_an_organ_ends_where_its_office_begins(row: Row) -> None:
    assert "西安第一机械厂党委" in _found(f"西安第一机械厂党委{row['word']}")


@pytest.mark.parametrize("row", rows("organization_no_parts"), ids=lambda row: row["before"])
def test_a_part_is_told_from_the_others(row: Row) -> None:
    text = f"西安大学{row['before']}校区"
    assert text not in _found(text)


@pytest.mark.parametrize("text", ["新建3家西安市图书馆", "西安市图书馆20个", "5所西安市实验学校"])
def test_what_is_counted_has_no_name(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize("row", rows("organization_behind_parts"), ids=lambda row: row["word"])
def test_a_department_is_named_where_it_is_listed(row: Row) -> None:
    department = "西安第一机械厂采购部"
    assert department in _found(f"{department}{row['word']}")
    assert department not in _found(f"{department}经理")


@pytest.mark.parametrize("row", rows("organization_heads_further"), ids=lambda row: row["head"])
def test_further_heads_end_a_name(row: Row) -> None:
    name = f"宝鸡{row['head']}" if row["alone"] else f"宝鸡机械{row['head']}"
    assert name in _found(f"，{name}，")


def test_a_level_makes_a_name_of_some_of_them() -> None:
    assert _found("建成市职教中心、市卫校") == ["市职教中心", "市卫校"]
    assert _found("推进三区一院建设") == []
