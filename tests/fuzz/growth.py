"""Say what costs more than its length: ``python -m tests.fuzz.growth``.

Every pattern of the program, and the whole way from text to rows, read texts of one piece repeated, once
of a length and once of twice that; what then takes more than thrice the time is printed. A pattern that
only ever reads a bounded window may stand there; the whole way may not, and ends with status 1.
"""

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time
from typing import Any

import regex

PIECES = (
    "一百", "1", "1,1,", "1，", "1.", "1-", "1~", "1%", "1元", "1年", "1/", "三分之", "第", "第一", "省市", "（", "）", "(", "“", "”",
    "《", "，", "、", "。", "和", " ", "\u3000", "\n", "\n ", "\r", "a\n", "工会\n", "|1|2|\n", "<!--", "<a ", "---\n", "工(", "#", "*", "_",
    "工会", "市总工会", "有限公司", "局", "荣获“先进单位”", "荣获先进单位称号", "国家级", "称号", "其中5人", "从1万", "至", "①", "\u200b", "\x00",
)  # fmt: skip
LENGTH = 5_000
NOISE = 0.02
"""Seconds below which times are not compared."""

MOST = 3.0
"""How many times longer twice the length may take."""


def watched() -> dict[str, re.Pattern[str]]:
    """Return the patterns that the program compiles from here on, by where; filled as it runs."""
    found: dict[str, re.Pattern[str]] = {}
    for module in (re, regex):
        _watch(module, found)
    return found


def _watch(module: Any, found: dict[str, re.Pattern[str]]) -> None:
    compile_ = module.compile

    def watching(*arguments: Any, **options: Any) -> Any:
        pattern = compile_(*arguments, **options)
        caller = sys._getframe(1)
        name = caller.f_globals.get("__name__", "")
        if name.partition(".")[0] in ("extractors", "pipeline"):
            found.setdefault(f"{name}:{caller.f_lineno}", pattern)
        return pattern

    module.compile = watching


def _seconds(work: Callable[[str], object], text: str) -> float:
    began = process_time()
    work(text)
    return process_time() - began


def steep(work: Callable[[str], object]) -> Iterator[str]:
    """Yield the pieces of which twice as many cost far more than twice as much, with the times."""
    for piece in PIECES:
        text = piece * (LENGTH // len(piece))
        once, twice = (min(_seconds(work, part) for _ in range(3)) for part in (text, text * 2))
        if twice > max(NOISE, MOST * once):
            yield f"{piece!r} {once:.3f} s, then {twice:.3f} s"


def _finding(pattern: re.Pattern[str]) -> Callable[[str], object]:
    return lambda text: sum(1 for _ in pattern.finditer(text))


def main() -> int:
    patterns = watched()
    from pipeline.run import read  # noqa: PLC0415 - its patterns are compiled when it is imported
    from tests.fuzz.rules import document  # noqa: PLC0415
    from tests.fuzz.texts import UNITS, WORDS  # noqa: PLC0415

    seeds = Path(__file__).parent.parent.parent / "seeds"
    for text in ("".join(f"{w}5{u}。" for w in WORDS for u in UNITS[:5]), *_texts(seeds)):
        read(document(text))
    whole = list(steep(lambda text: read(document(text))))
    for name, pattern in sorted(patterns.items()):
        for line in list(steep(_finding(pattern)))[:1]:
            print(f"pattern {name}: {line}")
    for line in whole:
        print(f"whole: {line}")
    print(f"{len(patterns)} patterns, {len(PIECES)} pieces")
    return 1 if whole else 0


def _texts(folder: Path) -> Iterator[str]:
    for file in sorted(folder.glob("*.txt")):
        yield file.read_text("utf-8")


if __name__ == "__main__":
    sys.exit(main())
