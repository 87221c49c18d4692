"""The gold set checks itself: a corrupted row is refused with file, line, label and reason."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline.audit_cli import GOLD
from pipeline.validate.gold import GoldError, load_gold

Record = dict[str, Any]


def test_the_shipped_gold_is_sound_and_its_text_is_the_article() -> None:
    docs = load_gold(sorted(GOLD.glob("*.jsonl")))
    seeds = GOLD.parent.parent / "seeds"
    texts = {path.read_bytes().decode("utf-8-sig") for path in seeds.iterdir()}
    assert [doc.text in texts for doc in docs] == [True]
    assert {name: len(items) for name, items in docs[0].layers.items()} == {
        "quantities": 68,
        "honors": 30,
        "organizations": 63,
    }


def test_the_shipped_gold_knows_the_hash_of_its_text() -> None:
    for path in GOLD.glob("*.jsonl"):
        for line in path.read_text("utf-8").splitlines():
            assert json.loads(line)["sha256"]


def _set(layer: str, field: str, value: object) -> Callable[[Record], None]:
    return lambda record: record[layer][0].__setitem__(field, value)


def _drop(layer: str, field: str) -> Callable[[Record], None]:
    return lambda record: record[layer][0].pop(field)


@pytest.mark.parametrize(
    ("corrupt", "where", "reason"),
    [
        (_set("quantities", "start", 7), "quantities[0]", "text '1.2万人' is not [7:11]"),
        (_set("quantities", "text", "1.3万人"), "quantities[0]", "text '1.3万人' is not"),
        (_set("quantities", "end", 999), "quantities[0]", "no span of the text"),
        (_set("quantities", "start", "6"), "quantities[0]", "no span of the text"),
        (_set("quantities", "value", "1,200"), "quantities[0]", "no decimal string"),
        (_set("quantities", "value", 12000), "quantities[0]", "wrong type"),
        (_set("quantities", "value", "3"), "quantities[0]", "differ"),
        (_set("quantities", "relation", "range"), "quantities[0]", "needs low and high"),
        (_set("quantities", "relation", "about"), "quantities[0]", "'about' is none of"),
        (_set("quantities", "kind", "people"), "quantities[0]", "'people' is none of"),
        (_set("quantities", "optional", "no"), "quantities[0]", "neither true nor false"),
        (_drop("quantities", "unit"), "quantities[0]", "unit: missing"),
        (_set("honors", "level", ["村级"]), "honors[0]", "'村级' is none of"),
        (_set("honors", "level", "省级"), "honors[0]", "wrong type"),
        (_set("organizations", "type", "公会"), "organizations[0]", "'公会' is none of"),
        (lambda r: r["honors"].append(r["honors"][0]), "honors[1]", "stands already as [0]"),
        (lambda r: r.pop("honors"), "honors", "missing or not a list"),
        (lambda r: r.update(quantities=["x"]), "quantities[0]", "not a JSON object"),
        (lambda r: r.update(text=""), "text", "missing"),
        (lambda r: r.update(doc_id=7), "doc_id", "missing"),
        (lambda r: r.update(sha256="0" * 64), "text", "the text was changed"),
    ],
)
def test_a_corrupted_row_is_refused(
    corrupt: Callable[[Record], None],
    where: str,
    reason: str,
    record: Record,
    write_gold: Callable[..., Path],
) -> None:
    corrupt(record)
    path = write_gold(record)
    with pytest.raises(GoldError) as error:
        load_gold([path])
    assert str(error.value).startswith(f"{path}:1: {where}")
    assert reason in str(error.value)


def test_a_known_hash_is_accepted(record: Record, write_gold: Callable[..., Path]) -> None:
    record["sha256"] = hashlib.sha256(record["text"].encode()).hexdigest()
    assert load_gold([write_gold(record)])[0].text == record["text"]


def test_a_document_stands_once(record: Record, write_gold: Callable[..., Path]) -> None:
    with pytest.raises(GoldError, match=r"gold.jsonl:2: doc_id 'd1' stands twice"):
        load_gold([write_gold(record, record)])


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"{", "not JSON"), (b"[]", "not a JSON object"), (b"\xff\xfe", "not UTF-8")],
)
def test_a_file_that_is_no_gold_is_refused(content: bytes, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(content)
    with pytest.raises(GoldError, match=reason):
        load_gold([path])


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"nothing.jsonl: No such file"):
        load_gold([tmp_path / "nothing.jsonl"])


def test_labels_come_in_text_order(record: Record, write_gold: Callable[..., Path]) -> None:
    record["quantities"].reverse()
    items = load_gold([write_gold(record)])[0].layers["quantities"]
    assert [i.text for i in items] == ["1.2万人", "15%以上", "3个"]


def test_layers_that_were_not_labelled_are_left_out(
    record: Record, write_gold: Callable[..., Path]
) -> None:
    record.update(layers=["honors"], quantities=[])
    assert list(load_gold([write_gold(record)])[0].layers) == ["honors"]


def test_the_source_tells_the_genre_unless_the_document_does(
    record: Record, write_gold: Callable[..., Path]
) -> None:
    assert load_gold([write_gold(record)])[0].genre == "union"
    record["genre"] = "speech"
    assert load_gold([write_gold(record)])[0].genre == "speech"
