import pytest

from extractors.lexicon import Row, rows
from extractors.organization.generic import is_generic
from extractors.organization.tags import tagged


def _generic(before: str, span: str) -> bool:
    text = f"{before}{span}建设"
    return is_generic(text, tagged(text), len(before), len(before) + len(span))


def test_a_word_for_a_kind_of_institution_is_no_name() -> None:
    assert _generic("加快推进公共", "图书馆")
    assert _generic("完善博物馆、", "文化馆")
    assert _generic("支持", "行业协会")
    assert _generic("各级党委、", "纪委")
    assert _generic("各省党委和", "人民政府")
    assert _generic("各省、自治区、", "直辖市党委")
    assert not _generic("省委、", "纪委")


def test_beside_the_name_of_a_region_it_is_one() -> None:
    assert not _generic("建成咸阳大剧院、", "音乐厅")
    assert _generic("建成咸阳大剧院，完善", "文化馆")


@pytest.mark.parametrize("name", ["大剧院", "师范大学", "人民医院", "之江实验室", "渭河图书馆"])
def test_names_stay(name: str) -> None:
    assert not _generic("推进", name)


@pytest.mark.parametrize("row", rows("organization_sorts"), ids=lambda row: row["word"])
def test_a_word_for_a_sort_makes_no_name(row: Row) -> None:
    text = f"{row['word']}图书馆"
    first = tagged(text)[0].text
    assert is_generic(text, tagged(text), 0, len(text)) or first != row["word"]
