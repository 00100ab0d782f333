"""The budgets of the code (docs/decisions.md): sizes, and room to breathe."""

import ast
import statistics
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FILES = [path for path in sorted((ROOT / "ttdn_desktop").rglob("*.py")) if path.name != "__init__.py"]
LARGEST_FILE, MEDIAN_FILE = 400, 150
LONGEST_FUNCTION, USUAL_FUNCTION = 60, 20
LONG = 12
"""Lines from which on a function wants paragraphs."""

MOST_AIRLESS = 0.15
"""Share of long functions without a blank line or comment: one call over many lines needs none."""


def lines_of(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def functions() -> Iterator[tuple[Path, ast.FunctionDef]]:
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                yield path, node


def length(node: ast.FunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_files_are_small() -> None:
    sizes = {path.relative_to(ROOT).as_posix(): len(lines_of(path)) for path in FILES}
    assert {name: size for name, size in sizes.items() if size > LARGEST_FILE} == {}
    assert statistics.median(sizes.values()) <= MEDIAN_FILE


def test_functions_are_small() -> None:
    sizes = sorted(length(node) for _, node in functions())
    assert sizes[-1] <= LONGEST_FUNCTION
    assert sizes[int(0.9 * len(sizes))] <= USUAL_FUNCTION


def test_long_functions_have_paragraphs() -> None:
    long = [(path, node) for path, node in functions() if length(node) >= LONG]
    airless = [node.name for path, node in long if not has_air(lines_of(path), node)]
    assert len(airless) <= MOST_AIRLESS * len(long), airless


def has_air(lines: list[str], node: ast.FunctionDef) -> bool:
    """Whether a blank line or a comment stands between the steps of a function."""
    first = node.body[1] if ast.get_docstring(node) and len(node.body) > 1 else node.body[0]
    body = lines[first.lineno - 1 : node.end_lineno]
    return any(not line.strip() or "# " in line for line in body)


def test_no_conditional_expression_stands_in_another() -> None:
    found = [
        f"{path.relative_to(ROOT).as_posix()}:{node.lineno}"
        for path in FILES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.IfExp)
        and any(isinstance(child, ast.IfExp) for child in ast.iter_child_nodes(node))
    ]
    assert found == []
