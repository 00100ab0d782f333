"""Which tests execute a line, and which few of them are run for a mutant in it.

One run of the rooms' tests is recorded, line by line (`Recorder`). For a mutant the tests that execute its
line are tried: those of the file that mirrors its own first (``test_money.py`` for ``money.py``), then those
of the room's own folder, then others; among them those that execute the least else; as far as their time fits
in a budget.
"""

import ast
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any

import msgspec
import pytest

from .mutators import MODULE, Mutant
from .rooms import Room

BUDGET = 40.0  # seconds of tests for one mutant, as recorded: tracing makes them two to four times slower
FEW = 3  # what fewer tests execute may be cached, and so show in tests that don't execute it


Line = tuple[str, int]
Trace = Callable[[FrameType, str, Any], Any]


@dataclass
class Record:
    """What one run of the tests told.

    Args:
        seconds: How long each test kept the processor, by its id.
        lines: The numbers (in ``seconds``) of the tests that execute a line, by file and line.
        failed: Ids of tests that fail without any mutant: they tell nothing.
    """

    seconds: dict[str, float] = field(default_factory=dict)
    lines: dict[str, dict[int, list[int]]] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)

    def write(self, path: Path) -> None:
        """Write it as JSON."""
        path.write_bytes(msgspec.json.encode(vars(self)))

    @classmethod
    def read(cls, path: Path) -> "Record":
        """Return what `write` wrote."""
        return msgspec.json.decode(path.read_bytes(), type=cls)


class Recorder:
    """A pytest plugin that records which lines of some files each test executes, in all its threads."""

    def __init__(self, root: Path, files: Iterable[str], into: Path) -> None:
        self.root = root
        self.files = {str(root / file): file for file in files}
        self.into = into
        self.record = Record()
        self.executed: set[Line] = set()

    def _called(self, frame: FrameType, *_: object) -> Trace | None:
        return self._in_line if frame.f_code.co_filename in self.files else None

    def _in_line(self, frame: FrameType, event: str, _: object) -> Trace | None:
        if event == "line":
            self.executed.add((frame.f_code.co_filename, frame.f_lineno))
        return self._in_line

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Any:
        self.executed.clear()
        begun = time.process_time()
        threading.settrace(self._called)
        sys.settrace(self._called)
        try:
            return (yield)
        finally:
            sys.settrace(None)
            threading.settrace(None)  # type: ignore[arg-type]
            self._note(item.nodeid, time.process_time() - begun)

    def _note(self, test: str, seconds: float) -> None:
        number = len(self.record.seconds)
        # of the processor, not of the clock: the same whatever else the machine does
        self.record.seconds[test] = seconds
        for path, line in self.executed:
            of_file = self.record.lines.setdefault(self.files[path], {})
            of_file.setdefault(line, []).append(number)

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
        self.tests = list(record.seconds)
        self.breadth = Counter(
            number for lines in record.lines.values() for tests in lines.values() for number in tests
        )
        self.users = _users_of_names(root, package)

    def tests_for(self, mutant: Mutant, room: Room) -> list[str]:
        """Return the ids of the tests to run, nearest first; none where no test executes the place."""
        chosen: list[str] = []
        left = BUDGET
        for number in sorted(self._reaching(mutant), key=lambda number: self._distance(number, mutant, room)):
            test = self.tests[number]
            if test in self.record.failed:
                continue
            left -= self.record.seconds[test]
            if chosen and left < 0:
                break
            chosen.append(test)
        return chosen

    def _reaching(self, mutant: Mutant) -> set[int]:
        """Return the tests whose run may show the mutant."""
        executed = self.record.lines.get(mutant.file, {})
        if mutant.function == MODULE:
            found = {number for lines in [executed, *self._using(mutant.name)] for number in _all(lines)}
            found |= self._mirroring(mutant.file)
        else:
            found = set(executed.get(mutant.line, ()))
        if len(found) < FEW:
            found |= _all(executed) | self._mirroring(mutant.file)
        return found

    def _mirroring(self, file: str) -> set[int]:
        return {number for number, test in enumerate(self.tests) if is_mirror(test, file)}

    def _using(self, name: str) -> list[dict[int, list[int]]]:
        """Return the executed lines of the functions that mention the name."""
        return [
            {line: tests for line, tests in self.record.lines.get(file, {}).items() if first <= line <= last}
            for file, first, last in self.users.get(name, ())
        ]

    def _distance(self, number: int, mutant: Mutant, room: Room) -> tuple[bool, bool, int, float, str]:
        test = self.tests[number]
        mirrors, own = is_mirror(test, mutant.file), test.startswith(room.tests[0])
        return not mirrors, not own, self.breadth[number], self.record.seconds[test], test


def _all(lines: dict[int, list[int]]) -> set[int]:
    return {number for tests in lines.values() for number in tests}


def is_mirror(test: str, file: str) -> bool:
    """Return whether a test stands in the file's own (``a/test_b.py``), or in that of its folder."""
    place, source = Path(test.partition("::")[0]), Path(file)
    folders, inside = place.parts[1:-1], source.parts[1:-1]
    return (folders, place.name) in (
        (inside, f"test_{source.name}"),
        (inside[:-1], f"test_{source.parent.name}.py"),
    )


def _users_of_names(root: Path, package: str) -> dict[str, list[tuple[str, int, int]]]:
    """Return for each name the functions that mention it: file, first line, last line."""
    users: dict[str, list[tuple[str, int, int]]] = {}
    for path in sorted((root / package).rglob("*.py")):
        file = path.relative_to(root).as_posix()
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.FunctionDef):
                for name in _names_in(node):
                    users.setdefault(name, []).append((file, node.lineno, node.end_lineno or node.lineno))
    return users


def _names_in(function: ast.FunctionDef) -> set[str]:
    names = {part.id for part in ast.walk(function) if isinstance(part, ast.Name)}
    return names | {part.attr for part in ast.walk(function) if isinstance(part, ast.Attribute)}
