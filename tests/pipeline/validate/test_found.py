"""Rows to score come the same from memory and from a run's tables."""

from pathlib import Path

import pytest

from pipeline.cli import main
from pipeline.validate.found import RunError, find, read_run
from pipeline.validate.gold import GoldDocument


def test_a_run_in_memory_and_its_tables_give_the_same_rows(
    doc: GoldDocument, tmp_path: Path
) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / f"{doc.doc_id}.txt").write_text(doc.text, "utf-8", newline="")
    main(["extract", str(folder), "-o", str(tmp_path / "out"), "--quiet"])
    in_memory, in_files = find([doc]), read_run(tmp_path / "out")
    for name, docs in in_memory.layers.items():
        assert in_files.layers[name].get(doc.doc_id, []) == docs[doc.doc_id]


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(RunError, match=r"quantities.csv: No such file.*folder of a finished run"):
        read_run(tmp_path)


def test_a_malformed_row_is_named(tmp_path: Path) -> None:
    (tmp_path / "quantities.csv").write_text("doc_id,start\nd,x\n", "utf-8")
    with pytest.raises(RunError, match=r"quantities.csv:2: KeyError"):
        read_run(tmp_path)
