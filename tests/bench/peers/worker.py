"""Run one adapter in its own environment: ``python -m tests.bench.peers.worker NAME TASK IN OUT``.

IN holds texts, a JSON list. ``find`` writes what the adapter finds in each; ``time`` writes the
seconds it takes over all, and those of ``jieba.cut`` in turn with it, as medians. They are seconds of
the processor, which other work on the machine disturbs less.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from statistics import median

from tests.bench.peers.common import Reader

ROUNDS = 3


def main(argv: Sequence[str]) -> None:
    name, task, source, target = argv
    texts = json.loads(Path(source).read_text("utf-8"))
    read: Reader = import_module(f"tests.bench.peers.adapters.{name}").reader()
    read("累计投入1190余万元。")
    answer = [read(text) for text in texts] if task == "find" else timed(read, texts)
    Path(target).write_text(json.dumps(answer), "utf-8")


def pin() -> None:
    """Stay on one core, the last, where the system can be asked to."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def timed(read: Reader, texts: Sequence[str]) -> list[float]:
    """Return the median seconds of a reader and of ``jieba.cut`` over the texts, round by round."""
    jieba = import_module("jieba")
    jieba.initialize()
    rounds = [
        (_seconds(read, texts), _seconds(lambda text: sum(1 for _ in jieba.cut(text)), texts))
        for _ in range(ROUNDS)
    ]
    return [median(seconds) for seconds in zip(*rounds, strict=True)]


def _seconds(work: Callable[[str], object], texts: Sequence[str]) -> float:
    begin = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - begin


if __name__ == "__main__":
    pin()
    main(sys.argv[1:])
