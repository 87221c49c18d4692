"""Spans that the model reads become whole titles, one each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.honor.whole import whole_titles
from extractors.lexicon import Row, rows


def _titles(text: str) -> list[str]:
    """Return the titles of the span that ⟦ and ⟧ mark in a text."""
    start, end = text.index("⟦"), text.index("⟧") - 1
    text = text.replace("⟦", "").replace("⟧", "")
    return [text[first:last] for first, last in whole_titles(text, start, end)]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("荣获⟦国家优质工程“金奖⟧”", ["国家优质工程“金奖”"]),
        ("荣获⟦平安建设最高奖“长安杯⟧”", ["长安杯"]),
        ("被评为⟦渭南市“先进基层工会⟧”", ["先进基层工会"]),
        ("入选“⟦清洁河湖”优秀案例⟧", ["“清洁河湖”优秀案例"]),
        ("入选“⟦最佳减贫案例”⟧", ["最佳减贫案例"]),
        ("获评⟦“无废城市”⟧", ["无废城市"]),
        ("获⟦省“教育强市”和“文化先进市⟧”称号", ["教育强市", "文化先进市"]),
        ("获⟦国家级工程奖（鲁班奖⟧）", ["鲁班奖"]),
        ("获（大禹奖、⟦科技创新奖）⟧", ["科技创新奖"]),
        ("拥有⟦中国驰名商标23件⟧", ["中国驰名商标"]),
        ("入选⟦全国第五批绿色货运配送示范城市⟧", ["绿色货运配送示范城市"]),
        ("获评“⟦全国首批法治政府建设示范市⟧”", ["全国首批法治政府建设示范市"]),
        ("获第二十二届⟦专利奖金奖⟧", ["第二十二届专利奖金奖"]),
        ("入选⟦全国百强县⟧（市）和", ["全国百强县（市）"]),
        ("入选⟦全国百强县⟧（2023年）", ["全国百强县"]),
        ("列入⟦全国、省文明城市提名城市⟧", ["文明城市提名城市"]),
        ("评选⟦劳动模范和先进工作者⟧", ["劳动模范", "先进工作者"]),
        ("获评⟦国家文化和旅游消费试点城市⟧", ["国家文化和旅游消费试点城市"]),
        ("获评⟦国家技能之都、先行区⟧", ["国家技能之都、先行区"]),
        ("获评⟦国家技能之都、技能示范区⟧", ["国家技能之都", "技能示范区"]),
        ("获⟦滨海特殊津贴、技能奖章⟧", ["滨海特殊津贴", "技能奖章"]),
        ("获评国家级和⟦省级生态示范县⟧", ["生态示范县"]),
        ("获评国、⟦省“两化”融合试点⟧", ["“两化”融合试点"]),
        ("入选⟦国家产业集群名单⟧", ["国家产业集群"]),
        ("入选⟦国家清洁河湖名单⟧", ["国家清洁河湖"]),
        ("获评⟦全国服务典范和创新典范奖⟧", ["全国服务典范", "创新典范奖"]),
        ("获评⟦省第二批名医堂⟧", ["名医堂"]),
        ("入选⟦第二轮国家特色计划⟧", ["国家特色计划"]),
        ("入选全国“⟦便民服务圈⟧”[3]示范区", ["全国“便民服务圈”[3]示范区"]),
        ("获批浙江杭州（余杭）⟦国家农业园⟧", ["浙江杭州（余杭）国家农业园"]),
        ("推动杭州⟦国家农业园⟧", ["国家农业园"]),
        ("入选国家水利局首批⟦生态河湖⟧", ["生态河湖"]),
        ("入选⟦国家水利局首批“水美”示范项目⟧", ["“水美”示范项目"]),
        ("入选⟦国家保护名录⟧", ["国家保护名录"]),
        ("获评⟦全国文化城市荣誉称号⟧", ["全国文化城市"]),
        ("上榜⟦世界500强企业⟧9家", ["世界500强"]),
        ("获批⟦建设国家示范区⟧", ["国家示范区"]),
        ("获批港口型⟦国家物流枢纽⟧", ["港口型国家物流枢纽"]),
        ("创建⟦国省旅游重点村⟧3个", ["旅游重点村"]),
        ("入选“东山⟦旅游十大线路⟧”", ["东山旅游十大线路"]),
        ("入选“东山、西山⟦旅游十大线路⟧”", ["旅游十大线路"]),
        ("入选“西山⟦旅游十大线路⟧优选”", ["旅游十大线路"]),
        ("入选全国“⟦美丽乡村⟧”创建试点。", ["全国“美丽乡村”创建试点"]),
        ("入选国家“⟦双高计划⟧”名单。", ["双高计划"]),
        ("跻身⟦国家经开区百强方阵⟧", ["国家经开区百强"]),
        ("被国务院⟦表彰为成效明显城市⟧", ["成效明显城市"]),
        ("获应急部⟦通报表扬⟧", ["通报表扬"]),
        ("获⟦滨海科技奖⟧二等奖", ["滨海科技奖二等奖"]),
        ("获评⟦国务院优秀实践案例⟧", ["优秀实践案例"]),
        ("获⟦国务院督查激励⟧", ["国务院督查激励"]),
    ],
)
def test_titles_are_made_whole(text: str, titles: list[str]) -> None:
    assert _titles(text) == titles


@pytest.mark.parametrize("row", rows("title_heads_further"), ids=lambda row: row["head"])
def test_a_further_head_ends_a_title_before_a_list(row: Row) -> None:
    assert _titles(f"入选⟦国家{row['head']}名单⟧") == [f"国家{row['head']}"]


@given(st.text(alphabet="“”（）和、全国首批先进集体劳动模范23个", max_size=20), st.data())
def test_titles_stand_in_the_text_and_in_order(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    at = 0
    for first, last in whole_titles(text, start, end):
        assert at <= first <= last <= len(text)
        at = last
