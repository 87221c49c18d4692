"""jieba's words, the measure of speed."""

from __future__ import annotations

from importlib import import_module

from tests.bench.peers.common import Item, Reader


def reader() -> Reader:
    jieba = import_module("jieba")
    jieba.initialize()

    def cut(text: str) -> list[Item]:
        sum(1 for _ in jieba.cut(text))
        return []

    return cut
