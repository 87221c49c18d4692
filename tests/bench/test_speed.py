"""How fast the job is: characters a second, always beside jieba on the same text in the same run.

``make bench`` runs these; machines differ and are noisy, so processor time is taken, and the ratios are
what counts.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from time import process_time

import jieba
import jieba.posseg
import pytest
import rjieba
from pytest_benchmark.fixture import BenchmarkFixture

from extractors import EXTRACTORS
from extractors.ner import find_names
from pipeline.clean import clean
from pipeline.extract import extract
from pipeline.link import link
from pipeline.model import Document
from pipeline.normalize import normalize
from pipeline.profile import profile
from pipeline.run import read
from pipeline.segment import segment
from pipeline.tabulate import tabulate
from pipeline.write import sheets

ROOT = Path(__file__).parent.parent.parent
BULK = ROOT.parent / "shared" / "data" / "bulk"
REPORTS = 24


def _texts() -> list[str]:
    """Return reports of the bulk, evenly chosen, or the seed article where there is none."""
    files = sorted(BULK.rglob("*.md")) or sorted(BULK.rglob("*.txt"))
    chosen = (
        files[:: max(len(files) // REPORTS, 1)][:REPORTS] or [*(ROOT / "seeds").glob("*.txt")] * 4
    )
    return [file.read_text("utf-8") for file in chosen]


TEXTS = _texts()
CHARACTERS = sum(map(len, TEXTS))


def _document(text: str) -> Document:
    return Document("d", "d.txt", "text", "utf-8", "", text)


PREPARED = [profile(segment(clean(_document(text)))) for text in TEXTS]
FINDINGS = [extract(doc) for doc in PREPARED]
FACTS = [normalize(doc, found) for doc, found in zip(PREPARED, FINDINGS, strict=True)]
LINKED = [link(d, f, n) for d, f, n in zip(PREPARED, FINDINGS, FACTS, strict=True)]

jieba.initialize()
jieba.posseg.initialize()


def _drain(items: Iterable[object]) -> int:
    return sum(1 for _ in items)


def _without_model(text: str) -> object:
    """Read a report from end to end with the rules alone."""
    doc = profile(segment(clean(_document(text))))
    found = extract(doc, [each for each in EXTRACTORS if each is not find_names])
    return sheets(tabulate(doc, link(doc, found, normalize(doc, found))))


PARTS: dict[str, Callable[[], object]] = {
    "jieba.cut": lambda: [_drain(jieba.cut(text)) for text in TEXTS],
    "rjieba.cut": lambda: [rjieba.cut(text) for text in TEXTS],
    "jieba.posseg.cut": lambda: [_drain(jieba.posseg.cut(text)) for text in TEXTS],
    "end to end": lambda: [sheets(read(_document(text))) for text in TEXTS],
    "end to end without the model": lambda: [_without_model(text) for text in TEXTS],
    "clean": lambda: [clean(_document(text)) for text in TEXTS],
    "segment": lambda: [segment(doc) for doc in PREPARED],
    "profile": lambda: [profile(doc) for doc in PREPARED],
    "extract": lambda: [extract(doc) for doc in PREPARED],
    "normalize": lambda: [normalize(d, f) for d, f in zip(PREPARED, FINDINGS, strict=True)],
    "link": lambda: [link(d, f, n) for d, f, n in zip(PREPARED, FINDINGS, FACTS, strict=True)],
    "tabulate": lambda: [tabulate(d, f) for d, f in zip(PREPARED, LINKED, strict=True)],
}


@pytest.mark.benchmark(timer=process_time)
@pytest.mark.parametrize("part", PARTS)
def test_speed(benchmark: BenchmarkFixture, part: str) -> None:
    benchmark.extra_info.update(part=part, characters=CHARACTERS)
    benchmark(PARTS[part])
