"""The process ends when nobody can ask it any more."""

import io
import os
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from pipeline.load.pdf.process import Answer, read, write


def test_it_answers_every_question_and_ends_with_the_last(pdf: Callable[..., bytes]) -> None:
    def draw(canvas: Any) -> None:
        canvas.drawString(72, 700, "会员5万人")

    questions = io.BytesIO()
    for data in (pdf(draw), b"", b"%PDF-1.4"):
        write(questions, data)
    code = f"from pipeline.load.pdf.server import serve; serve({os.getpid()})"
    done = subprocess.run(
        [sys.executable, "-c", code],
        input=questions.getvalue(),
        capture_output=True,
        timeout=60,
        check=True,
        env=os.environ,
    )
    answers = io.BytesIO(done.stdout)
    got = [(Answer(answers.read(1)), read(answers).decode()) for _ in range(3)]
    assert got[0] == (Answer.TEXT, "会员5万人\n")
    assert [answer for answer, _ in got[1:]] == [Answer.REFUSED, Answer.REFUSED]
    assert not answers.read()


ORPHAN = """
import sys
from pipeline.load.pdf import process
server = process._PROCESS._running()
print(server.pid, flush=True)
process.ask(sys.stdin.buffer.read(), 600)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows tells no process that its parent is gone")
@pytest.mark.parametrize("wait", [0.0, 1.5])
def test_it_leaves_a_file_without_end_when_its_parent_is_killed(
    raw_pdf: Callable[[dict[int, bytes]], bytes], wait: float
) -> None:
    form = b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>"
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
        b"/Resources<</XObject<</X 5 0 R>>>>>>",
        4: b"<</Length 5>>stream\n/X Do\nendstream",
        5: form + b"/Length 12>>stream\n/X Do /X Do \nendstream",
    }
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", ORPHAN], stdin=pipe, stdout=pipe) as parent:
        assert parent.stdin is not None
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        parent.stdin.write(raw_pdf(objects))
        parent.stdin.close()
        time.sleep(wait)
        parent.kill()
    for _ in range(300):
        if not _lives(child):
            return
        time.sleep(0.1)
    raise AssertionError("it goes on without its parent")


def _lives(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except FileNotFoundError:
        with suppress(ProcessLookupError):
            os.kill(process, 0)
            return not Path("/proc/self/stat").exists()
        return False
    return state != "Z"
