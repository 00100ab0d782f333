"""Which tests execute a function, and which few of them are run for a mutant in it.

One run of the rooms' tests is recorded, function by function (`Recorder`). For a mutant the tests that
execute its function are tried: those of the file that mirrors its own first (``test_money.py`` for
``money.py``), then those of the room's own folder, then others; among them those that execute the least else;
as far as their time fits in a budget.
"""

import ast
import json
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import pytest

from .mutators import MODULE, Mutant
from .rooms import Room

BUDGET = 20.0  # seconds of tests for one mutant, as recorded, which takes twice as long as a trial
FEW = 3  # a function reached by fewer tests may be cached, and so show in tests that don't execute it


@dataclass
class Record:
    """What one run of the tests told.

    Args:
        seconds: How long each test kept the processor, by its id.
        reached: The ids of the tests that executed a function, by ``file::function``.
        failed: Ids of tests that fail without any mutant: they tell nothing.
    """

    seconds: dict[str, float] = field(default_factory=dict)
    reached: dict[str, list[str]] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)

    def write(self, path: Path) -> None:
        """Write it as JSON."""
        path.write_text(json.dumps(vars(self)), "utf-8")

    @classmethod
    def read(cls, path: Path) -> "Record":
        """Return what `write` wrote."""
        return cls(**json.loads(path.read_text("utf-8")))


class Recorder:
    """A pytest plugin that records which functions below a folder each test executes, in all its threads."""

    def __init__(self, root: Path, into: Path) -> None:
        self.root = str(root)
        self.into = into
        self.record = Record()
        self.codes: set[CodeType] = set()
        self.ours: dict[CodeType, bool] = {}

    def _called(self, frame: FrameType, *_: object) -> None:
        code = frame.f_code
        ours = self.ours.get(code)
        if ours is None:
            ours = self.ours[code] = code.co_filename.startswith(self.root)
        if ours:
            self.codes.add(code)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Any:
        self.codes.clear()
        begun = time.process_time()
        threading.settrace(self._called)
        sys.settrace(self._called)
        try:
            return (yield)
        finally:
            sys.settrace(None)
            threading.settrace(None)  # type: ignore[arg-type]
            # of the processor, not of the clock: the same whatever else the machine does
            self.record.seconds[item.nodeid] = time.process_time() - begun
            for name in {self._name(code) for code in self.codes}:
                self.record.reached.setdefault(name, []).append(item.nodeid)

    def _name(self, code: CodeType) -> str:
        file = Path(code.co_filename).relative_to(self.root).as_posix()
        # what stands inside an expression belongs to the function around it
        function = code.co_qualname.split(".<locals>.<")[0]
        return f"{file}::{MODULE if function.startswith('<') else function}"

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.record.failed.append(report.nodeid)

    def pytest_sessionfinish(self) -> None:
        self.record.write(self.into)


class Chosen:
    """A pytest plugin that keeps only the chosen tests, in the order they were chosen."""

    def __init__(self, tests: list[str]) -> None:
        self.order = {test: index for index, test in enumerate(tests)}

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = sorted(
            (item for item in items if item.nodeid in self.order), key=lambda item: self.order[item.nodeid]
        )


class Nearest:
    """Chooses the tests for a mutant out of a record."""

    def __init__(self, root: Path, package: str, record: Record) -> None:
        self.record = record
        self.breadth: dict[str, int] = {}
        for tests in record.reached.values():
            for test in tests:
                self.breadth[test] = self.breadth.get(test, 0) + 1
        self.users = _users_of_names(root, package)

    def tests_for(self, mutant: Mutant, room: Room) -> list[str]:
        """Return the ids of the tests to run, nearest first; none where no test executes the function."""
        near = self._reaching(self._functions(mutant))
        if len(near) < FEW:
            near |= self._reaching(self._functions_of(mutant.file))
            near |= {test for test in self.record.seconds if _mirrors(test, mutant.file)}
        near -= set(self.record.failed)

        chosen: list[str] = []
        left = BUDGET
        for test in sorted(near, key=lambda test: self._distance(test, mutant.file, room)):
            left -= self.record.seconds.get(test, 0.0)
            if chosen and left < 0:
                break
            chosen.append(test)
        return chosen

    def _reaching(self, functions: list[str]) -> set[str]:
        return {test for name in functions for test in self.record.reached.get(name, ())}

    def _functions(self, mutant: Mutant) -> list[str]:
        """Return the functions whose run shows the mutant: its own, or those using the name it's bound to."""
        if mutant.function == MODULE:
            return [*self._functions_of(mutant.file), *self.users.get(mutant.name, ())]
        return [f"{mutant.file}::{mutant.function}"]

    def _functions_of(self, file: str) -> list[str]:
        return [name for name in self.record.reached if name.startswith(f"{file}::")]

    def _distance(self, test: str, file: str, room: Room) -> tuple[bool, bool, int, float, str]:
        own = test.startswith(room.tests[0])
        seconds = self.record.seconds.get(test, 0.0)
        return not _mirrors(test, file), not own, self.breadth.get(test, 0), seconds, test


def _mirrors(test: str, file: str) -> bool:
    return Path(test.partition("::")[0]).name == f"test_{Path(file).name}"


def _users_of_names(root: Path, package: str) -> dict[str, list[str]]:
    """Return for each name in capitals or of a class the functions of the package that mention it."""
    users: dict[str, list[str]] = {}
    for path in sorted((root / package).rglob("*.py")):
        file = path.relative_to(root).as_posix()
        for function, names in _mentions(ast.parse(path.read_bytes()), ""):
            for name in names:
                users.setdefault(name, []).append(f"{file}::{function}")
    return users


def _mentions(node: ast.AST, outer: str) -> list[tuple[str, set[str]]]:
    found: list[tuple[str, set[str]]] = []
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.ClassDef):
            found += _mentions(child, f"{outer}{child.name}.")
        elif isinstance(child, ast.FunctionDef):
            names = {part.id for part in ast.walk(child) if isinstance(part, ast.Name)}
            names |= {part.attr for part in ast.walk(child) if isinstance(part, ast.Attribute)}
            found.append((outer + child.name, names))
    return found
