"""The job object around the gate's child, by a kernel that notes what it is asked; a real child's memory."""

import ctypes
import subprocess
import sys
from typing import Any

import pytest

from tests.systems import windows_only
from ttdn_desktop.office.render import child_guard
from ttdn_desktop.office.render.child_guard import ProcessGuard, WindowsGuard

PROCESS, JOB = 100, 200


class Kernel:  # its functions are named as Windows names them
    """Windows' kernel32 as far as the guard asks it; ``refused`` names the functions that fail."""

    def __init__(self, *refused: str, committed: int = 0) -> None:
        self.refused = refused
        self.committed = committed
        self.asked: list[tuple[Any, ...]] = []

    def _answer(self, name: str, answer: int, *told: Any) -> int:
        self.asked.append((name, *told))
        return 0 if name in self.refused else answer

    def OpenProcess(self, rights: int, inherited: int, process_id: int) -> int:  # noqa: N802
        assert (rights & 0x0101, inherited, process_id) == (0x0101, 0, 7)  # set quota, terminate
        return self._answer("OpenProcess", PROCESS)

    def CreateJobObjectW(self, security: None, name: None) -> int:  # noqa: N802
        assert security is name is None  # no other program can open it by its name
        return self._answer("CreateJobObjectW", JOB)

    def SetInformationJobObject(self, job: int, kind: int, value: Any, size: int) -> int:  # noqa: N802
        assert job == JOB
        return self._answer(
            "SetInformationJobObject", 1, kind, ctypes.string_at(ctypes.addressof(value._obj), size)
        )

    def AssignProcessToJobObject(self, job: int, process: int) -> int:  # noqa: N802
        return self._answer("AssignProcessToJobObject", 1, job, process)

    def K32GetProcessMemoryInfo(self, process: int, counters: Any, size: int) -> int:  # noqa: N802
        assert (process, size) == (PROCESS, 72)
        counters._obj.committed = self.committed
        return self._answer("K32GetProcessMemoryInfo", 1)

    def CloseHandle(self, handle: int) -> int:  # noqa: N802
        return self._answer("CloseHandle", 1, handle)


def number(data: bytes, at: int, size: int) -> int:
    return int.from_bytes(data[at : at + size], "little")


def test_the_child_is_put_into_a_job_whose_limits_hold_already() -> None:
    kernel = Kernel()
    assert WindowsGuard(7, 12345, kernel).in_job
    names = [name for name, *_ in kernel.asked]
    assert names == [
        *("OpenProcess", "CreateJobObjectW", "SetInformationJobObject", "SetInformationJobObject"),
        "AssignProcessToJobObject",
    ]
    assert kernel.asked[-1][1:] == (JOB, PROCESS)


def test_the_job_has_one_process_little_memory_and_ends_with_its_parent() -> None:
    kernel = Kernel()
    WindowsGuard(7, 12345, kernel)
    (_, kind, limits), (_, desktop_kind, desktop) = kernel.asked[2:4]

    # JOBOBJECT_EXTENDED_LIMIT_INFORMATION of 64 bits, as Windows lays it out
    assert (kind, len(limits)) == (9, 144)
    flags = number(limits, 16, 4)
    assert flags == 0x2000 | 0x400 | 0x100 | 0x8  # kill on close, die on a crash, memory, one process
    assert not flags & (0x800 | 0x1000)  # no breaking away
    assert number(limits, 40, 4) == 1
    assert number(limits, 112, 8) == 12345
    assert (desktop_kind, desktop) == (4, b"\xff\0\0\0")


@pytest.mark.parametrize(
    "refused", ["OpenProcess", "CreateJobObjectW", "SetInformationJobObject", "AssignProcessToJobObject"]
)
def test_without_a_job_the_memory_is_looked_at_all_the_same(refused: str) -> None:
    kernel = Kernel(refused, committed=600)
    guard = WindowsGuard(7, 500, kernel)
    assert not guard.in_job
    assert guard.memory() == (0 if refused == "OpenProcess" else 600)
    assert ("AssignProcessToJobObject", JOB, PROCESS) not in kernel.asked or refused.startswith("Assign")


def test_letting_go_closes_what_was_opened_and_once() -> None:
    kernel = Kernel()
    guard = WindowsGuard(7, 500, kernel)
    guard.close()
    guard.close()
    assert [asked for asked in kernel.asked if asked[0] == "CloseHandle"] == [
        ("CloseHandle", JOB),
        ("CloseHandle", PROCESS),
    ]
    assert guard.memory() == 0


def test_memory_that_windows_does_not_tell_is_none() -> None:
    assert WindowsGuard(7, 500, Kernel("K32GetProcessMemoryInfo", committed=600)).memory() == 0


def test_a_childs_memory_is_seen_while_it_runs_and_none_after_it() -> None:
    code = "x = b'x' * (100 << 20); print(flush=True); input()"
    child = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert child.stdout is not None
    child.stdout.readline()
    guard = child_guard.guard(child.pid, 1 << 30)
    assert 100 << 20 < guard.memory() < 200 << 20
    child.communicate(b"\n", timeout=60)
    if not child_guard.WINDOWS:  # there the open handle still tells what an ended process took
        assert guard.memory() == 0
    guard.close()


def test_a_system_that_does_not_tell_has_no_memory_to_look_at() -> None:
    assert ProcessGuard(2**22 + 1).memory() == 0  # above the highest process id


@windows_only("job objects")
def test_a_real_job_ends_its_child_when_it_is_let_go() -> None:
    code = "import time; time.sleep(60)"
    child = subprocess.Popen([sys.executable, "-c", code])
    guard = child_guard.guard(child.pid, 1 << 30)
    assert isinstance(guard, WindowsGuard) and guard.in_job
    guard.close()
    child.wait(10)
