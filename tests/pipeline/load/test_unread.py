"""Formats that are not read: each has a way out."""

from pathlib import Path

import pytest

from pipeline.load import FORMATS, load
from pipeline.load.unread import remedies
from pipeline.model import Input, ReportError


@pytest.mark.parametrize("ending", [*remedies(), "", ".xyz"])
def test_the_error_says_what_to_do(tmp_path: Path, ending: str) -> None:
    (tmp_path / f"r{ending}").write_bytes(b"x")
    with pytest.raises(ReportError, match="is not read; ") as refusal:
        load(Input(str(tmp_path / f"r{ending}"), f"r{ending}", "r"))
    assert remedies().get(ending, "convert it to one of .docx, .htm") in str(refusal.value)


def test_no_format_is_both_read_and_refused() -> None:
    assert not {ending for format in FORMATS for ending in format.endings} & remedies().keys()
