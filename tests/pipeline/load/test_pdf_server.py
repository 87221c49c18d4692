"""The process ends when nobody can ask it any more."""

import io
import os
import subprocess
import sys
from collections.abc import Callable
from typing import Any

from pipeline.load.pdf_process import Answer, read, write


def test_it_answers_every_question_and_ends_with_the_last(pdf: Callable[..., bytes]) -> None:
    def draw(canvas: Any) -> None:
        canvas.drawString(72, 700, "会员5万人")

    questions = io.BytesIO()
    for data in (pdf(draw), b"", b"%PDF-1.4"):
        write(questions, data)
    code = "from pipeline.load.pdf_server import serve; serve()"
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
