"""The parent's hold on the child that renders a pack from outside: its memory, its end, no second process.

The child bounds itself too (``confinement``), but Windows knows no such limits of one's own: there a job
object holds it from outside. Where none can be had, and as a second net everywhere, the parent looks at the
child's memory while it waits.
"""

import contextlib
import ctypes
import os
from pathlib import Path
from typing import Any, Protocol

from ttdn_desktop.basics.windows_paths import WINDOWS

_KILL_ON_CLOSE, _DIE_ON_FAULT, _PROCESS_MEMORY, _ACTIVE_PROCESSES = 0x2000, 0x400, 0x100, 0x8
"""JOB_OBJECT_LIMIT_…: the child ends with the last handle, so with its parent too, however that ends; a crash
shows no window of Windows' own. Of breaking away nothing is allowed."""

_ALL_OF_THE_DESKTOP = 0xFF
"""JOB_OBJECT_UILIMIT_…: no clipboard, no handles of other windows, no change of desktop, display or settings,
no end of the session."""

_EXTENDED_LIMITS, _DESKTOP_LIMITS = 9, 4
"""JOBOBJECTINFOCLASS."""

_RIGHTS = 0x0100 | 0x0001 | 0x1000 | 0x0010
"""PROCESS_SET_QUOTA, TERMINATE, QUERY_LIMITED_INFORMATION, VM_READ: what a job and a look at memory need."""


class _BasicLimits(ctypes.Structure):
    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("active_processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class _ExtendedLimits(ctypes.Structure):
    _fields_ = (
        ("basic", _BasicLimits),
        ("io_counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


class _MemoryCounters(ctypes.Structure):
    _fields_ = (
        ("size", ctypes.c_uint32),
        ("page_faults", ctypes.c_uint32),
        ("peak_working_set", ctypes.c_size_t),
        ("working_set", ctypes.c_size_t),
        ("quotas", ctypes.c_size_t * 4),
        ("committed", ctypes.c_size_t),
        ("peak_committed", ctypes.c_size_t),
    )


class Guard(Protocol):
    """A hold on one child."""

    def memory(self) -> int:
        """Return the bytes that the child takes, 0 where the system doesn't say."""
        ...

    def close(self) -> None:
        """Let go; on Windows that ends the child."""
        ...


def guard(process_id: int, most_memory: int) -> Guard:
    """Return the hold on a child just started, which has read nothing from outside yet."""
    return WindowsGuard(process_id, most_memory, _kernel()) if WINDOWS else ProcessGuard(process_id)


class ProcessGuard:
    """Looks at a child where the system has /proc; it holds nothing."""

    def __init__(self, process_id: int) -> None:
        self._pages = Path(f"/proc/{process_id}/statm")

    def memory(self) -> int:
        """Return the bytes that the child holds in memory, 0 where the system doesn't say."""
        try:
            return int(self._pages.read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
        except (OSError, ValueError, IndexError):
            return 0

    def close(self) -> None:
        """Nothing is held."""


class WindowsGuard:
    """A job object around a child; where the system refuses one, only its memory is looked at.

    ``in_job`` says which.
    """

    def __init__(self, process_id: int, most_memory: int, kernel: Any) -> None:
        self._kernel = kernel
        self._process = kernel.OpenProcess(_RIGHTS, 0, process_id)
        self._job = kernel.CreateJobObjectW(None, None)
        self.in_job = bool(self._job and self._process) and self._hold(most_memory)

    def memory(self) -> int:
        """Return the bytes that the child has had promised, 0 where the system doesn't say."""
        counters = _MemoryCounters(size=ctypes.sizeof(_MemoryCounters))
        told = self._process and self._kernel.K32GetProcessMemoryInfo(
            self._process, ctypes.byref(counters), counters.size
        )
        return counters.committed if told else 0

    def close(self) -> None:
        """End the child, where the job holds it; again is harmless."""
        for handle in filter(None, (self._job, self._process)):
            self._kernel.CloseHandle(handle)
        self._job = self._process = None

    def _hold(self, most_memory: int) -> bool:
        limits = _ExtendedLimits(process_memory=most_memory)
        limits.basic.flags = _KILL_ON_CLOSE | _DIE_ON_FAULT | _PROCESS_MEMORY | _ACTIVE_PROCESSES
        limits.basic.active_processes = 1
        desktop = ctypes.c_uint32(_ALL_OF_THE_DESKTOP)

        # limits before the child is put in: it never runs in a job without them
        return bool(
            self._set(_EXTENDED_LIMITS, limits)
            and self._set(_DESKTOP_LIMITS, desktop)
            and self._kernel.AssignProcessToJobObject(self._job, self._process)
        )

    def _set(self, kind: int, value: Any) -> bool:
        return bool(
            self._kernel.SetInformationJobObject(self._job, kind, ctypes.byref(value), ctypes.sizeof(value))
        )


def _kernel() -> Any:
    """Return Windows' kernel32, its handles as wide as they are."""
    kernel = getattr(ctypes, "WinDLL")("kernel32", use_last_error=True)  # noqa: B009 - Windows alone has it
    handle, number, address = ctypes.c_void_p, ctypes.c_uint32, ctypes.c_void_p

    for name, result, arguments in (
        ("OpenProcess", handle, (number, ctypes.c_int, number)),
        ("CreateJobObjectW", handle, (address, ctypes.c_wchar_p)),
        ("SetInformationJobObject", ctypes.c_int, (handle, ctypes.c_int, address, number)),
        ("AssignProcessToJobObject", ctypes.c_int, (handle, handle)),
        ("K32GetProcessMemoryInfo", ctypes.c_int, (handle, address, number)),
        ("CloseHandle", ctypes.c_int, (handle,)),
    ):
        with contextlib.suppress(AttributeError):
            function = getattr(kernel, name)
            function.restype, function.argtypes = result, arguments

    return kernel
