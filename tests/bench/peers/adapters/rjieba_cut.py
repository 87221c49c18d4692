"""rjieba's words: jieba, compiled."""

from __future__ import annotations

from importlib import import_module

from tests.bench.peers.common import Item, Reader


def reader() -> Reader:
    rjieba = import_module("rjieba")

    def cut(text: str) -> list[Item]:
        rjieba.cut(text)
        return []

    return cut
