"""What holds for any text: places, no crash, the same bytes however the work is shared."""

import random
from collections.abc import Iterable
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import pipeline
from pipeline.cli import main

QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])

PIECES = (
    "全市", "市总工会", "省委", "西安市", "中华全国总工会", "获评", "被授予", "“全国五一劳动奖章”",
    "文明单位", "新增就业", "同比增长", "达到", "约", "超过", "1.2万", "３５", "百分之八十五", "50—60",
    "三分之二", "-3.2", "１，２００", "数十", "人", "万元", "%", "％", "个百分点", "倍", "以上", "余",
    "、", ",", "，", "。", "；", ":", "(", ")", "《", "》", "\n", "\r\n", "\u3000", "\u00a0", " ",
    "# ", "一、", "（二）", "2023年", "第十五次", "二〇二三年五月", "第2页", "来源:某报 浏览: 90", "2-3 通版.jpg",
)  # fmt: skip
REPORTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
TEXTS = st.text(max_size=200)
MIXED = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=5)), max_size=30).map("".join)
UNICODE = st.text(st.characters(), max_size=80)
TABLES = ("quantities", "honors", "organization_mentions", "sentences")


def _check_places(text: str) -> None:
    result = pipeline.extract_text(text)
    for table in TABLES:
        rows = getattr(result, table)
        assert [r.text for r in rows] == [text[r.start : r.end] for r in rows]
        assert all(r.start < r.end for r in rows)
        assert rows == tuple(sorted(rows, key=lambda r: (r.start, r.end)))


@QUICK
@given(REPORTS)
def test_rows_of_a_report_stand_where_they_say(text: str) -> None:
    _check_places(text)


@QUICK
@given(MIXED)
def test_rows_of_a_report_with_anything_in_it_stand_where_they_say(text: str) -> None:
    _check_places(text)


@QUICK
@given(st.one_of(TEXTS, UNICODE))
def test_any_text_is_read(text: str) -> None:
    _check_places(text)


def test_half_a_surrogate_pair_is_read() -> None:
    _check_places("新增就业5万人\ud800。")


@QUICK
@given(REPORTS)
def test_the_same_text_gives_the_same_rows(text: str) -> None:
    assert pipeline.extract_text(text) == pipeline.extract_text(text)


def _write_reports(folder: Path, seed: int, number: int = 7) -> list[Path]:
    """Write invented reports, some in subfolders, and return their paths."""
    rng = random.Random(seed)
    paths = [folder / rng.choice(["", "a", "b"]) / f"r{n}.txt" for n in range(number)]
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        text = "".join(rng.choice(PIECES) for _ in range(rng.randrange(200)))
        path.write_text(text, "utf-8", newline="")
    return paths


def _bytes(paths: Iterable[Path], out: Path, *options: str) -> dict[str, bytes]:
    main(["extract", *map(str, paths), "-o", str(out), "--quiet", *options])
    files = (p for p in out.rglob("*") if p.is_file() and p.name != "run.json")
    return {
        p.relative_to(out).as_posix(): p.read_bytes() for p in files if not p.name.startswith(".")
    }


def test_one_worker_and_two_write_the_same_bytes(tmp_path: Path) -> None:
    _write_reports(tmp_path / "in", seed=1)
    one = _bytes([tmp_path / "in"], tmp_path / "1", "--workers", "1")
    two = _bytes([tmp_path / "in"], tmp_path / "2", "--workers", "2")
    assert len(one) >= 8
    assert one == two


def test_the_order_of_arguments_changes_nothing(tmp_path: Path) -> None:
    paths = _write_reports(tmp_path / "in", seed=2)
    forward = _bytes(paths, tmp_path / "1")
    backward = _bytes(paths[::-1], tmp_path / "2")
    twice = _bytes([*paths[3:], *paths], tmp_path / "3")
    assert forward == backward == twice
