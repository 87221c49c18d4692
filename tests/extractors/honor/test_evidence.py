"""Titles that nothing supports are told from those that were conferred."""

import pytest

from extractors.honor.evidence import is_conferred
from extractors.lexicon import Row, rows

CONFERRED = [
    "我市获评⟦文明城市⟧",
    "荣获⟦先进集体⟧、⟦先进单位⟧称号",
    "成功创建⟦全国示范区⟧",
    "创建⟦省级示范村⟧20个",
    "选树“⟦城市工匠⟧”",
    "⟦先进集体⟧12个",
    "30名⟦技术能手⟧登台",
    "创建2个国家农业园区、3个⟦国家示范区⟧",
    "巩固提升创建成果，荣获⟦全国文明城市⟧、⟦全国双拥模范城⟧等荣誉称号",
    "荣获“创建文明村镇先进市”“⟦全国文明城市⟧”",
    "石桥遗址等9处古建筑为⟦陕西省文物保护单位⟧",
    "入选⟦国家知识产权保护示范区⟧建设名单",
    "东山区⟦国家农业产业园⟧创建成功",
    "获评国家生态文明建设示范区和⟦水土保持示范县⟧",
    "新增国家首批⟦智能制造示范工厂⟧3家",
    "新增省级示范园区4个、⟦示范企业⟧3家",
    "东山书院成为全国首批⟦教育实践基地⟧",
    "95名⟦五一劳动奖章⟧获得者",
    "新增⟦中华老字号⟧8个",
    "新建⟦省级示范基地⟧5个",
    "全国社区建设示范城市、全国无障碍建设先进城市、⟦全国文明城市⟧",
    "获评全国安全城市、全国社区建设示范城市、⟦全国科普城市⟧",
    "列入《⟦世界遗产名录⟧》",
    "获批财政支持改革试点城市、⟦产融合作试点城市⟧",
    "37名⟦先进个人⟧、12个⟦先进集体⟧荣获省政府表彰",
    "入选国家信息消费示范城市、文化旅游消费示范城市、⟦体育消费试点城市⟧",
    "建成国家生态文明建设示范区和⟦“两山”实践创新基地⟧",
    "建成⟦省级技术中心⟧5家",
    "新增4个⟦省级特色小镇⟧入选名单",
    "建成⟦省级技术中心⟧、重点实验室14个",
    "创建⟦省级示范乡镇⟧、⟦示范村⟧各3个",
]
NAMED_ONLY = [
    "⟦劳模⟧走基层",
    "慰问⟦先进工作者⟧",
    "建设“创新⟦示范区”和基地⟧",
    "会议结束。⟦标兵⟧代表发言",
    "加快⟦国家知识产权示范城市⟧建设",
    "⟦国家森林城市⟧创建工作启动",
    "2名⟦工会工作者⟧荣获",
    "加快发展、建设⟦国家级育种基地⟧",
    "印发《⟦国家生态示范区⟧促进条例》",
    "37名⟦先进个人⟧、12个⟦先进集体⟧荣获奖章",
    "新建⟦节水示范区⟧14处",
    "新增⟦出口企业⟧30家",
    "获批东山新区、建成⟦贸易集聚区⟧一期",
    "力争新增⟦国家级示范企业⟧10家",
    "⟦国家创新示范区⟧、国家实验室东山基地加快建设",
    "入选⟦的省会城市⟧",
    "4个⟦省级特色小镇⟧入围全国百强",
]


def _spans(marked: str) -> tuple[str, list[tuple[int, int]]]:
    text, spans, start = "", [], 0
    for character in marked:
        if character == "⟦":
            start = len(text)
        elif character == "⟧":
            spans.append((start, len(text)))
        else:
            text += character
    return text, spans


@pytest.mark.parametrize("marked", CONFERRED)
def test_a_title_that_was_conferred(marked: str) -> None:
    text, spans = _spans(marked)
    assert all(is_conferred(text, *span) for span in spans)


@pytest.mark.parametrize("marked", NAMED_ONLY)
def test_a_title_that_only_names_somebody(marked: str) -> None:
    text, spans = _spans(marked)
    assert not any(is_conferred(text, *span) for span in spans)


@pytest.mark.parametrize("row", rows("aims"), ids=lambda row: row["word"])
def test_a_title_that_is_only_aimed_at(row: Row) -> None:
    text, spans = _spans(f"{row['word']}⟦全国文明城市⟧。")
    assert not is_conferred(text, *spans[0])


@pytest.mark.parametrize(
    "row", [row for row in rows("aims") if row["firm"]], ids=lambda row: row["word"]
)
def test_a_firm_aim_is_not_reached_whatever_confers(row: Row) -> None:
    text, spans = _spans(f"{row['word']}成为⟦全国文明城市⟧。")
    assert not is_conferred(text, *spans[0])


@pytest.mark.parametrize(
    "row",
    [r for r in rows("honor_works", key=("word", "place")) if r["place"] != "zone"],
    ids=lambda row: f"{row['word']} {row['place']}",
)
def test_what_is_built_or_worked_on_is_no_honor(row: Row) -> None:
    name = "⟦节能示范基地⟧"
    written = {
        "before": f"{row['word']}{name}。",
        "build": f"{row['word']}全国{name}。",
        "inside": f"获评⟦全国{row['word']}节能基地⟧。",
        "raised": f"{row['word']}⟦全国节能检测中心⟧。",
        "facility": f"建成⟦全国节能{row['word']}⟧。",
    }
    text, spans = _spans(written.get(row["place"], f"全国{name}{row['word']}。"))
    assert not is_conferred(text, *spans[0])


@pytest.mark.parametrize("row", rows("not_honors"), ids=lambda row: row["word"])
def test_what_is_granted_but_no_honor_is_left_out(row: Row) -> None:
    title = f"国家级{row['word']}"
    assert not is_conferred(f"荣获{title}。", 2, 2 + len(title))
