"""Every hostile pack is refused, quickly, in bounds, with one message; its harmless twins come in."""

import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.workspace.hostile_packs import HARMLESS, HOSTILE
from ttdn_desktop.workspace import pack_gate

LIMIT_SECONDS = 10
LIMIT_BYTES = 512 * 1024 * 1024

_ADMIT = """
import json, resource, sys
from pathlib import Path
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.workspace import pack_gate
try:
    admitted = pack_gate.admit_pack(Path(sys.argv[1]))
    told = {"parts": sorted(admitted.parts)}
except InputError as fault:
    told = {"refused": str(fault)}
status = Path("/proc/self/status").read_text()  # getrusage would count the test's own process before exec
own = int(status.partition("VmHWM:")[2].split()[0])
below = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(json.dumps({**told, "kilobytes": max(own, below)}))
"""


def admitted(path: Path, data: Path) -> dict[str, object]:
    done = subprocess.run(
        [sys.executable, "-c", _ADMIT, str(path)],
        capture_output=True,
        timeout=LIMIT_SECONDS,
        env={**os.environ, "TTDN_DATA_DIR": str(data)},
    )
    assert done.stderr.decode() == ""
    told: dict[str, object] = json.loads(done.stdout)
    return told


def everything_in(folder: Path) -> dict[str, float]:
    return {str(path): path.lstat().st_mtime for path in sorted(folder.rglob("*"))}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_pack_is_refused_and_nothing_is_touched(name: str, tmp_path: Path) -> None:
    path = HOSTILE[name](tmp_path)
    data = tmp_path / "data"
    data.mkdir()
    before = everything_in(tmp_path)
    told = admitted(path, data)
    message = str(told.get("refused", ""))
    assert message, "it came in"
    assert "Traceback" not in message
    assert path.name in message or "Mẫu" in message
    assert int(str(told["kilobytes"])) * 1024 < LIMIT_BYTES
    assert everything_in(tmp_path) == before


@pytest.mark.parametrize("name", HARMLESS)
def test_a_harmless_pack_comes_in(name: str, tmp_path: Path) -> None:
    told = admitted(HARMLESS[name](tmp_path), tmp_path)
    assert told.get("parts") == ["interview.json", "pack.json", "plan.docx", "report.docx", "sample.json"], (
        told
    )


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
