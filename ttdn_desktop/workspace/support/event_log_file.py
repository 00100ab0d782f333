"""The log's file: bounded, written by several windows at once, never in the clerk's way."""

import contextlib
import logging
from collections import Counter
from logging.handlers import RotatingFileHandler
from pathlib import Path

from filelock import FileLock, Timeout

_LOCK_PATIENCE = 0.05
"""Seconds that a line waits for another window's line; then it is left out rather than hold the clerk up."""

_POLL = 0.01
"""Seconds between two tries for the lock: five tries within the patience; a line is written in 0.5 ms."""

_FAILURES = 3
"""Refusals by the system in a row after which no more is tried: a folder that can only be read stays so."""

_MOST_ALIKE = 20
"""Times a run that the same warning or error is written one by one: a fault met at every tick of a timer must
not push everything else out of the files."""


class SharedFile(RotatingFileHandler):
    """A rotating file that several windows write to.

    It is opened for each record and closed after it, under a lock of the system: a file that another window
    holds open can't be renamed on Windows, and without the lock two windows would rotate at once.
    """

    def __init__(self, path: Path, *, largest: int, older: int) -> None:
        super().__init__(path, maxBytes=largest, backupCount=older, encoding="utf-8", delay=True)
        self._shared = FileLock(path.with_suffix(".lock"), timeout=_LOCK_PATIENCE, thread_local=False)
        self._failed = 0

    def emit(self, record: logging.LogRecord) -> None:
        """Write the record; one that can't be written is left out."""
        if self._failed >= _FAILURES:
            return
        try:
            with self._shared.acquire(poll_interval=_POLL):
                self._write(record)
        except Timeout:
            return
        except (OSError, NotImplementedError):  # the latter: a disk without locks
            self._failed += 1
        else:
            self._failed = 0

    def _write(self, record: logging.LogRecord) -> None:
        try:
            # an older file that is held can't be renamed: this line goes into the full one, the next tries
            with contextlib.suppress(PermissionError):
                if self.shouldRollover(record):
                    self.doRollover()
            logging.FileHandler.emit(self, record)
        finally:
            if self.stream is not None:  # pyright: ignore[reportUnnecessaryComparison] - closed between records
                self.stream.close()
                self.stream = None  # pyright: ignore[reportAttributeAccessIssue]

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the standard library's name
        """Say nothing: the standard library would print the record to standard error."""


class RepeatLimit(logging.Filter):
    """Lets the same warning or error through 20 times a run (``_MOST_ALIKE``), then each thousandth time.

    The same: from the same line of the program, with the same texts in it. Others all pass.
    """

    def __init__(self) -> None:
        super().__init__()
        self._met: Counter[tuple[str, int, tuple[str, ...]]] = Counter()

    def filter(self, record: logging.LogRecord) -> bool:
        """Return whether ``record`` is written."""
        if record.levelno < logging.WARNING:
            return True
        arguments = record.args if isinstance(record.args, tuple) else ()
        key = (
            record.pathname,
            record.lineno,
            tuple(argument for argument in arguments if isinstance(argument, str)),
        )
        self._met[key] += 1
        return self._met[key] <= _MOST_ALIKE or self._met[key] % 1000 == 0
