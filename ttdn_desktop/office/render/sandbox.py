"""The first render of a pack from outside: in a child process, with little time, memory and no reach.

The child is ``confinement``; this is its parent's side.
"""

import contextlib
import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.basics.windows_paths import WINDOWS
from ttdn_desktop.office.render import child_guard
from ttdn_desktop.office.render.trial import FAILED, LENGTH_BYTES, MEMORY, READY, SECONDS
from ttdn_desktop.packs import archive, pack_files

MODULE = "ttdn_desktop.office.render.confinement"
"""What the child runs."""

START_SECONDS = 60
"""Seconds until the child is loaded: a judgement. On two cores it takes one; on an old disk, where antivirus
reads each of a thousand files for the first time, a minute at the most."""

_PROGRAM_ITSELF = 128 * 1024 * 1024
"""Bytes that Python and the libraries take by themselves, rounded up: 70 MB on Linux and on Windows."""

_LARGEST_DOCUMENT = 50 * 1024 * 1024
"""Bytes of the document; as large as a file that the program opens (``intake.file_bytes``)."""

_LONGEST_ANSWER = 64 * 1024
"""Bytes of an error message that are read: the child may be under a hostile template's control."""

_POLL = 0.05
"""Seconds between two looks at the child's memory: at 2 GB a second, as fast as memory is filled, a tenth of
a gigabyte beyond the limit."""

_END_SECONDS = 5
"""Seconds that the pipes of a child that was ended may take to end too: they do at once."""

_LAUNCHER_VARIABLE = "__PYVENV_LAUNCHER__"
"""What tells Windows' Python which virtual environment it stands in for; ``multiprocessing`` uses it too."""


class SampleError(InputError):
    """The pack's own sample can't be rendered: a faulty pack, not a hostile one."""


class _TooMuchMemoryError(Exception):
    """The child took more than it may."""


def render_in_child(parts: dict[str, bytes], *, name: str) -> bytes:
    """Return the document that a child process makes of the sample of the pack ``parts``.

    Raises InputError where it can't be rendered, takes too long or too much memory, or reaches out; and where
    this machine can't start the child.
    """
    package = archive.zip_parts(parts)
    child = _started(name)

    try:
        child.send(len(package).to_bytes(LENGTH_BYTES, "big") + package)
        answer = child.next_words(SECONDS)
        status = child.status()
    except TimeoutError as fault:
        raise pack_files.refusal(name, f"ghép thử quá {SECONDS} giây") from fault
    except _TooMuchMemoryError as fault:
        raise _refused(name) from fault
    finally:
        child.end()

    if status == FAILED:
        fault = pack_files.refusal(name, _error_of(answer))
        raise SampleError(fault.what, fault.next_step)

    if status != 0 or len(answer) > _LARGEST_DOCUMENT:
        raise _refused(name)
    return answer


def command() -> list[str]:
    """Return the command that runs the child, in every kind of start.

    Python and the packaged launcher take ``-m`` themselves, ``ttdn_desktop.__main__`` takes it for a frozen
    program.
    """
    return [_python(), "-m", MODULE]


def _started(name: str) -> "_Child":
    """Return the child once it is loaded. Raises InputError where this machine can't start it."""
    try:
        child = _Child()
    except OSError as fault:
        raise _not_started(name) from fault

    try:
        ready = child.next_words(START_SECONDS) == READY
    except (TimeoutError, _TooMuchMemoryError):
        ready = False
    except BaseException:
        child.end()
        raise

    if not ready:
        child.end()
        raise _not_started(name)
    return child


class _Child:
    """The running child, held by the system; what it says is read beside, so that waiting can end."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # no console flashes beside a window
            env=_environment(),
            cwd=_own_folder(),
        )
        self._guard = child_guard.guard(self._process.pid, _PROGRAM_ITSELF + MEMORY)
        self._heard: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._threads = [self._beside(self._listen)]

    def next_words(self, seconds: float) -> bytes:
        """Return what the child says next: its first line, then all the rest.

        Raises TimeoutError and _TooMuchMemoryError.
        """
        give_up = time.monotonic() + seconds

        while time.monotonic() < give_up:
            with contextlib.suppress(queue.Empty):
                return self._heard.get(timeout=_POLL)
            if self._guard.memory() > _PROGRAM_ITSELF + MEMORY:
                raise _TooMuchMemoryError

        raise TimeoutError

    def send(self, data: bytes) -> None:
        """Begin to write ``data`` to the child; one that never reads it holds nobody up."""
        self._threads.append(self._beside(lambda: self._write(data)))

    def status(self) -> int:
        """Return the exit status. Raises TimeoutError where the child has closed its output and goes on."""
        try:
            return self._process.wait(SECONDS)
        except subprocess.TimeoutExpired as fault:
            raise TimeoutError from fault

    def end(self) -> None:
        """End the child, whatever it does, and all that it may have started."""
        if self._process.poll() is None:
            if hasattr(os, "killpg"):
                os.killpg(self._process.pid, signal.SIGKILL)
            else:
                self._process.kill()
        self._guard.close()
        self._process.wait()

        for thread in self._threads:  # both end with the child's ends of the pipes
            thread.join(_END_SECONDS)
        for pipe in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):  # what a child that was ended never read is dropped
                _pipe(pipe).close()

    def _listen(self) -> None:
        said = _pipe(self._process.stdout)
        self._heard.put(said.readline(len(READY)))
        self._heard.put(said.read(_LARGEST_DOCUMENT + 1))

    def _write(self, data: bytes) -> None:
        hearing = _pipe(self._process.stdin)
        with contextlib.suppress(OSError):
            hearing.write(data)
            hearing.flush()

    def _beside(self, work: Callable[[], None]) -> threading.Thread:
        thread = threading.Thread(target=work, daemon=True)
        thread.start()
        return thread


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise AssertionError("both were asked for")
    return pipe


def _python() -> str:
    """Return the program to start; on Windows no virtual environment's, which would start a second one."""
    return getattr(sys, "_base_executable", "") or sys.executable if WINDOWS else sys.executable


def _environment() -> dict[str, str]:
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    if _python() != sys.executable:
        environment[_LAUNCHER_VARIABLE] = sys.executable
    return environment


def _own_folder() -> Path | None:
    """Return the folder that holds the package, None where it lies in an archive.

    ``-m`` looks for modules where the process stands first: that must not be the folder of a pack from
    outside, with a ``json.py`` beside it.
    """
    folder = Path(__file__).resolve().parents[3]
    return folder if folder.is_dir() else None


def _refused(name: str) -> InputError:
    return pack_files.refusal(name, "ghép thử cần quá nhiều bộ nhớ, thời gian hoặc làm việc không được phép")


def _not_started(name: str) -> InputError:
    return InputError(
        f"Chưa kiểm tra được mẫu {name}: máy không khởi động được phần ghép thử trong {START_SECONDS} giây.",
        "Hãy đóng bớt chương trình đang chạy, xem phần mềm diệt vi-rút có chặn chương trình này không, rồi "
        "thử lại.",
    )


def _error_of(answer: bytes) -> str:
    """Return what the child wrote about an error, without its full stop."""
    try:
        message = json.loads(answer[:_LONGEST_ANSWER] or b"{}")
    except ValueError:
        return ""
    return str(message.get("what", "")).rstrip(".") or "không ghép thử được hồ sơ ví dụ"
