"""The rules of the house that a program can check."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted(
    p for package in ("pipeline", "extractors") for p in (ROOT / package).rglob("*.py")
)

LONGEST_MODULE = 300
LONGEST_FUNCTION = 40
USUAL_FUNCTION = 15
USUAL_SHARE = 0.9


def _functions(path: Path) -> Iterator[tuple[str, int]]:
    """Yield name and length in lines, docstring apart, of every function of a module."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            inside = (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0
            yield f"{path.name}:{node.name}", inside + 1


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_a_module_fits_in_the_head(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST_MODULE


def test_no_function_is_long_and_nearly_all_are_short() -> None:
    lengths = {name: size for path in MODULES for name, size in _functions(path)}
    assert {n: s for n, s in lengths.items() if s > LONGEST_FUNCTION} == {}
    usual = sum(size <= USUAL_FUNCTION for size in lengths.values())
    assert usual / len(lengths) >= USUAL_SHARE


def test_every_module_has_a_test_of_its_name() -> None:
    tests = {p.stem for p in (ROOT / "tests").rglob("test_*.py")}
    without = [
        path.relative_to(ROOT).as_posix()
        for path in MODULES
        if path.stem != "__init__" and f"test_{path.stem}" not in tests
    ]
    assert without == []


def test_extractors_know_nothing_of_the_pipeline() -> None:
    for path in (ROOT / "extractors").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not [n for n in names if n.partition(".")[0] == "pipeline"], path
