"""Runs the chosen tests for each mutant, each in a forked child, in copies of the tree.

The parent has pytest and the libraries loaded before it forks, so a trial costs only the program's own import
and the tests.
"""

import contextlib
import importlib
import importlib.util
import os
import shutil
import signal
import sys
import time
import traceback
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from .mutators import Mutant
from .nearest import BUDGET, Chosen, Recorder

SLOTS = 2  # the machines that we have, have two processors
LIMIT = 3 * BUDGET + 30.0  # seconds for one mutant: a machine with other work takes three times the recorded
TEST_LIMIT = 30  # seconds for one test, so that an endless loop ends the trial early
LEFT_OUT = (".git", ".venv", ".pytest_cache", ".ruff_cache", ".hypothesis", "__pycache__", "dist", "build")
WARM = ("hypothesis", "docx", "docxtpl", "lxml.etree", "jinja2", "msgspec", "tinydb", "openpyxl", "pypdfium2")
WARM_QT = ("PySide6.QtCore", "PySide6.QtGui", "PySide6.QtTest")  # pytest-qt loads them whatever the test


@dataclass(frozen=True)
class Trial:
    """One mutant with the tests to run for it."""

    mutant: Mutant
    tests: list[str]


@dataclass(frozen=True)
class Outcome:
    """What became of a mutant.

    Args:
        mutant: The mutant.
        killed: Whether a test failed or the time ran out.
        tests: How many tests were to run; 0 where none executes the place.
        seconds: How long it took.
    """

    mutant: Mutant
    killed: bool
    tests: int
    seconds: float


class TrialError(Exception):
    """The tests could not be run at all, which tells nothing about the mutant."""


def copy_tree(root: Path, into: Path) -> Path:
    """Return a copy of the tree without what is made by tools."""
    return Path(shutil.copytree(root, into, ignore=shutil.ignore_patterns(*LEFT_OUT), symlinks=True))


def load_libraries() -> None:
    """Load what every child needs, once."""
    for name in (*WARM, *WARM_QT):
        with contextlib.suppress(ImportError):
            importlib.import_module(name)


def record(copy: Path, tests: Iterable[str], files: Iterable[str], into: Path, log: Path) -> None:
    """Run the tests once without any mutant; write down which lines of the files each of them executes.

    Raises:
        TrialError: The tests could not be collected.
    """
    unfinished = log.with_suffix(".json")
    child = _fork(copy, [*tests], [Recorder(copy, files, unfinished)], log, stop=False)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if status not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
        raise TrialError(f"the tests could not be recorded, status {status}:\n{_tail(log)}")
    shutil.move(unfinished, into)


def run(trials: Iterable[Trial], copies: list[Path], log: Path) -> Iterator[Outcome]:
    """Yield what became of each mutant, as they end; as many at a time as there are copies.

    Raises:
        TrialError: pytest itself failed in a trial.
    """
    waiting = iter(trials)
    free = [*copies]
    running: dict[int, _Running] = {}
    try:
        while True:
            while free and (trial := next(waiting, None)) is not None:
                if trial.tests:
                    begun = _Running(trial, free.pop(), log)
                    running[begun.child] = begun
                else:
                    yield Outcome(trial.mutant, killed=False, tests=0, seconds=0.0)
            if not running:
                return

            for child in [child for child, begun in running.items() if begun.ended()]:
                begun = running.pop(child)
                free.append(begun.copy)
                yield begun.outcome()
            time.sleep(0.02)
    finally:
        for begun in running.values():
            begun.end()


class _Running:
    """A child at work on one mutant, in a copy whose file holds the mutant until the child has ended."""

    def __init__(self, trial: Trial, copy: Path, log: Path) -> None:
        self.trial = trial
        self.copy = copy
        self.log = log.with_name(f"{log.stem}-{copy.name}{log.suffix}")
        self.file = copy / trial.mutant.file
        self.source = self.file.read_bytes()
        self.status: int | None = None

        self._write(trial.mutant.applied(self.source))
        files = list(dict.fromkeys(test.partition("::")[0] for test in trial.tests))
        self.begun = time.monotonic()
        self.child = _fork(copy, files, [Chosen(trial.tests)], self.log, stop=True)

    def _write(self, text: bytes) -> None:
        """Put a text in the file; no compiled one of the same second and size may stand for it."""
        self.file.write_bytes(text)
        Path(importlib.util.cache_from_source(str(self.file))).unlink(missing_ok=True)

    def ended(self) -> bool:
        if time.monotonic() - self.begun > LIMIT:
            self.end()
            self.status = -signal.SIGKILL
            return True
        child, status = os.waitpid(self.child, os.WNOHANG)
        if not child:
            return False
        self._kill_group()
        self._write(self.source)
        self.status = os.waitstatus_to_exitcode(status)
        return True

    def end(self) -> None:
        self._kill_group()
        os.waitpid(self.child, 0)
        self._write(self.source)

    def _kill_group(self) -> None:
        """End what the tests left running; the group is the child's own."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.child, signal.SIGKILL)

    def outcome(self) -> Outcome:
        if self.status in (pytest.ExitCode.INTERNAL_ERROR, pytest.ExitCode.USAGE_ERROR):
            raise TrialError(
                f"pytest ended with {self.status} on {self.trial.mutant.key}:\n{_tail(self.log)}"
            )
        if self.status == pytest.ExitCode.NO_TESTS_COLLECTED:
            raise TrialError(f"none of the chosen tests is there: {self.trial.tests[:3]}")
        seconds = time.monotonic() - self.begun
        return Outcome(self.trial.mutant, self.status != pytest.ExitCode.OK, len(self.trial.tests), seconds)


def _fork(copy: Path, tests: list[str], plugins: list[object], log: Path, *, stop: bool) -> int:
    """Return the id of a child, first of its own group, that runs the tests in the copy."""
    sys.stdout.flush()
    child = os.fork()
    # by both, so that the group is there whichever of them comes first
    os.setpgid(child, child)
    if child:
        return child

    status = int(pytest.ExitCode.INTERNAL_ERROR)
    try:
        _work_in(copy, log)
        # hypothesis is there before pytest could rewrite its assertions, which only its own authors need
        quiet = ["-W", "ignore::pytest.PytestAssertRewriteWarning"]
        options = ["-q", "-n", "0", "-p", "no:cacheprovider", "-o", "timeout_method=signal", *quiet]
        options += ["-x", "--timeout", str(TEST_LIMIT)] if stop else []
        status = int(pytest.main([*options, "--rootdir", str(copy), *tests], plugins=plugins))
        sys.stdout.flush()
    except BaseException:
        os.write(2, traceback.format_exc().encode())
    finally:
        os._exit(status)


def _tail(log: Path) -> str:
    return log.read_text("utf-8", errors="replace")[-2_000:]


def _work_in(copy: Path, log: Path) -> None:
    """Make the copy the tree of this process and of those it starts; write into the log."""
    output = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(output, 1)
    os.dup2(output, 2)
    os.chdir(copy)
    os.environ["PYTHONPATH"] = str(copy)
    sys.path[0] = str(copy)
    _settle_hypothesis()


def _settle_hypothesis() -> None:
    """Let its tests try the same examples each time, however slow the machine is at that moment."""
    from hypothesis import settings

    settings.register_profile("mutation", deadline=None, derandomize=True, database=None)
    settings.load_profile("mutation")
