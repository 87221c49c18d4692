"""A PDF file becomes text, or a refusal that says why, whatever becomes of the program that reads it."""

import os
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from pipeline.load import pdf as reader
from pipeline.load.pdf import read
from pipeline.load.pdf.process import Answer
from pipeline.model import ReportError

Raw = Callable[[dict[int, bytes]], bytes]


def draw(canvas: Any) -> None:
    canvas.drawString(72, 700, "全市新增会员5万人。")


def test_a_text_layer_is_read(pdf: Callable[..., bytes]) -> None:
    assert read(pdf(draw)) == ("全市新增会员5万人。\n", "utf-8")


def forms(*, times: int) -> dict[int, bytes]:
    """Return the objects of a file whose only page draws a form that draws itself."""
    again = b"/X Do " * times
    resources = b"/Resources<</XObject<</X 5 0 R>>>>"
    return {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R" + resources + b">>",
        4: b"<</Length 5>>stream\n/X Do\nendstream",
        5: b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]%b/Length %d>>stream\n%b\nendstream"
        % (resources, len(again), again),
    }


def test_a_file_without_end_is_given_up_and_the_next_one_read(
    raw_pdf: Raw, pdf: Callable[..., bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "_SECONDS", 0.5)
    with pytest.raises(ReportError, match="seconds"):
        read(raw_pdf(forms(times=2)))
    monkeypatch.undo()
    assert read(pdf(draw)).text == "全市新增会员5万人。\n"


def test_a_crash_costs_the_one_file(pdf: Callable[..., bytes]) -> None:
    code = (
        "import sys; from pipeline.load.pdf import process\n"
        "process._SERVE = 'import os; os.abort()'\n"
        "from pipeline.load.pdf import read\n"
        "read(b'%PDF-')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, env=os.environ
    )
    assert "broke off" in done.stderr
    assert read(pdf(draw)).text


def test_a_defect_of_ours_is_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "ask", lambda *_: (Answer.FAILED, "KeyError: 1"))
    with pytest.raises(RuntimeError, match="KeyError"):
        read(b"%PDF-")
