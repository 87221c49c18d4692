import pytest

from extractors.lexicon import Row, rows
from extractors.organization.media import find_media
from extractors.organization.page import read_page


def _found(text: str) -> list[str]:
    return [text[m.start : m.end] for m in find_media(read_page(text))]


@pytest.mark.parametrize("row", rows("organization_media"), ids=lambda row: row["ending"])
def test_every_ending_is_found_behind_the_word_for_source(row: Row) -> None:
    assert _found(f"来源：西北{row['ending']} 浏览") == [f"西北{row['ending']}"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("西北网5月1日讯(记者 某某)", ["西北网"]),
        ("\n西北日报讯 记者某某", ["西北日报"]),
        ("据西北日报报道", ["西北日报"]),
        ("本网讯 5月1日", []),
        ("全市铺设电网讯号线", []),
        ("来源：办公厅", []),
    ],
)
def test_sources(text: str, found: list[str]) -> None:
    assert _found(text) == found
