"""The tables of a run keep what they promise to whoever reads them."""

import csv
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from frictionless import Package

from pipeline.cli import main

ROOT = Path(__file__).parent.parent
CHECKER = ROOT.parent / "shared" / "tools" / "check_contract.py"

COLUMNS = {
    "documents": "doc_id path format encoding sha256 title publisher region region_code "
    "period_start period_end characters sentences quantities honors organizations text_path",
    "quantities": "doc_id quantity_id section sentence_id start end text kind relation value low "
    "high unit unit_code indicator indicator_start indicator_end change period_start period_end "
    "confidence rule",
    "honors": "doc_id honor_id section sentence_id start end text title level issuer recipient "
    "count quantity_id year confidence rule",
    "organization_mentions": "doc_id mention_id section sentence_id start end text canonical "
    "organization_id type form confidence rule",
    "organizations": "organization_id canonical type level region region_code aliases mentions "
    "documents",
    "sentences": "doc_id sentence_id section start end text",
    "errors": "path stage error",
}
IDS = {
    "quantities": "quantity_id",
    "honors": "honor_id",
    "organization_mentions": "mention_id",
    "sentences": "sentence_id",
}
NUMBER = re.compile(r"-?\d+(\.\d+)?(/\d+)?")
MIXED = (
    "某市2024年工作总结\r\n\r\n来源:某报 浏览: 12\r\n\r\n    全年新增就业5.2万人,同比增长3%以上,投入\r\n"
    "1190余万元。市总工会被省总工会授予“先进单位”称号,2批35家企业获评省级文明单位。\r\n"
)

Row = dict[str, str]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Run over the shipped article, a report with CRLF and a byte order mark, and a bad file."""
    folder = tmp_path_factory.mktemp("contract")
    reports = folder / "in"
    reports.mkdir()
    for seed in (ROOT / "seeds").iterdir():
        (reports / seed.name).write_bytes(seed.read_bytes())
    (reports / "mixed.md").write_bytes(("\ufeff" + MIXED).encode())
    (reports / "gb.txt").write_bytes(MIXED.encode("gb18030"))
    (reports / "bad.pages").write_bytes(b"\0")
    assert main(["extract", str(reports), "-o", str(folder / "out"), "--quiet"]) == 1
    return folder / "out"


def _table(run: Path, name: str) -> list[Row]:
    with open(run / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _sources(run: Path) -> dict[str, str]:
    documents = _table(run, "documents")
    return {d["doc_id"]: _source(run, d) for d in documents}


def _source(run: Path, document: Row) -> str:
    if document["text_path"]:
        return (run / document["text_path"]).read_bytes().decode()
    raw = (run.parent / "in" / Path(document["path"]).name).read_bytes()
    return raw.decode(document["encoding"]).removeprefix("\ufeff")


@pytest.mark.parametrize("name", COLUMNS)
def test_columns_come_first_in_their_order(run: Path, name: str) -> None:
    data = (run / f"{name}.csv").read_bytes()
    header = data.split(b"\n", 1)[0].decode()
    wanted = COLUMNS[name].split()
    assert header.split(",")[: len(wanted)] == wanted
    assert not data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\n")


def test_every_report_is_a_document_or_an_error(run: Path) -> None:
    assert [d["doc_id"] for d in _table(run, "documents")] == [
        "000_091de469f5403c10",
        "gb",
        "mixed",
    ]
    assert [e["path"] for e in _table(run, "errors")] == ["bad.pages"]


@pytest.mark.parametrize("name", IDS)
def test_rows_are_sorted_and_have_ids_of_their_own(run: Path, name: str) -> None:
    rows = _table(run, name)
    places = [(r["doc_id"], int(r["start"]), int(r["end"])) for r in rows]
    assert places == sorted(places)
    assert len({(r["doc_id"], r[IDS[name]]) for r in rows}) == len(rows)


@pytest.mark.parametrize("name", IDS)
def test_text_is_the_slice_of_the_source(run: Path, name: str) -> None:
    sources = _sources(run)
    for row in _table(run, name):
        assert row["text"] == sources[row["doc_id"]][int(row["start"]) : int(row["end"])]


def test_keys_lead_to_rows(run: Path) -> None:
    sentences = {(s["doc_id"], s["sentence_id"]) for s in _table(run, "sentences")}
    organizations = {o["organization_id"] for o in _table(run, "organizations")}
    quantities = {(q["doc_id"], q["quantity_id"]) for q in _table(run, "quantities")}
    for name in ("quantities", "honors", "organization_mentions"):
        assert {(r["doc_id"], r["sentence_id"]) for r in _table(run, name)} <= sentences
    assert {m["organization_id"] for m in _table(run, "organization_mentions")} == organizations
    counted = {(h["doc_id"], h["quantity_id"]) for h in _table(run, "honors") if h["quantity_id"]}
    assert counted <= quantities


def _numbers(run: Path) -> Iterator[str]:
    for row in _table(run, "quantities"):
        yield from (row[name] for name in ("value", "low", "high"))
    yield from (row["count"] for row in _table(run, "honors"))


def test_numbers_are_plain_decimal_strings(run: Path) -> None:
    assert [n for n in _numbers(run) if n and not NUMBER.fullmatch(n)] == []


def test_bounds_say_what_the_relation_says(run: Path) -> None:
    for row in _table(run, "quantities"):
        value, low, high = row["value"], row["low"], row["high"]
        bounds = {
            "=": (value, value),
            "~": ("", ""),
            ">": (value, ""),
            ">=": (value, ""),
            "<": ("", value),
            "<=": ("", value),
            "range": (low, high),
        }
        assert (low, high) == bounds[row["relation"]], row
        assert row["relation"] != "range" or (low and high and not value)


def test_found_rows_name_their_rule_and_their_confidence(run: Path) -> None:
    for name in ("quantities", "honors", "organization_mentions"):
        for row in _table(run, name):
            assert row["rule"]
            assert re.fullmatch(r"0\.\d\d|1\.00", row["confidence"])


def test_counts_of_documents_are_those_of_their_rows(run: Path) -> None:
    for document in _table(run, "documents"):
        for column, name in (
            ("quantities", "quantities"),
            ("honors", "honors"),
            ("organizations", "organization_mentions"),
            ("sentences", "sentences"),
        ):
            rows = [r for r in _table(run, name) if r["doc_id"] == document["doc_id"]]
            assert int(document[column]) == len(rows)
        assert int(document["characters"]) == len(_sources(run)[document["doc_id"]])


def test_the_data_package_describes_the_tables(run: Path) -> None:
    report = Package(str(run / "datapackage.json")).validate()
    assert report.valid, report.flatten(["title", "rowNumber", "message"])
    described = json.loads((run / "datapackage.json").read_text("utf-8"))["resources"]
    assert [r["name"] for r in described] == list(COLUMNS)
    for resource in described:
        assert all(f["title"] and f["description"] for f in resource["schema"]["fields"])


def test_what_may_differ_between_runs_stands_in_run_json_alone(run: Path, tmp_path: Path) -> None:
    main(["extract", str(run.parent / "in"), "-o", str(tmp_path), "--quiet"])
    assert json.loads((run / "run.json").read_text("utf-8"))["counts"]["documents"] == 3
    for name in [f"{name}.csv" for name in COLUMNS] + ["datapackage.json"]:
        assert (tmp_path / name).read_bytes() == (run / name).read_bytes()


@pytest.mark.skipif(
    not CHECKER.exists(), reason="the contract checker is not beside the repository"
)
def test_the_contract_checker_finds_no_breach(run: Path) -> None:
    command = [sys.executable, str(CHECKER), str(run), str(run.parent / "in")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
