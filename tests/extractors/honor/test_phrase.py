"""The phrase behind a word of conferral is a title where it reads as one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.honor.phrase import RULE_PHRASE, find_phrases
from extractors.lexicon import Row, rows


def _titles(text: str) -> list[str]:
    return [text[m.start : m.end] for m in find_phrases(text)]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("红叶节入选2022年滨海最具影响力节会，", ["滨海最具影响力节会"]),
        ("东山镇跻身滨海十大地标。", ["滨海十大地标"]),
        ("医院入选国家“千县强基工程”。", ["千县强基工程"]),
        ("书记荣获浙江“最美干部”，", ["最美干部"]),
        ("云山创成全省首批“无废城市”，", ["无废城市"]),
        ("东山入选改革开放“40年40案例”。", ["改革开放“40年40案例”"]),
        ("中心入选国务院有效衔接案例。", ["有效衔接案例"]),
        ("东山获评县域商业优秀称号。", ["县域商业优秀"]),
        ("东山镇进入并跻身万亿俱乐部。", []),
        ("获评数量居全省首位。", []),
        ("入选人数创历史新高，", []),
        ("故事片荣获多项大奖，", []),
        ("入选一批重要的基地。", []),
        ("东山获评甲。", []),
        ("增长13%、位列全国第一。", []),
        ("东山集团列入中国500强第8位，", []),
        ("东山集团列中国制造500强第83位，", ["中国制造500强"]),
        ("东山入选全国首批旅游目的地建设地区名单。", ["旅游目的地建设地区"]),
        ("全面行动，创建省级绿色村67个。", ["省级绿色村"]),
        ("创建省级村67个。", []),
        ("名列第一，双拥模范城实现“八连冠”。", ["双拥模范城"]),
        ("成果丰硕，我省鲁迅文学奖实现零的突破。", ["鲁迅文学奖"]),
        ("高速公路通车，铁路里程实现零突破。", []),
        ("东山列全省第二，成为样板城市。", []),
        ("东山园成为全省首批“3+2”特色园区，", ["“3+2”特色园区"]),
        ("东山园列入全省首批12个合作园区，", ["合作园区"]),
        ("成为全省首批率先达标县市。", []),
        ("东山卫生院获评省第七批名医堂。", ["名医堂"]),
        ("东山集团跻身中国制造500强第83位。", ["中国制造500强"]),
    ],
)
def test_phrases(text: str, titles: list[str]) -> None:
    assert _titles(text) == titles


@pytest.mark.parametrize("row", rows("honor_phrases"), ids=lambda row: row["word"])
def test_every_word_opens_a_phrase(row: Row) -> None:
    (found,) = find_phrases(f"东山镇{row['word']}全国首批中国百强第5位。")
    assert (found.cue, found.rule) == (row["word"], RULE_PHRASE)


@pytest.mark.parametrize(
    "row", [r for r in rows("honor_phrases") if r["needs"]], ids=lambda row: row["word"]
)
def test_some_words_need_more(row: Row) -> None:
    assert not list(find_phrases(f"东山镇{row['word']}滨海十大地标。"))


@given(st.text(alphabet="入选获评“”、全国首批十大地标2年，。", max_size=30))
def test_any_text_is_read(text: str) -> None:
    for mention in find_phrases(text):
        assert 0 <= mention.start < mention.end <= len(text)
