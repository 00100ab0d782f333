"""One writer a folder: who holds it is named, and a killed holder leaves nothing behind."""

import getpass
import os
import platform
import subprocess
import sys
import threading
from datetime import datetime
from pathlib import Path

import pytest
from filelock import FileLock

from tests.held_files import Held
from ttdn_desktop.basics.errors import OutputError
from ttdn_desktop.store import lock

HOLD = """
import sys, time
from pathlib import Path
from ttdn_desktop.store import lock
held = lock.acquire(Path(sys.argv[1]))
print(type(held).__name__, flush=True)
time.sleep(60)
"""


def nine() -> datetime:
    return datetime(2026, 11, 23, 9, 5)


def test_the_first_window_gets_the_lock_and_the_second_is_told_who_holds_it(tmp_path: Path) -> None:
    first = lock.acquire(tmp_path, now=nine)
    assert isinstance(first, lock.DataLock)
    second = lock.acquire(tmp_path, now=nine)
    assert isinstance(second, lock.HeldBy)
    assert (second.pid, second.since) == (os.getpid(), nine())
    assert "09:05 ngày 23/11/2026" in second.text()
    assert lock.is_named(tmp_path)
    first.release()
    assert not lock.is_named(tmp_path)
    third = lock.acquire(tmp_path, now=nine)
    assert isinstance(third, lock.DataLock)
    third.release()


def test_a_holder_is_here_on_the_same_machine_with_the_same_user(tmp_path: Path) -> None:
    first = lock.acquire(tmp_path)
    second = lock.acquire(tmp_path)
    assert isinstance(second, lock.HeldBy)
    assert second.is_here()
    assert not lock.HeldBy("máy khác", second.user).is_here()
    assert not lock.HeldBy(second.machine, "người khác").is_here()
    assert not lock.HeldBy().is_here()
    assert isinstance(first, lock.DataLock)
    first.release()


def test_a_killed_holder_leaves_no_lock_behind(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, tmp_path], stdout=subprocess.PIPE, encoding="utf-8"
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "DataLock\n"
        held = lock.acquire(tmp_path)
        assert isinstance(held, lock.HeldBy)
        assert held.pid == holder.pid
        holder.kill()
    after = lock.acquire(tmp_path)
    assert isinstance(after, lock.DataLock)
    after.release()


def test_a_holder_that_has_yet_to_write_its_name_is_waited_for(tmp_path: Path) -> None:
    with FileLock(tmp_path / lock.LOCK_NAME):
        named = threading.Timer(0.3, lock._write_holder, (tmp_path / lock.HOLDER_NAME, nine()))
        named.start()
        second = lock.acquire(tmp_path)
        named.join()
    assert isinstance(second, lock.HeldBy)
    assert (second.is_here(), second.pid, second.since) == (True, os.getpid(), nine())


def test_an_unreadable_note_of_the_holder_still_says_that_the_folder_is_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "_NAMED_WITHIN_S", 0.1)
    first = lock.acquire(tmp_path)
    assert isinstance(first, lock.DataLock)
    (tmp_path / lock.HOLDER_NAME).write_bytes(b"{")
    second = lock.acquire(tmp_path)
    assert (second.machine, second.user, second.pid, second.since) == ("", "", 0, None)
    assert "một cửa sổ khác" in second.text()
    first.release()


def test_a_folder_that_is_not_there_gives_a_message(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OutputError, match="Không khóa được"):
        lock.acquire(tmp_path / "file")


def test_a_full_disk_gives_a_message_and_no_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_path: Path, _content: bytes) -> int:
        raise OSError(28, "full")

    with monkeypatch.context() as broken:
        broken.setattr(Path, "write_bytes", full)
        with pytest.raises(OutputError, match="Không khóa được"):
            lock.acquire(tmp_path)
    after = lock.acquire(tmp_path)
    assert isinstance(after, lock.DataLock)
    after.release()


def test_a_held_folder_is_told_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[object] = []
    made = lock.FileLock

    def noted(*args: object, **options: object) -> object:
        waits.append(options["timeout"])
        return made(*args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(lock, "FileLock", noted)
    held = lock.acquire(tmp_path)
    assert isinstance(held, lock.DataLock)
    held.release()
    held.release()
    assert waits == [0]


def test_the_holder_is_named_with_machine_and_user(tmp_path: Path) -> None:
    first = lock.acquire(tmp_path, now=nine)
    second = lock.acquire(tmp_path, now=nine)
    assert isinstance(first, lock.DataLock)
    assert isinstance(second, lock.HeldBy)
    assert (second.machine, second.user) == (platform.node(), getpass.getuser())
    first.release()


def test_another_thread_may_let_the_folder_go(tmp_path: Path) -> None:
    first = lock.acquire(tmp_path)
    assert isinstance(first, lock.DataLock)
    other = threading.Thread(target=first.release)
    other.start()
    other.join()
    after = lock.acquire(tmp_path)
    assert isinstance(after, lock.DataLock)
    after.release()


def test_the_holders_note_that_antivirus_reads_holds_no_start_up(
    tmp_path: Path, held: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.write_bytes

    def write(path: Path, content: bytes) -> int:
        if held.now < 1.0:
            raise PermissionError(13, "held")
        return real(path, content)

    monkeypatch.setattr(Path, "write_bytes", write)
    first = lock.acquire(tmp_path, now=nine)
    assert isinstance(first, lock.DataLock)
    held.until[lock.HOLDER_NAME] = held.now + 1.0
    first.release()
    # the lock's own file goes with it on Windows
    assert {path.name for path in tmp_path.iterdir()} <= {lock.LOCK_NAME}
