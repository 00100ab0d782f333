"""Every hostile pack is refused, quickly, in bounds, with one message; its harmless twins come in."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.systems import WINDOWS, linux_only
from tests.workspace.hostile_packs import HARMLESS, HOSTILE
from ttdn_desktop.__main__ import main
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.office.render import sandbox, trial
from ttdn_desktop.workspace import pack_gate

LIMIT_SECONDS = 68 if WINDOWS else 10
"""For one pack: 8 s, and the child's start. That is no doing of the pack; where antivirus looks at each file, or
under Wine, it may take most of the 60 s that it is given (``sandbox.START_SECONDS``)."""

LIMIT_BYTES = 512 * 1024 * 1024

_GATEKEEPER = """
import json, os, sys
from pathlib import Path
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.__main__ import main
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.office.render import sandbox, trial
from ttdn_desktop.workspace import pack_gate
for line in sys.stdin:
    path, os.environ["TTDN_DATA_DIR"] = json.loads(line)
    try:
        answer = {"parts": sorted(pack_gate.admit_pack(Path(path)).parts)}
    except InputError as fault:
        answer = {"refused": str(fault)}
    try:
        import resource
        status = Path("/proc/self/status").read_text()  # getrusage would count the test's own process before exec
        own = int(status.partition("VmHWM:")[2].split()[0])
        below = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        answer["kilobytes"] = max(own, below)
    except ImportError:  # Windows: tests/office/render/test_sandbox.py watches a child there
        answer["kilobytes"] = 0
    print(json.dumps(answer), flush=True)
"""


class Gatekeeper:
    """A process that admits one pack after another; the most memory is that of all packs up to now."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", _GATEKEEPER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
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


PIPES = linux_only("pipes are no files of Windows")


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=PIPES if name == "thư mục có ống" else ()) for name in HOSTILE]
)
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


@pytest.mark.parametrize("name", ["nguyên bản"])
def test_a_frozen_program_takes_the_words_that_start_the_child(name: str, tmp_path: Path) -> None:
    assert tuple(sandbox.command()[1:]) == pack_gate.TRIAL
    code = f"import sys; from ttdn_desktop.__main__ import main; main({list(pack_gate.TRIAL)!r})"
    data = HARMLESS[name](tmp_path).read_bytes()
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        assert child.stdin is not None and child.stdout is not None
        child.stdin.write(len(data).to_bytes(trial.LENGTH_BYTES, "big") + data)
        child.stdin.flush()
        words = child.stdout.read()
    assert (child.returncode, words[:8]) == (0, trial.READY + b"PK")


def test_other_words_start_no_child(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-m", "os"]) == 2
    assert "Cách dùng" in capsys.readouterr().err


def test_a_machine_that_cannot_start_the_child_refuses_no_pack(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sandbox, "command", lambda: [sys.executable, "-c", ""])
    with pytest.raises(InputError, match="Chưa kiểm tra được mẫu"):
        pack_gate.admit_pack(HARMLESS["nguyên bản"](tmp_path))
