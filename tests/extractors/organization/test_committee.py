from extractors.organization.committee import find_committees
from extractors.organization.page import read_page


def _found(text: str) -> list[str]:
    return [text[m.start : m.end] for m in find_committees(read_page(text))]


def test_a_committee_is_named_behind_its_region_and_term() -> None:
    assert _found("政协宝鸡市第十三届委员会第二次会议") == ["政协宝鸡市第十三届委员会"]
    assert _found("民盟咸阳市委员会主委") == ["民盟咸阳市委员会"]
    text = "中国人民政治协商会议第十二届陕西省委员会"
    assert _found(text) == [text]


def test_a_region_alone_makes_no_committee() -> None:
    assert _found("政协西安市会议，政协委员会，中共第二届委员会") == []
