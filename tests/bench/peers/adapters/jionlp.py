"""JioNLP's amounts of money, the only amounts it finds."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from tests.bench.peers.common import Item, Reader, by_sentence


def reader() -> Reader:
    extract = import_module("jionlp").ner.extract_money

    def find(sentence: str) -> list[Item]:
        return [_item(found["offset"], found["detail"]) for found in extract(sentence)]

    return by_sentence(find)


def _item(offset: tuple[int, int], detail: dict[str, Any]) -> Item:
    start, end = offset
    numbers = detail["num"]
    values = numbers if isinstance(numbers, list) else [numbers]
    return Item(start, end, "money", tuple(map(str, values)))
