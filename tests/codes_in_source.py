"""The codes that modules can yield, read from their source: what a call names as its code."""

import ast
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType


def codes_in(modules: tuple[ModuleType, ...], *makers: str, place: int = 0) -> set[str]:
    """Return the texts given to calls of ``makers`` (functions or methods) as ``code`` or at that place."""
    return {code for module in modules for code in _codes(ast.parse(_source(module)), makers, place)}


def _source(module: ModuleType) -> str:
    assert module.__file__ is not None
    return Path(module.__file__).read_text("utf-8")


def _codes(tree: ast.AST, makers: tuple[str, ...], place: int) -> Iterator[str]:
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        if name in makers:
            named = [keyword.value for keyword in call.keywords if keyword.arg == "code"]
            for value in named or call.args[place : place + 1]:
                if isinstance(value, ast.Constant) and isinstance(value.value, str):
                    yield value.value
