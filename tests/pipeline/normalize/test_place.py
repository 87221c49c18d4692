from extractors.gazetteer import Region, find_regions, named
from pipeline.normalize.place import Place


def _name(region: Region | None) -> str:
    return region.name if region else ""


def _place(text: str, home: str = "", *, sure: bool = False) -> Place:
    mentions = tuple(find_regions(text))
    return Place(mentions, len(text), named(home)[0] if home else None, sure)


def test_the_report_s_own_region_comes_first() -> None:
    assert _name(_place("宝鸡市", "西安市").region("市", "市")) == "西安市"
    assert _name(_place("宝鸡市", "西安市").region("省", "省")) == "陕西省"
    assert _name(_place("", "重庆市").region("市", "市")) == "重庆市"


def test_in_a_province_the_city_named_most() -> None:
    text = "西安市、宝鸡市、宝鸡市陈仓区"
    assert _name(_place(text, "陕西省").region("市", "市")) == "宝鸡市"


def test_without_a_region_the_one_named_last() -> None:
    assert _name(_place("蓝田县").region("区县", "县")) == "蓝田县"
    assert _name(_place("蓝田县").region("市", "市")) == "西安市"
    assert _name(_place("").region("市", "市")) == ""


def test_in_a_report_of_many_reports_the_province_spoken_of_last() -> None:
    text = "南京市、苏州市、无锡市"
    assert _name(_place(text, "西安市").region("省", "省")) == "江苏省"
    assert _name(_place(text, "西安市", sure=True).region("省", "省")) == "陕西省"
