"""Faults put upon a save from within Python, and the judge of what is found afterwards."""

import errno
import io
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.store.dossiers import FOLDER, DossierStore

CALLS = (
    (os, "open"),
    (os, "write"),
    (os, "fsync"),
    (os, "close"),
    (os, "replace"),
    (os, "link"),
    (os, "unlink"),
    (os, "mkdir"),
    (os, "listdir"),
    (os, "stat"),
    (io, "open"),
)
_OPEN, _CLOSE = os.open, os.close
ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES)
ID = "x"
OLDER, OLD, NEW, LATER = (
    b'{"year":%d,"log":[{"id":"l%d"}],"unknown":"%s"}' % (n, n, b"x" * 40 * n) for n in range(1, 5)
)


def noon() -> datetime:
    return datetime(2026, 11, 23, 12, 0)


class Killed(BaseException):
    """The process ended here: nothing that follows reaches the disk."""


def store_file(data_dir: Path) -> Path:
    return data_dir / FOLDER / f"{ID}.ttdb"


def prepared(data_dir: Path) -> Path:
    """Return ``data_dir`` with a dossier that was saved twice, ``OLD`` the last."""
    store = DossierStore(data_dir, now=noon)
    assert store.create(ID, OLDER) == ID
    store.save(ID, OLD)
    return data_dir


def fresh_copies(source: Path, scratch: Path) -> Iterator[Path]:
    """Yield ever new copies of a prepared folder; each is removed before the next."""
    number = 0
    while True:
        number += 1
        target = scratch / f"copy{number}"
        shutil.copytree(source, target)
        yield target
        shutil.rmtree(target)


def judge(data_dir: Path, *, allowed: tuple[bytes, ...]) -> str | None:
    """Return what is wrong after a fault, None when all is well.

    The dossier must be listed, whole, one of ``allowed``, without any talk of damage, and take the next save.
    """
    store = DossierStore(data_dir, now=noon)
    try:
        listed = [entry.id for entry in store.list()]
        loaded = store.load(ID)
        store.save(ID, LATER)
        after = store.load(ID).document
    except ClerkError as fault:
        return f"refused: {fault}"
    if listed != [ID]:
        return f"listed as {listed}"
    if loaded.document not in allowed:
        return f"neither old nor new: {loaded.document[:60]!r}"
    if loaded.notices:
        return f"damage was told of: {loaded.notices}"
    return None if after == LATER else "the next save was lost"


@contextmanager
def fault_at(where: tuple[Any, str], nth: int, fault: Callable[[], BaseException]) -> Iterator[list[int]]:
    """Make the ``nth`` call (from 1) of one function fail; yields a list that is non-empty once it did.

    After ``Killed`` every call of every function fails, so that no clean-up of a dead process is seen; what
    it held open is closed at the end, as the system closes it.
    """
    fired: list[int] = []
    counted = [0]
    held: set[int] = set()

    def watched(owner: Any, name: str) -> Callable[..., Any]:
        real = _noting(held, getattr(owner, name))

        def call(*args: Any, **more: Any) -> Any:
            if fired and isinstance(fault(), Killed):
                raise Killed
            if (owner, name) == where:
                counted[0] += 1
                if counted[0] == nth:
                    fired.append(nth)
                    if name == "close":  # an error of close leaves nothing open; Windows removes no open file
                        real(*args)
                    raise fault()
            return real(*args, **more)

        return call

    with pytest.MonkeyPatch.context() as patch:
        for owner, name in CALLS:
            patch.setattr(owner, name, watched(owner, name))
        yield fired

    for handle in held:
        _CLOSE(handle)


def _noting(held: set[int], real: Callable[..., Any]) -> Callable[..., Any]:
    """Return ``real``, which then notes in ``held`` what is open."""

    def opened(*args: Any, **more: Any) -> int:
        held.add(handle := real(*args, **more))
        return handle

    def closed(handle: int) -> None:
        held.discard(handle)
        real(handle)

    return opened if real is _OPEN else closed if real is _CLOSE else real


def kills_within(scratch: Path) -> tuple[int, list[str]]:
    """End the process before each call of a save; return how many faults, and what was wrong."""
    return _try_all(scratch, lambda _: Killed(), errors=(0,))


def errors_within(scratch: Path) -> tuple[int, list[str]]:
    """Fail each call of a save with each error; return how many faults, and what was wrong."""
    return _try_all(scratch, lambda number: OSError(number, os.strerror(number)), errors=ERRORS)


def _try_all(
    scratch: Path, fault: Callable[[int], BaseException], errors: tuple[int, ...]
) -> tuple[int, list[str]]:
    copies = fresh_copies(prepared(scratch / "source"), scratch)
    faults, wrong = 0, []
    for where in CALLS:
        for error in errors:
            for nth in range(1, 200):
                happened, verdict = _try_one(next(copies), where, nth, lambda error=error: fault(error))
                if not happened:
                    break
                faults += 1
                if verdict:
                    wrong.append(f"{where[1]} {nth} {error}: {verdict}")
    return faults, wrong


def _try_one(
    data_dir: Path, where: tuple[Any, str], nth: int, fault: Callable[[], BaseException]
) -> tuple[bool, str | None]:
    store = DossierStore(data_dir, now=noon)
    allowed: tuple[bytes, ...] = (OLD, NEW)
    with fault_at(where, nth, fault) as fired:
        try:
            store.save(ID, NEW)
            allowed = (NEW,)
        except (ClerkError, Killed):
            pass
        except OSError as bare:
            return True, f"not in Vietnamese: {bare!r}"
    return bool(fired), judge(data_dir, allowed=allowed)
