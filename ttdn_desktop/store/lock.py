"""One writer a data folder: a lock that the system holds, and frees when its holder is killed."""

import os
import platform
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import msgspec
from filelock import FileLock, Timeout

from ttdn_desktop.basics import login, patience, typed_data
from ttdn_desktop.basics.errors import OutputError

LOCK_NAME = "khoa.lock"
HOLDER_NAME = "khoa.json"

_NAMED_WITHIN_S = 1.0
"""A judgement: a holder writes its name right after it got the lock; a busy machine is late with it."""

_ASK_AGAIN_S = 0.02


class HeldBy(msgspec.Struct, frozen=True):
    """Who holds the lock, as far as is known."""

    machine: str = ""
    user: str = ""
    pid: int = 0
    since: datetime | None = None

    def is_here(self) -> bool:
        """Whether the holder is a process of this user on this machine."""
        return (self.machine, self.user) == (platform.node(), login.user_name())

    def text(self) -> str:
        """Return one line in Vietnamese for the clerk of the second window."""
        who = f"{self.user} trên máy {self.machine}" if self.machine else "một cửa sổ khác"
        since = f" từ {self.since:%H:%M ngày %d/%m/%Y}" if self.since else ""
        return (
            f"Dữ liệu đang được {who} mở{since}. Cửa sổ này chỉ để xem; "
            "hãy đóng cửa sổ kia rồi mở lại để sửa."
        )


class DataLock:
    """The held lock; keep it referenced for as long as the folder is written to."""

    def __init__(self, lock: FileLock, holder_file: Path) -> None:
        self._lock = lock
        self._holder_file = holder_file

    def release(self) -> None:
        """Let the folder go; again is harmless."""
        if self._lock.is_locked:
            patience.remove_quietly(self._holder_file)
            self._lock.release()


def acquire(data_dir: Path, *, now: Callable[[], datetime] = datetime.now) -> DataLock | HeldBy:
    """Return the lock of ``data_dir``, or who holds it.

    Waits for nobody to let go, but up to a second for a holder that is about to write its name.

    Raises OutputError when the folder is missing, full or can't be written to.
    """
    # the system holds the lock and frees it when its holder is killed: a file that only says "locked" would
    # stay behind after a power cut. timeout=0, since the clerk must see at once why the window only shows;
    # not per thread, since the window's lock must hold whichever thread asks.
    lock = FileLock(data_dir / LOCK_NAME, timeout=0, thread_local=False)
    holder_file = data_dir / HOLDER_NAME

    # who holds it stands in a file of its own: Windows lets nobody read a locked one
    try:
        lock.acquire()
        _write_holder(holder_file, now())
    except Timeout:
        return _read_holder(holder_file)
    except (OSError, NotImplementedError) as fault:  # NotImplementedError: a file system without locks
        lock.release(force=True)
        raise OutputError(
            f"Không khóa được thư mục dữ liệu “{data_dir}”.",
            "Hãy kiểm tra quyền ghi và dung lượng ổ đĩa, rồi mở lại phần mềm.",
        ) from fault

    return DataLock(lock, holder_file)


def is_named(data_dir: Path) -> bool:
    """Return whether a holder's name stands there: taken away on letting go, left behind by a kill."""
    return (data_dir / HOLDER_NAME).exists()


def _write_holder(path: Path, since: datetime) -> None:
    holder = HeldBy(platform.node(), login.user_name(), os.getpid(), since)
    patience.while_refused(lambda: path.write_bytes(msgspec.json.encode(holder)))


def _read_holder(path: Path) -> HeldBy:
    # ten files opened by one double click are ten starts: who lost to a holder not yet named would take it
    # for a stranger's and not hand its file over
    deadline = time.monotonic() + _NAMED_WITHIN_S
    while (holder := _holder_in(path)) == HeldBy() and time.monotonic() < deadline:
        time.sleep(_ASK_AGAIN_S)

    return holder


def _holder_in(path: Path) -> HeldBy:
    # it may be half-written or gone just now; that the folder is locked is known all the same
    try:
        return typed_data.decode(path.read_bytes(), HeldBy)
    except (OSError, msgspec.MsgspecError):
        return HeldBy()
