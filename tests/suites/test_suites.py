"""The peers' test suites: what was reached on them stays reached."""

import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SCORE = HERE.parents[2] / "shared" / "suites" / "score.py"
FLOORS = {"recall_overlap": 0.99, "precision_overlap": 0.97, "value": 0.975, "anchor": 0.98}


@pytest.mark.skipif(not SCORE.exists(), reason="the peers' suites are not in the repository")
def test_the_suites_are_met() -> None:
    floors = [
        part for name, floor in FLOORS.items() for part in ("--fail-under", f"{name}={floor}")
    ]
    told = subprocess.run(
        [sys.executable, str(SCORE), str(HERE / "adapter.py"), "--formal", *floors],
        capture_output=True,
        text=True,
        check=False,
        cwd=HERE.parents[1],
    )
    assert told.returncode == 0, told.stdout[-2000:] + told.stderr[-2000:]
