"""What a folder may hold to break a run: each gets a row in errors.csv, and the others are finished."""

import csv
import json
import os
import socket
from pathlib import Path

import pytest

from pipeline import load
from pipeline.cli import main
from pipeline.model import Document, Input
from pipeline.run import Outcome, process

pytestmark = pytest.mark.skipif(os.name == "nt", reason="names and devices as Unix has them")

GOOD = "全市新增就业5.2万人,市总工会获评“全国先进集体”。\n"
LONGEST_NAME = 255
LINE = 20_000


def _tree(folder: Path, out: Path) -> dict[str, tuple[int, bytes]]:
    """Return every file below a folder but the outputs, with its kind and what it holds."""
    found = {}
    for file in sorted(f for f in folder.rglob("*") if f != out and out not in f.parents):
        if file.is_symlink():
            held = os.fsencode(os.readlink(file))
        else:
            held = file.read_bytes() if file.is_file() else b""
        found[str(file)] = (file.lstat().st_mode, held)
    return found


def _table(out: Path, name: str) -> list[dict[str, str]]:
    with open(out / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _errors(out: Path) -> dict[str, str]:
    """Return what went wrong by path; each row must name a stage, what is wrong and what to do."""
    rows = _table(out, "errors")
    for row in rows:
        assert row["stage"]
        assert ";" in row["error"], "what; what to do"
        assert "unexpected" not in row["error"]
    return {row["path"]: row["error"] for row in rows}


def _run(folder: Path, out: Path, *more: str) -> int:
    return main(["extract", str(folder), "-o", str(out), "--quiet", *more])


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """Return a folder with one good report, beside a file that is not asked for."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD, "utf-8")
    (tmp_path / "outside.txt").write_text("not asked for", "utf-8")
    return folder


def _check(reports: Path, failing: set[str], *more: str) -> Path:
    """Run over the folder; check what fails, that the good one does not, and what was written."""
    out = reports.parent / "out"
    before = _tree(reports.parent, out)
    assert _run(reports, out, *more) == (1 if failing else 0)
    assert set(_errors(out)) == failing
    assert "good" in {row["doc_id"] for row in _table(out, "documents")}
    assert _tree(reports.parent, out) == before
    return out


def test_links_that_lead_nowhere_or_in_circles(reports: Path) -> None:
    (reports / "loop.txt").symlink_to("loop.txt")
    (reports / "gone.txt").symlink_to("nowhere.txt")
    (reports / "up").symlink_to("..")
    (reports / "self").symlink_to(".")
    _check(reports, {"gone.txt", "loop.txt"})


def test_pipes_devices_and_sockets(reports: Path) -> None:
    os.mkfifo(reports / "fifo.txt")
    (reports / "zero.txt").symlink_to("/dev/zero")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(os.path.relpath(reports / "s.txt"))
        _check(reports, {"fifo.txt", "zero.txt", "s.txt"})


@pytest.mark.parametrize("workers", ["1", "2"])
def test_names_of_every_kind(reports: Path, workers: str) -> None:
    names = ["a\nb.txt", "--output.txt", "-o.txt", " .txt", 'a,b".txt', "=1+1.txt", "x..txt"]
    names += [
        "a" * (LONGEST_NAME - 4) + ".txt",
        "b" * LONGEST_NAME,
        "\u202etxt.exe.txt",
        "%s{}.txt",
    ]
    names += ["%2e%2e%2f.txt", "x\\..\\..\\y.txt"]
    for name in names:
        (reports / name).write_text(GOOD, "utf-8")
    with open(bytes(reports) + b"/\xb9\xa4\xff.txt", "wb") as file:
        file.write(GOOD.encode())
    out = _check(reports, {"b" * LONGEST_NAME}, "--workers", workers)
    assert len(_table(out, "documents")) == len(names) + 1
    _check(reports, {"b" * LONGEST_NAME}, "--workers", workers)


@pytest.mark.parametrize("ending", [".txt", ".html"])
def test_names_of_every_kind_in_every_format(reports: Path, ending: str) -> None:
    for name in ("a\nb", "-o", "=1+1", "c" * (LONGEST_NAME - 5)):
        (reports / (name + ending)).write_text(f"<p>{GOOD}</p>", "utf-8")
        (reports / (name + ".md")).write_text(GOOD, "utf-8")
    with open(bytes(reports) + b"/\xb9\xa4\xff" + ending.encode(), "wb") as file:
        file.write(f"<p>{GOOD}</p>".encode())
    _check(reports, set(), "--format", "csv,xlsx,jsonl,sqlite,parquet")


def test_an_argument_in_unknown_bytes(reports: Path) -> None:
    folder = os.fsdecode(bytes(reports) + b"/\xb9\xa4\xff")
    os.mkdir(folder)
    Path(folder, "r.txt").write_text(GOOD, "utf-8")
    out = reports.parent / "out"
    assert main(["extract", folder, "-o", str(out)]) == 0
    options = json.loads((out / "run.json").read_text("utf-8"))["options"]
    assert options["paths"] == [os.fsencode(folder).decode("utf-8", "backslashreplace")]


def test_an_argument_that_climbs(reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (reports / "sub").mkdir()
    monkeypatch.chdir(reports / "sub")
    climbing = ["../good.txt", "../sub/../good.txt", "../../in"]
    assert main(["extract", *climbing, "-o", "../../out", "--quiet"]) == 0
    assert [r["doc_id"] for r in _table(reports.parent / "out", "documents")] == ["good"]


def test_a_folder_that_may_not_be_looked_into(
    reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (reports / "closed").mkdir()
    looking = os.scandir

    def refusing(path: str) -> object:
        if os.path.basename(path) == "closed":  # the rights of a folder do not bind root
            raise PermissionError(13, "Permission denied", path)
        return looking(path)

    monkeypatch.setattr(os, "scandir", refusing)
    out = reports.parent / "out"
    assert _run(reports, out) == 1
    assert "rights" in _errors(out)["closed"]


def test_a_file_one_may_not_read(reports: Path) -> None:
    (reports / "secret.txt").write_text(GOOD, "utf-8")
    (reports / "secret.txt").chmod(0)
    if os.access(reports / "secret.txt", os.R_OK):
        pytest.skip("rights do not bind root")
    assert _run(reports, reports.parent / "out") == 1
    assert "rights" in _errors(reports.parent / "out")["secret.txt"]


def test_a_file_that_goes_during_the_run(reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (reports / "going.txt").write_text(GOOD, "utf-8")

    def late(source: Input) -> Outcome:
        (reports / "going.txt").unlink(missing_ok=True)
        return process(source)

    monkeypatch.setattr("pipeline.run.process", late)
    assert _run(reports, reports.parent / "out") == 1
    assert "cannot read" in _errors(reports.parent / "out")["going.txt"]


def test_a_file_that_changes_during_the_run_is_read_again_when_it_is_as_before(
    reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good, out = reports / "good.txt", reports.parent / "out"
    before = good.read_bytes()

    def changed(source: Input) -> Document:
        good.write_text("县工会新增会员7万人。", "utf-8")
        return load.load(source)

    with monkeypatch.context() as patch:
        patch.setattr("pipeline.run.load", changed)
        assert _run(reports, out) == 0
    good.write_bytes(before)
    assert _run(reports, out) == 0
    _run(reports, reports.parent / "clean")
    for table in ("documents", "quantities", "honors"):
        assert _table(out, table) == _table(reports.parent / "clean", table)


EMPTY = {
    "empty": b"",
    "spaces": b" \n\t \r\n",
    "mark": b"\xef\xbb\xbf",
    "mark16": b"\xff\xfe",
    "nul": b"\0" * 5000,
    "random": bytes(range(256)) * 40,
}
ODD = {
    "some-nul": GOOD.encode() * 50 + b"\0" * 3,
    "carriage-returns": GOOD.encode().replace(b"\n", b"\r") * 50,
    "mixed-ends": GOOD.encode() * 3 + b"\r\n\r\n\n\r" * 50,
    "controls": GOOD.encode() * 50 + b"\x1b[31m",
    "unassigned": (GOOD * 50 + "\U0010ffff\ufdd0\u202e\u2066").encode(),
}
CESU = GOOD.encode() * 50 + b"\xed\xa0\x80" + GOOD.encode()


def test_files_without_text_are_refused_and_odd_texts_are_read(reports: Path) -> None:
    for name, data in (EMPTY | ODD).items():
        (reports / f"{name}.txt").write_bytes(data)
    out = _check(reports, {f"{name}.txt" for name in EMPTY})
    assert {row["doc_id"] for row in _table(out, "quantities")} == {"good", *ODD}


def test_half_a_pair_in_the_bytes_costs_nobody_else(reports: Path) -> None:
    (reports / "cesu.txt").write_bytes(CESU)
    assert _run(reports, reports.parent / "out") in (0, 1)
    _errors(reports.parent / "out")


@pytest.mark.parametrize("piece", ["新增就业5万人，", "一百", "工会", " ", "<!--", "("])
def test_a_line_without_end(reports: Path, piece: str) -> None:
    (reports / "line.txt").write_text(GOOD + piece * (LINE // len(piece)), "utf-8")
    _check(reports, set())


def test_outputs_inside_the_inputs_are_not_read(reports: Path) -> None:
    (reports / "link").symlink_to(reports, target_is_directory=True)
    for out in (reports / "out", reports / "link" / "out"):
        assert _run(reports, out) == 0
        assert [row["doc_id"] for row in _table(out, "documents")] == ["good"]
