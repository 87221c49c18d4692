"""What is most worth labelling."""

from pathlib import Path

from pipeline.model import Document
from pipeline.validate import sample as sampling
from pipeline.validate.gold import load_gold
from pipeline.validate.gold_write import write_gold
from pipeline.validate.sample import sample

UNION = "西安市总工会和西安市人民政府召开会议。中华全国总工会来函。"


def _doc(name: str, text: str) -> Document:
    return Document(name, f"{name}.txt", "text", "utf-8", "", text)


def test_the_most_doubtful_reports_come_first_and_can_be_loaded(tmp_path: Path) -> None:
    docs = [_doc("empty", ""), _doc("plain", "天气很好。"), _doc("union", UNION * 3)]
    chosen = sample(docs, 2)
    assert [doc.doc_id for doc in chosen] == ["union@0", "plain@0"]
    items = chosen[0].layers["organizations"]
    assert items
    assert all(item.text == chosen[0].text[item.start : item.end] for item in items)
    assert items[0].note.startswith("found by ")
    write_gold(chosen, tmp_path / "s.jsonl")
    assert [d.doc_id for d in load_gold([tmp_path / "s.jsonl"])] == ["union@0", "plain@0"]


def test_a_long_report_gives_a_stretch_of_it() -> None:
    long = "天气很好,大家都来了。\n" * 300 + UNION * 20
    (chosen,) = sample([_doc("long", long)], 1)
    assert len(chosen.text) <= sampling.STRETCH
    assert "总工会" in chosen.text
    assert chosen.doc_id != "long@0"
