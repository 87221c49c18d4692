"""What brat holds comes back whole."""

from pathlib import Path

from pipeline.validate.formats import brat
from pipeline.validate.gold import GoldDocument


def test_everything_comes_back(gold: list[GoldDocument], tmp_path: Path) -> None:
    path = tmp_path / "exported"
    brat.write(gold, path)
    assert brat.read(path) == gold
    assert brat.LOSES == "nothing"


def test_a_label_over_a_line_end_is_written_in_pieces(
    gold: list[GoldDocument], tmp_path: Path
) -> None:
    brat.write(gold, tmp_path)
    lines = (tmp_path / "a" / "1.ann").read_text("utf-8").splitlines()
    assert lines[4] == "T3\thonors 12 14;15 17\t文明 单位"
    assert (tmp_path / "a" / "1.txt").read_bytes().decode() == gold[0].text
