"""Every hostile pack is refused, quickly, in bounds, with one message; its harmless twins come in."""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.workspace.hostile_packs import HARMLESS, HOSTILE
from ttdn_desktop.workspace import pack_gate

LIMIT_SECONDS = 10
LIMIT_BYTES = 512 * 1024 * 1024

_GATEKEEPER = """
import json, os, resource, sys
from pathlib import Path
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.workspace import pack_gate
for line in sys.stdin:
    path, os.environ["TTDN_DATA_DIR"] = json.loads(line)
    try:
        answer = {"parts": sorted(pack_gate.admit_pack(Path(path)).parts)}
    except InputError as fault:
        answer = {"refused": str(fault)}
    status = Path("/proc/self/status").read_text()  # getrusage would count the test's own process before exec
    own = int(status.partition("VmHWM:")[2].split()[0])
    below = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    print(json.dumps({**answer, "kilobytes": max(own, below)}), flush=True)
"""


class Gatekeeper:
    """A process that admits one pack after another; the most memory is that of all packs up to now."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", _GATEKEEPER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def admit(self, path: Path, data: Path) -> dict[str, object]:
        """Return what became of a pack: its ``parts`` or why it was ``refused``, and ``kilobytes``."""
        assert self._process.stdin and self._process.stdout and self._process.stderr
        started = time.monotonic()
        self._process.stdin.write(json.dumps([str(path), str(data)]) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()

        assert answer, self._process.stderr.read()
        assert time.monotonic() - started < LIMIT_SECONDS
        return json.loads(answer)

    def close(self) -> str:
        """End the process; return what it said beside its answers."""
        return self._process.communicate(timeout=LIMIT_SECONDS)[1]


@pytest.fixture(scope="module")
def gatekeeper() -> Iterator[Gatekeeper]:
    keeper = Gatekeeper()
    yield keeper
    assert keeper.close() == ""


def everything_in(folder: Path) -> dict[str, float]:
    return {str(path): path.lstat().st_mtime for path in sorted(folder.rglob("*"))}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_pack_is_refused_and_nothing_is_touched(
    name: str, tmp_path: Path, gatekeeper: Gatekeeper
) -> None:
    path = HOSTILE[name](tmp_path)
    data = tmp_path / "data"
    data.mkdir()
    before = everything_in(tmp_path)
    answer = gatekeeper.admit(path, data)
    message = str(answer.get("refused", ""))
    assert message, "it came in"
    assert "Traceback" not in message
    assert path.name in message or "Mẫu" in message
    assert int(str(answer["kilobytes"])) * 1024 < LIMIT_BYTES
    assert everything_in(tmp_path) == before


@pytest.mark.parametrize("name", HARMLESS)
def test_a_harmless_pack_comes_in(name: str, tmp_path: Path, gatekeeper: Gatekeeper) -> None:
    answer = gatekeeper.admit(HARMLESS[name](tmp_path), tmp_path)
    parts = ["interview.json", "pack.json", "plan.docx", "report.docx", "sample.json"]
    assert answer.get("parts") == parts, answer


def test_there_is_a_pack_for_every_prohibition() -> None:
    assert len(HOSTILE) >= 60
    assert len(HARMLESS) >= 15


def test_the_child_may_not_open_a_connection_or_write(tmp_path: Path) -> None:
    for deed in (
        "import socket; socket.socket()",
        f"open({str(tmp_path / 'x')!r}, 'w')",
        "import os; os.system('id')",
    ):
        code = f"from ttdn_desktop.office.render import sandbox as t\nt._confine()\n{deed}"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=LIMIT_SECONDS)
        assert done.returncode == 4, deed
    assert list(tmp_path.iterdir()) == []


def test_the_child_has_little_memory() -> None:
    code = "from ttdn_desktop.office.render import sandbox as t\nt._confine()\nx = b'x' * (600 * 1024 * 1024)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=LIMIT_SECONDS)
    assert b"MemoryError" in done.stderr


def test_a_child_that_goes_on_for_ever_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from ttdn_desktop.basics.errors import InputError
    from ttdn_desktop.office.render import sandbox

    monkeypatch.setattr(sandbox, "SECONDS", 1)
    monkeypatch.setattr(sandbox, "command", lambda: [sys.executable, "-c", "while True: pass"])
    started = time.monotonic()
    with pytest.raises(InputError, match="quá 1 giây"):
        pack_gate.admit_pack(HARMLESS["nguyên bản"](tmp_path))
    assert time.monotonic() - started < LIMIT_SECONDS
    assert resource.getrusage(resource.RUSAGE_CHILDREN) is not None
