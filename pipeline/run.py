"""The list of stages, and the loop over reports."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from functools import partial
from typing import TypeAlias

from pipeline.clean import clean
from pipeline.extract import extract
from pipeline.link import link
from pipeline.load import load, load_bytes, load_text
from pipeline.model import Document, Facts, Findings, Input, ReportError
from pipeline.normalize import normalize
from pipeline.pool import each
from pipeline.profile import profile
from pipeline.rows import ErrorRow, Tables
from pipeline.segment import segment
from pipeline.store import Store, key
from pipeline.tabulate import tabulate
from pipeline.write import Sheets, sheets

Outcome: TypeAlias = Tables | ErrorRow


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
    return _outcome(source, partial(load, source))


def process_text(source: Input, text: str) -> Outcome:
    """Read one report given as a string, as ``process`` reads a file."""
    return _outcome(source, partial(load_text, source, text))


def process_bytes(source: Input, data: bytes) -> Outcome:
    """Read one report given as the bytes of a file, as ``process`` reads the file."""
    return _outcome(source, partial(load_bytes, source, data))


def _outcome(source: Input, loading: Callable[[], Document]) -> Outcome:
    try:
        return read(loading())
    except ReportError as error:
        return ErrorRow(source.path, error.stage, str(error))
    except Exception as error:  # a defect of ours must not cost the other reports
        what = f"unexpected {type(error).__name__}: {error}; please report it with this file"
        return ErrorRow(source.path, _failed_stage(error), what)


def outcomes(inputs: Sequence[Input], workers: int = 1) -> Iterator[Outcome]:
    """Yield the outcome of each input, in the order of the inputs, whatever the workers."""
    return each(process, inputs, min(workers, len(inputs)), lost)


def resume(inputs: Sequence[Input], store: Store, workers: int = 1) -> Iterator[Sheets]:
    """Yield the sheets of each input, in order, making only those that the store does not hold.

    At the end the store is left with these inputs only.
    """
    keys = [key(source) for source in inputs]
    new = [source for source, name in zip(inputs, keys, strict=True) if name not in store]
    made = each(_process_to_sheets, new, min(workers, len(new)), _lost_sheets)
    with closing(made):
        for source, name in zip(inputs, keys, strict=True):
            part = store.get(name)
            if part is None:
                part = next(made)
                if key(source) == name:  # else it changed while it was read
                    store.put(name, part)
            yield part
    store.keep(keys)


def _process_to_sheets(source: Input) -> Sheets:
    return sheets(process(source))


def lost(source: Input) -> ErrorRow:
    """Return the error of an input whose process was killed, also when it was alone."""
    what = "its process was killed, most likely for want of memory; try it on a larger machine"
    return ErrorRow(source.path, "read", what)


def _lost_sheets(source: Input) -> Sheets:
    return sheets(lost(source))


def _failed_stage(error: BaseException) -> str:
    """Return the name of the stage an unexpected error came from: what ``analyse`` had called."""
    names = []
    traceback = error.__traceback__
    while traceback:
        names.append(traceback.tb_frame.f_code.co_name)
        traceback = traceback.tb_next
    callers = {_outcome.__name__, read.__name__, analyse.__name__}
    return next((name for name in names if name not in callers), read.__name__)
