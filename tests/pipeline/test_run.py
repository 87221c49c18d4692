"""The loop over reports: one outcome an input, in order, whatever happens to one of them."""

from pathlib import Path

import pytest

from pipeline import run
from pipeline.find import find_inputs
from pipeline.model import Document
from pipeline.rows import ErrorRow, Tables
from pipeline.run import outcomes, process, process_bytes, process_text


def _reports(folder: Path, *texts: bytes) -> Path:
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_bytes(text)
    return folder


def test_a_bad_input_costs_its_own_row_only(tmp_path: Path) -> None:
    inputs = find_inputs([_reports(tmp_path, "新增就业5万人。".encode(), b"", b"\x00\xff" * 99)])
    good, empty, binary = outcomes(inputs)
    assert isinstance(good, Tables)
    assert isinstance(empty, ErrorRow)
    assert (empty.path, empty.stage) == ("1.txt", "load")
    assert isinstance(binary, ErrorRow)
    assert binary.stage == "load"


def test_an_unexpected_error_names_the_stage_and_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def segment(doc: Document) -> Document:
        raise ZeroDivisionError(doc.doc_id)

    monkeypatch.setattr(run, "segment", segment)
    (source,) = find_inputs([_reports(tmp_path, "报告".encode())])
    outcome = process(source)
    assert isinstance(outcome, ErrorRow)
    assert (outcome.path, outcome.stage) == ("0.txt", "segment")
    assert "ZeroDivisionError" in outcome.error


def test_two_workers_give_the_outcomes_of_one_in_the_same_order(tmp_path: Path) -> None:
    texts = [f"完成项目{n}个。".encode() for n in range(11)] + [b""]
    inputs = find_inputs([_reports(tmp_path, *texts)])
    assert list(outcomes(inputs, 2)) == list(outcomes(inputs, 1))


def test_nothing_to_do_is_no_error() -> None:
    assert list(outcomes([], 2)) == []


def test_a_text_has_the_outcome_of_its_file(tmp_path: Path) -> None:
    texts = ["新增就业5万人。", ""]
    inputs = find_inputs([_reports(tmp_path, *(text.encode() for text in texts))])
    good, empty = (process_text(s, text) for s, text in zip(inputs, texts, strict=True))
    assert good == process(inputs[0])
    assert isinstance(empty, ErrorRow)
    assert (empty.path, empty.stage) == ("1.txt", "load")


def test_bytes_have_the_outcome_of_their_file(tmp_path: Path) -> None:
    data = "新增就业5万人。".encode("gb18030")
    (source,) = find_inputs([_reports(tmp_path, data)])
    assert process_bytes(source, data) == process(source)
