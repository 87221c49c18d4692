"""A title reaches to its grade, to the end of its phrase, and to its place before it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.honor.extent import further, with_region


def _marked(written: str) -> tuple[str, int, int]:
    start, end = written.index("⟦"), written.index("⟧") - 1
    return written.replace("⟦", "").replace("⟧", ""), start, end


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("荣获⟦国家优质工程⟧“银奖”，", "国家优质工程“银奖”"),
        ("荣获⟦国家优质工程⟧“样板房”，", "国家优质工程"),
        ("获评⟦全国文化⟧市场建设先进单位、", "全国文化市场建设先进单位"),
        ("获评⟦全国特色小镇⟧称号，", "全国特色小镇"),
        ("获评⟦全国文明城市⟧并建成示范区，", "全国文明城市"),
        ("获评⟦全国文明城市⟧", "全国文明城市"),
    ],
)
def test_how_far_a_title_goes_on(written: str, title: str) -> None:
    text, start, end = _marked(written)
    first, last = further(text, start, end)
    assert text[first:last] == title


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("获批杭州⟦国家创新园⟧，", "杭州国家创新园"),
        ("获批浙江杭州（余杭）⟦国家创新园⟧，", "浙江杭州（余杭）国家创新园"),
        ("，杭州⟦国家创新区⟧、宁波国家示范区获批", "杭州国家创新区"),
        ("，杭州市⟦国家创新区⟧获批", "国家创新区"),
        ("，杭州⟦国家创新区⟧通过验收", "国家创新区"),
        ("，杭州⟦国家创新园⟧获批", "国家创新园"),
        ("，西山坡⟦国家创新区⟧获批", "国家创新区"),
        ("⟦国家创新区⟧获批", "国家创新区"),
        ("获评绿色发展⟦国家级试点市⟧，", "绿色发展国家级试点市"),
        ("获批茶叶质量等⟦国家级试点⟧8个", "国家级试点"),
        ("入选工信部全部⟦国家级试点⟧", "国家级试点"),
    ],
)
def test_the_place_that_belongs_to_a_title(written: str, title: str) -> None:
    text, start, end = _marked(written)
    assert text[with_region(text, start, end) : end] == title


@given(st.text(alphabet="杭州国家示范区获批、，“金奖”（）", max_size=30), st.data())
def test_a_title_never_shrinks(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first, last = further(text, with_region(text, start, end), end)
    assert first <= start
    assert end <= last <= len(text)
