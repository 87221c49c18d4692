"""Memory over a long run: ``python -m tests.bench.soak FOLDER [DOCUMENTS] [WORKERS]``, on Linux.

The reports of FOLDER are read again and again, each time under another name, up to DOCUMENTS of
them, by one ``tilian extract``. It prints, for each tenth of the run, the most that the program and
its workers held at once, and what the last tenth held more than the first.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

TENTHS = 10


def main(arguments: list[str]) -> None:
    """Run, and print a line for each tenth."""
    folder = Path(arguments[0]).resolve()
    documents = int(arguments[1]) if len(arguments) > 1 else 20_000
    workers = arguments[2] if len(arguments) > 2 else "2"
    with TemporaryDirectory(prefix="tilian-soak-") as room:
        repeat(folder, Path(room, "reports"), documents)
        report(*watch(Path(room), workers))


def repeat(folder: Path, copies: Path, documents: int) -> None:
    """Link the reports below ``folder`` into ``copies`` until there are ``documents`` of them."""
    reports = sorted(path for path in folder.rglob("*") if path.suffix in (".txt", ".md"))
    for n in range(documents):
        turn, at = divmod(n, len(reports))
        (copies / f"{turn:04}").mkdir(parents=True, exist_ok=True)
        (copies / f"{turn:04}" / f"{at:05}{reports[at].suffix}").symlink_to(reports[at])


def watch(room: Path, workers: str) -> tuple[list[int], Mapping[str, Any]]:
    """Return the most memory held in each tenth, in KB, and the last line of the run's log."""
    command = [sys.executable, "-m", "pipeline.cli", "extract", "reports", "-o", "tables"]
    options = ["--workers", workers, "--fresh", "--log-json"]
    held = [0] * TENTHS
    with subprocess.Popen(
        [*command, *options],
        cwd=room,
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as run:
        for told in _told(run):
            if told["event"] == "progress":
                tenth = told["documents"] * TENTHS // (told["of"] + 1)
                held[tenth] = max(held[tenth], resident(run.pid))
    return held, told


def _told(run: subprocess.Popen[str]) -> Iterator[Mapping[str, Any]]:
    assert run.stderr is not None
    for line in run.stderr:
        yield json.loads(line)


def resident(process: int) -> int:
    """Return the memory that a process and its children hold, in KB."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
        children = Path(f"/proc/{process}/task/{process}/children").read_text()
    except FileNotFoundError:  # it ended meanwhile
        return 0
    own = next((line for line in status.splitlines() if line.startswith("VmRSS:")), "VmRSS: 0")
    return int(own.split()[1]) + sum(resident(int(child)) for child in children.split())


def report(held: list[int], told: Mapping[str, Any]) -> None:
    """Print what was held, and the growth from the first tenth to the last."""
    print(
        f"{told['documents']} documents, {told['characters']} characters, {told['failed']} failed,"
    )
    print(f"{told['seconds']:.0f} s; MB held in each tenth of them:")
    print(" ".join(f"{kilobytes / 1024:.0f}" for kilobytes in held))
    print(f"the last over the first: {held[-1] / held[0] - 1:+.1%}")


if __name__ == "__main__":
    main(sys.argv[1:])
