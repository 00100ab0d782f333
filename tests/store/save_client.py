"""Children of ``save_server.py``, as the tests drive them, and the tracer that breaks their calls."""

import contextlib
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

SERVER = Path(__file__).with_name("save_server.py")


def _usable_tracer() -> str | None:
    found = shutil.which("strace")
    if (
        found
        and subprocess.run([found, "-o", os.devnull, "true"], capture_output=True, check=False).returncode
    ):
        return None
    return found


TRACER = _usable_tracer()
"""The tracer's path, None where there is none or a container forbids it."""

_PROTOCOL = frozenset({"recvfrom", "sendto", "restart_syscall", "exit_group"})


class Child:
    """One saving process at the other end of a connection."""

    def __init__(self, socket_path: Path, **request: Any) -> None:
        self._connection = socket.socket(socket.AF_UNIX)
        self._connection.settimeout(60)
        self._connection.connect(str(socket_path))
        self._connection.sendall(
            json.dumps({key: str_of(value) for key, value in request.items()}).encode() + b"\n"
        )
        self._lines = self._connection.makefile("rb")
        self.pid = int(self._lines.readline())

    def go(self) -> None:
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            self._connection.sendall(b"go")

    def answer(self) -> str:
        """Return the next line, empty once the process is gone."""
        with contextlib.suppress(ConnectionResetError):
            return self._lines.readline().decode().rstrip("\n")
        return ""

    def kill(self) -> list[str]:
        """Kill the process; return the lines that it had still sent."""
        os.kill(self.pid, signal.SIGKILL)
        lines: list[str] = []
        while line := self.answer():
            lines.append(line)
        return lines

    def close(self) -> None:
        self._lines.close()
        self._connection.close()


def str_of(value: Any) -> Any:
    return value if isinstance(value, int) else value.decode() if isinstance(value, bytes) else str(value)


@contextmanager
def serving(folder: Path) -> Iterator[Path]:
    """Run a server; yields its socket."""
    path = folder / "s"
    with subprocess.Popen([sys.executable, SERVER, path], stdout=subprocess.PIPE, encoding="utf-8") as server:
        try:
            assert server.stdout is not None
            assert server.stdout.readline() == "ready\n"
            yield path
        finally:
            server.kill()


def traced(child: Child, *options: str) -> tuple[str, list[str]]:
    """Let the child go under the tracer; return its answer and the tracer's lines, one a call."""
    assert TRACER
    command = [TRACER, "-p", str(child.pid), "-e", "signal=none", *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8") as tracer:
        assert tracer.stderr is not None
        assert "attached" in tracer.stderr.readline()
        child.go()
        answer = child.answer()
        lines = tracer.stderr.read().splitlines()
    return answer, lines


def calls_in(lines: list[str]) -> Counter[str]:
    """Return how often each system call of the work itself was made."""
    names = [match[1] for line in lines if (match := re.match(r"(\w+)\(", line))]
    return Counter(name for name in names if name not in _PROTOCOL)
