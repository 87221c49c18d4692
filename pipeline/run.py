"""The list of stages, and the loop over reports."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from typing import Protocol, TypeAlias, TypeVar

from pipeline.clean import clean
from pipeline.extract import extract
from pipeline.link import link
from pipeline.load import load
from pipeline.model import Document, Facts, Findings, Input, ReportError
from pipeline.normalize import normalize
from pipeline.profile import profile
from pipeline.rows import ErrorRow, Tables
from pipeline.segment import segment
from pipeline.store import Store, key
from pipeline.tabulate import tabulate
from pipeline.write import Sheets, sheets

Outcome: TypeAlias = Tables | ErrorRow

_BATCH = 4
"""Reports handed to a worker at a time: enough to hide the cost of handing over."""


def analyse(doc: Document) -> tuple[Document, Findings, Facts]:
    """Take a loaded report through the stages, from raw text to linked facts."""
    doc = clean(doc)
    doc = segment(doc)
    doc = profile(doc)
    findings = extract(doc)
    facts = normalize(doc, findings)
    return doc, findings, link(doc, findings, facts)


def read(doc: Document) -> Tables:
    """Return the rows of a loaded report."""
    doc, _, facts = analyse(doc)
    return tabulate(doc, facts)


def process(source: Input) -> Outcome:
    """Load and read one report; what goes wrong becomes a row, so that the others are finished."""
    try:
        return read(load(source))
    except ReportError as error:
        return ErrorRow(source.path, error.stage, str(error))
    except Exception as error:  # a defect of ours must not cost the other reports
        what = f"unexpected {type(error).__name__}: {error}; please report it with this file"
        return ErrorRow(source.path, _failed_stage(error), what)


def outcomes(inputs: Sequence[Input], workers: int = 1) -> Iterator[Outcome]:
    """Yield the outcome of each input, in the order of the inputs, whatever the workers."""
    with _mapper(min(workers, len(inputs))) as each:
        yield from each(process, inputs)


def resume(inputs: Sequence[Input], store: Store, workers: int = 1) -> Iterator[Sheets]:
    """Yield the sheets of each input, in order, making only those that the store does not hold."""
    keys = [key(source) for source in inputs]
    new = [source for source, name in zip(inputs, keys, strict=True) if name not in store]
    with _mapper(min(workers, len(new))) as each:
        made = iter(each(_process_to_sheets, new))
        for name in keys:
            part = store.get(name)
            if part is None:
                part = next(made)
                store.put(name, part)
            yield part


def _process_to_sheets(source: Input) -> Sheets:
    return sheets(process(source))


Result = TypeVar("Result")


class Mapper(Protocol):
    """``map``, or a pool's, which keeps the order too."""

    def __call__(
        self, function: Callable[[Input], Result], inputs: Sequence[Input], /
    ) -> Iterable[Result]:
        """Yield the function's result for each input, in order."""


@contextmanager
def _mapper(workers: int) -> Iterator[Mapper]:
    if workers <= 1:
        yield map
        return
    with ProcessPoolExecutor(workers) as pool:
        yield partial(pool.map, chunksize=_BATCH)


def _failed_stage(error: BaseException) -> str:
    """Return the name of the stage an unexpected error came from: what ``analyse`` had called."""
    names = []
    traceback = error.__traceback__
    while traceback:
        names.append(traceback.tb_frame.f_code.co_name)
        traceback = traceback.tb_next
    callers = {process.__name__, read.__name__, analyse.__name__}
    return next((name for name in names if name not in callers), read.__name__)
