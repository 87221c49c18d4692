"""The comparison scores rightly, on invented texts and without the peers."""

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from pipeline.validate.gold import GoldDocument, parse_document
from tests.bench.peers import data, score, tables, worker
from tests.bench.peers.adapters import recognizers_dates, tilian
from tests.bench.peers.common import Item, by_sentence, tagged
from tests.bench.peers.run import FAST, MONEY, NUMBERS, ORGANIZATIONS, SLOW

TEXT = "市总工会投入50—60万元,慰问职工3000余人,比例为8∶2。"


def _amount(text: str, kind: str, value: str | None, *ends: str, optional: bool = False) -> Any:
    start = TEXT.index(text)
    low, high = ends or (None, None)
    relation = "range" if ends else "~"
    fields = {"kind": kind, "relation": relation, "value": value, "low": low, "high": high}
    span = {"start": start, "end": start + len(text), "text": text, "optional": optional}
    return {**span, **fields, "unit": None, "indicator": None}


@pytest.fixture
def doc() -> GoldDocument:
    record = {
        "doc_id": "d",
        "text": TEXT,
        "quantities": [
            _amount("50—60万元", "money", None, "500000", "600000"),
            _amount("3000余人", "count", "3000"),
            _amount("8∶2", "ratio", None, optional=True),
        ],
        "honors": [],
        "organizations": [
            {"start": 0, "end": 4, "text": "市总工会", "canonical": None, "type": "工会"}
        ],
    }
    return parse_document(json.dumps(record), "here")


def _item(text: str, *values: str, kind: str = "") -> Item:
    return Item(TEXT.index(text), TEXT.index(text) + len(text), kind, values)


def test_spans_and_numbers_are_scored_apart(doc: GoldDocument) -> None:
    found = [_item("50—60万元", "500000.00", "600000"), _item("3000", "3000"), _item("8", "8")]
    figures = score.numbers([doc], [found])
    assert (figures.strict.gold, figures.strict.found, figures.strict.right) == (2, 2, 1)
    assert figures.touched.f1 == figures.read_strict.f1 == figures.read_touched.f1 == 1


def test_what_gold_does_not_ask_for_costs_precision(doc: GoldDocument) -> None:
    figures = score.numbers([doc], [[_item("3000余人", "300"), _item("比例"), _item("慰问")]])
    assert figures.strict.precision == Fraction(1, 3)
    assert figures.strict.recall == Fraction(1, 2)
    assert figures.read_strict.f1 == 0


def test_half_a_range_is_not_right(doc: GoldDocument) -> None:
    figures = score.numbers([doc], [[_item("60万元", "600000")]])
    assert (figures.touched.right, figures.read_touched.right) == (1, 0)


def test_money_is_scored_alone(doc: GoldDocument) -> None:
    found = [_item("50—60万元", "500000", "600000", kind="money"), _item("3000余人", "3000")]
    assert score.money([doc], [found]).strict.gold == 1
    assert score.money([doc], [found]).strict.f1 == 1


def test_organizations_are_no_amounts(doc: GoldDocument) -> None:
    found = [_item("市总工会", kind="organization")]
    assert score.organizations([doc], [found]).strict.f1 == 1
    assert score.numbers([doc], [found]).strict.found == 0


def test_our_own_adapter_answers_in_the_common_form(doc: GoldDocument) -> None:
    found = [tilian.reader()(TEXT)]
    assert score.numbers([doc], found).read_strict.f1 == 1
    assert score.organizations([doc], found).strict.f1 == 1


def test_sentences_are_read_one_by_one_and_placed_in_the_text() -> None:
    read = by_sentence(lambda sentence: tagged([(sentence[:2], "nt"), (sentence[2:], "x")], "nt"))
    assert read("省委。市委!") == [Item(0, 2), Item(3, 5)]


def test_dates_hide_the_numbers_in_them() -> None:
    amounts = [Item(0, 4, "number", ("2023",)), Item(7, 8, "number", ("3",))]
    times = [Item(0, 5, "date"), Item(7, 9, "duration", ("3",))]
    assert recognizers_dates.without_dates(amounts, times) == times[1:]


def test_public_sets_are_read(tmp_path: Path) -> None:
    bio = tmp_path / "msra_test_bio" / "msra_test_bio.txt"
    bio.parent.mkdir()
    bio.write_text("省\tB-ORG\n委\tI-ORG\n、\tO\n市\tB-ORG\n委\tI-ORG\n\n在\tO\n", "utf-8")
    cluener = tmp_path / "cluener2020" / "dev.txt"
    cluener.parent.mkdir()
    entity = {"entity_type": "company", "entity_index": {"begin": 0, "end": 2}}
    other = {"entity_type": "address", "entity_index": {"begin": 3, "end": 5}}
    record = {"text": "甲行、乙地、甲行", "entity_list": [entity, other]}
    cluener.write_text(json.dumps(record) + "\n", "utf-8")
    sets = data.public_sets(tmp_path)
    labels = {name: [d.layers["organizations"] for d in docs] for name, docs in sets.items()}
    assert [[i.text for i in items] for items in labels["MSRA"]] == [["省委", "市委"], []]
    assert [(i.start, i.optional) for i in labels["CLUENER"][0]] == [(0, False), (6, True)]


def test_time_is_taken_beside_jieba() -> None:
    assert min(worker.timed(lambda _: [], ["投入50万元。"] * 3)) >= 0


def test_the_worker_reads_and_writes_files(tmp_path: Path) -> None:
    source, target = tmp_path / "in.json", tmp_path / "out.json"
    source.write_text(json.dumps([TEXT]), "utf-8")
    worker.main(["tilian", "find", str(source), str(target)])
    assert json.loads(target.read_text("utf-8"))[0][0][2] == "money"


def _results(doc: GoldDocument) -> tables.Results:
    found = score.numbers([doc], [[_item("3000余人", "3000")]])
    scores = {name: {"dev": {"tilian": found}} for name in ("numbers", "money", "organizations")}
    return tables.Results(scores, {"tilian": tables.Speed(1000, 2.0, 1.0)})


def test_tables_say_what_was_measured(doc: GoldDocument) -> None:
    assert "| tilian | 2 | 1.00 | 0.50 | 0.67 |" in tables.full(_results(doc), "en")
    assert "| tilian | 1,000 | 500 | 0.50 |" in tables.full(_results(doc), "en")
    assert "| tilian 提炼 | 0.67 | 0.67 | 1.00 | 0.67 | 0.50 |" in tables.short(
        _results(doc), "zh", "dev"
    )


def test_tables_are_put_between_their_markers(tmp_path: Path) -> None:
    path = tmp_path / "peers.md"
    path.write_text(f"a\n{tables.OPEN}old\n{tables.CLOSE}\nb\n", "utf-8")
    tables.put(path, "new\n")
    assert path.read_text("utf-8") == f"a\n{tables.OPEN}new\n{tables.CLOSE}\nb\n"
    path.write_text("a\n", "utf-8")
    with pytest.raises(ValueError, match="markers"):
        tables.put(path, "new\n")


@pytest.mark.parametrize("program", sorted({*NUMBERS, *MONEY, *ORGANIZATIONS, *FAST, *SLOW}))
def test_every_program_has_an_adapter_and_a_name(program: str) -> None:
    assert Path(__file__).with_name("adapters").joinpath(f"{program}.py").exists()
    assert all(tables.said(program, language) for language in ("en", "zh"))
