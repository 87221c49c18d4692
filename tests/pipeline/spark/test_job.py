"""The command tilian-spark, alone and under spark-submit."""

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("pyspark", reason="needs the extra spark: pip install 'tilian[spark]'")

import pyarrow.parquet as pq

from pipeline.spark import job

if TYPE_CHECKING:
    from pyspark.sql import SparkSession


def test_a_table_of_reports_becomes_tables(
    spark: "SparkSession", tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "reports.csv").write_text("doc_id,text\na,新增会员5.2万人。\nb,\n", "utf-8")
    out = tmp_path / "out"
    options = ["--format", "csv", "--option", "header=true", "--partitions", "2"]
    assert job.main([str(tmp_path / "reports.csv"), "-o", str(out), *options]) == job.DONE
    assert pq.read_table(out / "quantities").column("text").to_pylist() == ["5.2万人"]
    assert pq.read_table(out / "errors").column("path").to_pylist() == ["b"]
    said = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["documents", "1", "rows"] in said


def test_wrong_columns_give_status_2(
    spark: "SparkSession", tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "reports.csv").write_text("名称,正文\na,报告\n", "utf-8")
    arguments = [str(tmp_path), "-o", str(tmp_path / "out"), "--format", "csv"]
    assert job.main(arguments) == job.WRONG_USE
    assert "doc_id" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["x"], ["x", "-o", "y", "--option", "header"]])
def test_wrong_use_gives_status_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        job.main(arguments)
    assert stop.value.code == 2


def test_spark_submit_runs_the_file(spark: "SparkSession", tmp_path: Path) -> None:
    submit = Path(sys.executable).with_name("spark-submit")
    done = subprocess.run(
        [str(submit), "--master", "local[1]", job.__file__, "--help"],
        env={**os.environ, "PYSPARK_PYTHON": sys.executable},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, "usage: tilian-spark" in done.stdout) == (0, True), done.stderr
