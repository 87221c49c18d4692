"""Read the marked examples in ``tests/corpus``.

A line is ``text<TAB>expected…``; ``#`` opens a comment. After the line ``# known failures`` stand the
cases that fail today, run as strict xfail.
"""

from collections.abc import Iterator
from pathlib import Path

CORPUS = Path(__file__).parent / "corpus"
FAILURES = "# known failures"


def cases(kind: str, *, failing: bool = False) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield text and expected cells of the examples of a kind: those that hold, or that fail."""
    known = False
    for line in (CORPUS / f"{kind}.tsv").read_text("utf-8").splitlines():
        known = known or line.strip() == FAILURES
        if line.strip() and not line.startswith("#") and known == failing:
            text, *expected = line.split("\t")
            yield text, tuple(expected)
