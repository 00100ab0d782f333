"""The program's own log in the data folder: what ran, how long, where it failed; no value, no name.

Every room logs through the standard library (``logging.getLogger(__name__)``) with a fixed text and
arguments. What an argument may be is decided here, where it is written: numbers, codes in ASCII without
blanks, and texts that ``basics.faults`` made. Anything else is replaced by its kind and length, an exception
by its report. A caller never passes a name, an id or a title, in whatever letters.
"""

import logging
import platform
import re
import time
from pathlib import Path
from typing import Any

from ttdn_desktop import __version__
from ttdn_desktop.basics import faults
from ttdn_desktop.store import folders

FOLDER = "nhat-ky-chuong-trinh"
FILE = "ttdn.log"
LARGEST_FILE = 512 * 1024
OLDER_FILES = 4
"""With the file in use 5 of them, 2.5 MB: some 30,000 lines, several weeks of a clerk's work."""

_PROGRAM = "ttdn_desktop"
# “DataFolder-open-112”, “slot:preview”: no blank and no letter beyond ASCII, so that no Vietnamese name fits.
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:/+=,-]{0,99}")


class EventLog:
    """The log that ``start`` opened; ``close`` it at the end."""

    def __init__(self, handler: logging.Handler | None) -> None:
        self._handler = handler
        self._begun = time.perf_counter()
        self._logger = logging.getLogger(_PROGRAM)
        self._level_before = self._logger.level
        if handler is not None:
            self._logger.addHandler(handler)
            self._logger.setLevel(logging.INFO)

    def close(self) -> None:
        """Write the last line and let the file go; again is harmless."""
        if self._handler is None:
            return
        self._logger.info("stop ms=%d", (time.perf_counter() - self._begun) * 1000)
        self._logger.removeHandler(self._handler)
        self._logger.setLevel(self._level_before)
        self._handler.close()
        self._handler = None


def start(data_dir: Path, program: str) -> EventLog:
    """Open the log of ``data_dir`` and write the first line; ``program`` is ``window`` or the verb.

    Where the folder can't be written to nothing is logged and nobody is told: a log is no reason to stop.
    """
    opened = EventLog(_handler(data_dir / FOLDER))
    logging.getLogger(_PROGRAM).info(
        "start program=%s version=%s python=%s system=%s",
        program,
        __version__,
        platform.python_version(),
        platform.platform(),
    )

    return opened


def start_where_kept(program: str) -> EventLog:
    """Open the log as ``start`` does, but only in a data folder that is there already: none is made."""
    folder = folders.existing()
    return start(folder, program) if folder else EventLog(None)


def files(data_dir: Path) -> tuple[Path, ...]:
    """Return the log's files that are there, the newest first."""
    names = (FILE, *(f"{FILE}.{number}" for number in range(1, OLDER_FILES + 1)))
    return tuple(path for name in names if (path := data_dir / FOLDER / name).is_file())


def _handler(folder: Path) -> logging.Handler | None:
    from ttdn_desktop.workspace.support.event_log_file import (  # costs a verb without a log 40 ms
        RepeatLimit,
        SharedFile,
    )

    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        handler = SharedFile(folder / FILE, largest=LARGEST_FILE, older=OLDER_FILES)
    except OSError:
        return None

    handler.setFormatter(SafeFormatter())
    handler.addFilter(RepeatLimit())
    return handler


class SafeFormatter(logging.Formatter):
    """Writes a record without any value: see the module's head."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record's lines, in ASCII."""
        now = time.strftime("%Y-%m-%dT%H:%M:%S", time.localtime(record.created))
        name = record.name.removeprefix(f"{_PROGRAM}.")
        head = f"{now}.{int(record.msecs):03} {record.process} {record.levelname} {name}"
        lines = _message(record).splitlines()

        fault = record.exc_info[1] if record.exc_info else None
        if fault is not None:
            lines += faults.report(fault).splitlines()

        return f"{head} " + "\n    ".join(lines).encode("ascii", "replace").decode("ascii")


def _message(record: logging.LogRecord) -> str:
    arguments = record.args if isinstance(record.args, tuple) else ()
    try:
        return str(record.msg) % tuple(_safe(argument) for argument in arguments)
    except (TypeError, ValueError):
        return f"a record that can't be written, {record.lineno}"


def _safe(value: Any) -> Any:
    """Return ``value`` as it may be written."""
    if value is None or isinstance(value, int | float):
        return value
    if isinstance(value, faults.Safe) or (isinstance(value, str) and _CODE.fullmatch(value)):
        return value
    return f"<{type(value).__name__}{f' {len(value)}' if isinstance(value, str) else ''}>"
