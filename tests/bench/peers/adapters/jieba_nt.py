"""jieba.posseg, whose words of tag nt are organizations."""

from __future__ import annotations

from importlib import import_module

from tests.bench.peers.common import Item, Reader, tagged


def reader() -> Reader:
    posseg = import_module("jieba.posseg")
    posseg.initialize()

    def find(text: str) -> list[Item]:
        words = ((pair.word, pair.flag) for pair in posseg.cut(text))
        return [item._replace(kind="organization") for item in tagged(words, "nt")]

    return find
