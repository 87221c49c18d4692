"""Texts taken out of pages and documents are kept beside the tables, whole, and go with their report."""

import csv
import os
from pathlib import Path

import pytest

from pipeline.cli import SOME_FAILED, main
from pipeline.find import find_inputs
from pipeline.load import load
from pipeline.model import ReportError
from pipeline.write import PRIVATE, publish, text_path

PAGE = "<html><body><h1>某市工作报告</h1><p>新增就业5万人。</p></body></html>"


def _tree(folder: Path) -> dict[str, bytes]:
    files = (f for f in folder.rglob("*") if f.is_file())
    return {
        f.relative_to(folder).as_posix(): f.read_bytes()
        for f in files
        if f.name != "run.json" and PRIVATE not in f.parts
    }


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    (folder / "市").mkdir(parents=True)
    (folder / "市" / "a.html").write_text(PAGE, "utf-8")
    (folder / "b.txt").write_text("新增会员3万人。", "utf-8")
    return folder


def _run(reports: Path, out: Path, *options: str) -> int:
    return main(["extract", str(reports), "-o", str(out), "--quiet", *options])


def test_offsets_count_in_the_kept_text(reports: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert _run(reports, out) == 0
    with open(out / "documents.csv", encoding="utf-8", newline="") as file:
        paths = {row["doc_id"]: row["text_path"] for row in csv.DictReader(file)}
    assert paths == {"b": "", "市/a": "texts/市/a.txt"}
    text = (out / paths["市/a"]).read_bytes().decode("utf-8")
    with open(out / "quantities.csv", encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["doc_id"] == "市/a"]
    assert [text[int(row["start"]) : int(row["end"])] for row in rows] == ["5万人"]


def test_a_second_run_gives_the_same_bytes_and_a_removed_page_goes(
    reports: Path, tmp_path: Path
) -> None:
    out, fresh = tmp_path / "out", tmp_path / "fresh"
    _run(reports, out)
    first = _tree(out)
    _run(reports, out)
    _run(reports, fresh, "--fresh")
    assert _tree(out) == first == _tree(fresh)
    (reports / "市" / "a.html").unlink()
    _run(reports, out)
    assert not (out / "texts").exists()


def test_a_run_killed_while_its_files_appear_is_finished_by_the_next(tmp_path: Path) -> None:
    ready = tmp_path / PRIVATE / "ready"
    (ready / "texts").mkdir(parents=True)
    (ready / "texts" / "new.txt").touch()
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "stale.txt").touch()
    (ready / "quantities.csv").touch()
    publish(tmp_path)
    assert sorted(f.name for f in tmp_path.rglob("*.*") if f.is_file()) == [
        "new.txt",
        "quantities.csv",
    ]
    ready.mkdir()  # killed behind the texts, before the tables
    publish(tmp_path)
    assert (tmp_path / "texts" / "new.txt").exists()


@pytest.mark.parametrize(
    "doc_id", ["../x", "a/../../x", "/etc/x", "a\nb", "长" * 200, "a\\b", ".", "a//b"]
)
def test_no_text_is_written_outside(doc_id: str) -> None:
    path = text_path(doc_id)
    assert os.path.normpath(path) == path
    assert path.startswith("texts/")
    assert all(part.isprintable() and len(part.encode()) < 255 for part in path.split("/"))
    assert path != text_path(doc_id + "x")


def test_a_text_above_the_limit_is_refused_with_the_way_out(tmp_path: Path) -> None:
    out, file = tmp_path / "out", tmp_path / "in" / "long.txt"
    file.parent.mkdir()
    file.write_text("新增就业5万人。\n" * 50_000, "utf-8")
    assert _run(file.parent, out, "--max-megabytes", "1") == SOME_FAILED
    assert "1 MB, more than the limit of 1; split it, or raise the limit with --max-megabytes" in (
        (out / "errors.csv").read_text("utf-8")
    )


def test_the_limit_is_that_of_the_text_not_of_its_wrapping(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(f"<script>{'x' * 3_000_000}</script>{PAGE}", "utf-8")
    (source,) = find_inputs([file], most=1)
    assert load(source).raw.startswith("某市工作报告")
    file.write_text(PAGE.replace("新增", "新增" * 500_000), "utf-8")
    with pytest.raises(ReportError, match="more than the limit of 1"):
        load(source)


def test_a_folder_may_have_the_name_of_a_text(tmp_path: Path) -> None:
    (tmp_path / "in" / "a.txt").mkdir(parents=True)
    for name in ("a.html", "a.txt/b.html"):
        (tmp_path / "in" / name).write_text(PAGE, "utf-8")
    assert _run(tmp_path / "in", tmp_path / "out") == 0
    kept = [file for file in (tmp_path / "out" / "texts").rglob("*") if file.is_file()]
    assert len(kept) == 2
