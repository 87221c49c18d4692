"""The commands and Python examples of the READMEs and the cookbook run."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.cli import main

ROOT = Path(__file__).parent.parent
DOCS = sorted([*ROOT.glob("README*.md"), *(ROOT / "docs").glob("cookbook*.md")])
_BLOCK = re.compile(r"^```(sh|python)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_COMMENT = re.compile(r" *# .*$", re.MULTILINE)
REPORT = "西安市总工会工作报告\n\n2023年，累计投入1190余万元,获评全国先进集体3个。新增会员5.2万人，增长8%。"


def _examples(path: Path) -> Iterator[tuple[str, str]]:
    for kind, block in _BLOCK.findall(path.read_text("utf-8")):
        if kind == "python":
            yield kind, _COMMENT.sub("", block)
        else:
            commands = (line.partition("#")[0].strip() for line in block.splitlines())
            yield from ((kind, line) for line in commands if line.startswith("tilian "))


@pytest.mark.parametrize("path", DOCS, ids=lambda p: p.name)
def test_the_examples_run(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("report.txt", "archive/a.txt", "archive/b.txt", "seeds/a.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(REPORT, "utf-8")
    examples = list(_examples(path))
    assert examples
    for kind, example in examples:
        if kind == "python":
            exec(compile(example, path.name, "exec"), {})
        else:
            assert main(shlex.split(example)[1:]) == 0, example


def test_the_two_languages_show_the_same_examples() -> None:
    for chinese in (p for p in DOCS if ".zh." in p.name):
        english = chinese.with_name(chinese.name.replace(".zh.", "."))
        assert list(_examples(chinese)) == list(_examples(english)), chinese.name
