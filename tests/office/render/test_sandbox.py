"""The parent's side of a first render: kinds of start, time from the first word on, memory, the end."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.systems import linux_only
from tests.workspace.hostile_packs import good_parts
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.office.render import child_guard, sandbox
from ttdn_desktop.office.render.child_guard import ProcessGuard

PARTS = good_parts()
Child = Callable[[str], None]

_READY = "import sys; say = sys.stdout.buffer; say.write(b'ready\\n'); say.flush()\n"


@pytest.fixture
def child(monkeypatch: pytest.MonkeyPatch) -> Child:
    """Let the child be this code."""

    def be(code: str) -> None:
        monkeypatch.setattr(sandbox, "command", lambda: [sys.executable, "-c", code])

    return be


def refusal() -> InputError:
    with pytest.raises(InputError) as caught:
        sandbox.render_in_child(PARTS, name="mau.zip")
    return caught.value


def test_the_sample_of_a_pack_is_rendered() -> None:
    assert sandbox.render_in_child(PARTS, name="mau.zip")[:2] == b"PK"


def test_a_child_that_goes_on_for_ever_is_ended(child: Child, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "SECONDS", 1)
    child(_READY + "while True: pass")
    started = time.monotonic()
    assert "quá 1 giây" in refusal().what
    assert 1 <= time.monotonic() - started < 10


def test_time_counts_from_the_childs_first_word(child: Child, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "SECONDS", 1)
    child(f"import time; time.sleep(2)\n{_READY}say.write(b'document')")  # a cold start
    assert sandbox.render_in_child(PARTS, name="mau.zip") == b"document"


@pytest.mark.parametrize(
    "code", ["while True: pass", "", "print('unready')", "import os; os._exit(9)", "no code"]
)
def test_a_child_that_cannot_start_is_no_fault_of_the_pack(
    code: str, child: Child, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sandbox, "START_SECONDS", 2)
    child(code)
    fault = refusal()
    assert "không khởi động được phần ghép thử trong 2 giây" in fault.what
    assert "diệt vi-rút" in fault.next_step
    assert "từ chối" not in fault.what


def test_a_program_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "command", lambda: ["/no/such/python"])
    assert "không khởi động được" in refusal().what


def test_a_child_without_limits_of_its_own_is_watched(child: Child) -> None:
    child(_READY + "x = b'x' * (600 << 20)\nimport time; time.sleep(60)")
    started = time.monotonic()
    assert "quá nhiều bộ nhớ" in refusal().what
    assert time.monotonic() - started < 6  # at once, not when its time is up


def test_a_child_within_its_memory_is_left_alone(child: Child) -> None:
    child(_READY + "x = b'x' * (300 << 20)\nimport time; time.sleep(1); say.write(b'document')")
    assert sandbox.render_in_child(PARTS, name="mau.zip") == b"document"


def test_an_answer_without_end_fills_no_memory(child: Child, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "_LARGEST_DOCUMENT", 1000)
    child(_READY + "while True: say.write(b'x' * 100000)")
    assert "ghép thử" in refusal().what
    child(_READY + "say.write(b'x' * 1001)")
    assert "quá nhiều bộ nhớ" in refusal().what
    child(_READY + "say.write(b'x' * 1000)")
    assert len(sandbox.render_in_child(PARTS, name="mau.zip")) == 1000


def test_a_child_that_reads_nothing_holds_nobody_up(child: Child) -> None:
    child(_READY + "say.write(b'document')")
    large = {**PARTS, "anh.bin": os.urandom(1 << 20)}  # more than a pipe takes
    assert sandbox.render_in_child(large, name="mau.zip") == b"document"


def test_nothing_of_the_child_is_left(child: Child, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "SECONDS", 1)
    started: list[subprocess.Popen[bytes]] = []
    real = subprocess.Popen

    def noted(*arguments: object, **named: object) -> subprocess.Popen[bytes]:
        started.append(real(*arguments, **named))  # type: ignore[call-overload]
        return started[-1]

    monkeypatch.setattr(subprocess, "Popen", noted)
    child(_READY + "while True: pass")
    refusal()
    (process,) = started
    assert process.returncode is not None
    assert process.stdin is not None and process.stdin.closed
    assert process.stdout is not None and process.stdout.closed


def test_it_is_held_before_it_hears_the_pack(child: Child, monkeypatch: pytest.MonkeyPatch) -> None:
    order: list[str] = []

    class Noting(ProcessGuard):
        def close(self) -> None:
            order.append("closed")

    def guard(process_id: int, most_memory: int) -> Noting:
        order.append(f"held below {most_memory >> 20} MB")
        return Noting(process_id)

    def send(_self: object, _data: bytes) -> None:
        order.append("sent")

    monkeypatch.setattr(child_guard, "guard", guard)
    monkeypatch.setattr(sandbox._Child, "send", send)
    child(_READY + "say.write(b'document')")
    sandbox.render_in_child(PARTS, name="mau.zip")
    assert order == ["held below 512 MB", "sent", "closed"]


STARTS = {
    "python -m, and the packaged launcher, which hands -m on": ("linux", "/bin/python", "/bin/python"),
    "a virtual environment elsewhere": ("linux", "/venv/bin/python", "/usr/bin/python"),
    "a frozen program": ("win32", "C:\\ttdn\\ttdn-desktop.exe", "C:\\ttdn\\ttdn-desktop.exe"),
    "a virtual environment on Windows": ("win32", "C:\\venv\\pythonw.exe", "C:\\Python311\\pythonw.exe"),
}  # fmt: skip


@pytest.mark.parametrize("name", STARTS)
def test_the_command_of_each_kind_of_start(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    system, program, base = STARTS[name]
    monkeypatch.setattr(sandbox, "WINDOWS", system == "win32")
    monkeypatch.setattr(sys, "executable", program)
    monkeypatch.setattr(sys, "_base_executable", base)
    own = base if system == "win32" else program
    assert sandbox.command() == [own, "-m", "ttdn_desktop.office.render.confinement"]
    # Windows' python.exe of a virtual environment starts a second process, which no job with one allows
    launcher = sandbox._environment().get("__PYVENV_LAUNCHER__")
    assert launcher == (program if own != program else None)


def test_no_console_flashes_and_no_module_of_the_clerks_folder_is_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('somebody else')", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(subprocess, "CREATE_NO_WINDOW", 0, raising=False)
    given: dict[str, object] = {}
    real = subprocess.Popen

    def noted(*arguments: object, **named: object) -> subprocess.Popen[bytes]:
        given.update(named)
        return real(*arguments, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(subprocess, "Popen", noted)
    assert sandbox.render_in_child(PARTS, name="mau.zip")[:2] == b"PK"
    assert given["creationflags"] == 0
    assert Path(str(given["cwd"]), "ttdn_desktop").is_dir()


@linux_only("asks for the flag where it means nothing")
def test_the_flag_for_no_console_is_windows_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "CREATE_NO_WINDOW", 0x08000000, raising=False)
    with pytest.raises(ValueError, match="creationflags"):  # what other systems say of it: it was handed on
        sandbox._Child()
