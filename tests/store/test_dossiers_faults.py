"""Faults from within Python: they run on every system, also where no tracer is."""

import itertools
import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from tests.store.store_faults import (
    CALLS,
    ERRORS,
    ID,
    NEW,
    OLD,
    OLDER,
    errors_within,
    fault_at,
    fresh_copies,
    kills_within,
    noon,
    prepared,
    store_file,
)
from ttdn_desktop.basics.errors import ClerkError, OutputError
from ttdn_desktop.store import disk
from ttdn_desktop.store.dossiers import DossierStore

Tally = Callable[[str, int, int], None]


def test_killed_before_each_call_of_a_save_the_file_is_old_or_new(tmp_path: Path, tally: Tally) -> None:
    faults, wrong = kills_within(tmp_path)
    tally("ended before each call of a save, from within", faults, len(wrong))


def test_an_error_of_each_call_of_a_save_is_told_and_the_file_is_old_or_new(
    tmp_path: Path, tally: Tally
) -> None:
    faults, wrong = errors_within(tmp_path)
    assert not wrong
    tally("ENOSPC, EIO, EACCES of each call of a save, from within", faults, len(wrong))


def test_an_error_of_each_call_of_a_restore_is_told_and_nothing_is_lost(tmp_path: Path, tally: Tally) -> None:
    source = prepared(tmp_path / "source")
    store_file(source).write_bytes(b"damaged")
    copies, faults, violations = fresh_copies(source, tmp_path), 0, 0
    for where, error in itertools.product(CALLS, ERRORS):
        for nth in itertools.count(1):
            data_dir = next(copies)
            store = DossierStore(data_dir, now=noon)
            with fault_at(where, nth, lambda error=error: OSError(error, "")) as fired, suppress(ClerkError):
                violations += store.load(ID).document != OLDER
            if not fired:
                break
            faults += 1
            violations += store.load(ID).document != OLDER
            violations += b"damaged" not in [path.read_bytes() for path in data_dir.rglob("x.ttdb*")]
    tally("ENOSPC, EIO, EACCES of each call of a restore, from within", faults, violations)


def test_a_full_disk_keeps_no_older_copy_from_the_clerk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int, _content: bytes) -> int:
        raise OSError(28, "full")

    store = DossierStore(prepared(tmp_path), now=noon)
    store_file(tmp_path).write_bytes(b"damaged")
    with monkeypatch.context() as broken:
        broken.setattr(os, "write", full)
        loaded = store.load(ID)
    assert loaded.document == OLDER
    assert "Chưa ghi lại được" in loaded.notices[0]
    assert "không còn trên đĩa" in store.load(ID).notices[0]
    assert store.load(ID).notices == ()


def test_a_disk_that_fills_after_any_number_of_bytes_keeps_the_old_state(
    tmp_path: Path, tally: Tally
) -> None:
    source, violations, faults = prepared(tmp_path / "source"), 0, 0
    real = os.write
    for room in range(0, 400, 7):
        left = [room]

        def until_full(handle: int, content: bytes, left: list[int] = left) -> int:
            if not left[0]:
                raise OSError(28, "full")
            part = real(handle, content[: left[0]])
            left[0] -= part
            return part

        data_dir = shutil.copytree(source, tmp_path / str(room))
        store = DossierStore(data_dir, now=noon)
        with pytest.MonkeyPatch.context() as small:
            small.setattr(os, "write", until_full)
            try:
                store.save(ID, NEW)
                expected = NEW
            except OutputError as fault:
                assert "đã đầy" in fault.what
                faults += 1
                expected = OLD
        violations += store.load(ID).document != expected
        violations += len(list(data_dir.rglob(f"*{disk.TEMP_SUFFIX}")))
    tally("disk full after so many bytes, from within", faults, violations)


def test_a_first_save_that_fails_leaves_no_dossier_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = DossierStore(tmp_path, now=noon)

    def refused(_source: str, target: str) -> None:
        if str(target).endswith(".ttdb"):
            raise OSError(5, "refused")

    with monkeypatch.context() as broken:
        broken.setattr(os, "replace", refused)
        with pytest.raises(OutputError):
            store.create(ID, OLD)
    assert store.list() == ()
    assert store.create(ID, OLD) == ID


def test_a_file_system_without_links_gets_copies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none_here(*_: object) -> None:
        raise OSError(1, "not permitted")

    monkeypatch.setattr(os, "link", none_here)
    prepared(tmp_path)
    store_file(tmp_path).write_bytes(b"")
    store = DossierStore(tmp_path, now=noon)
    assert store.load(ID).document == OLDER


def test_a_temp_file_left_by_a_kill_is_harmless_and_cleared_when_it_is_old(tmp_path: Path) -> None:
    prepared(tmp_path)
    young, old = (disk.temp_path(store_file(tmp_path)) for _ in range(2))
    young.write_bytes(b"half")
    old.write_bytes(b"half")
    os.utime(old, (0, 0))
    store = DossierStore(tmp_path, now=noon)
    assert [entry.id for entry in store.list()] == [ID]
    assert young.exists()
    assert not old.exists()
