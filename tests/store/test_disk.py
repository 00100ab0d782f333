"""Bytes on the disk: all of them, however few the system takes; refusals tried again, then put into words."""

import errno
import os
from pathlib import Path

import pytest

from tests.systems import linux_only
from ttdn_desktop.basics.errors import OutputError
from ttdn_desktop.store import disk


@pytest.mark.parametrize("most", [1, 2, 3, 7, 100])
def test_each_byte_is_written_however_few_the_system_takes(
    most: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda handle, content: write(handle, content[:most]))
    disk.write_new(tmp_path / "x", b"0123456")
    assert (tmp_path / "x").read_bytes() == b"0123456"


@linux_only("modes of files are POSIX'")
def test_a_new_file_is_this_users_alone(tmp_path: Path) -> None:
    disk.write_new(tmp_path / "x", b"first")
    assert (tmp_path / "x").stat().st_mode & 0o777 == 0o600


def test_a_new_file_is_never_written_over(tmp_path: Path) -> None:
    disk.write_new(tmp_path / "x", b"first")
    with pytest.raises(FileExistsError):
        disk.write_new(tmp_path / "x", b"second")
    assert (tmp_path / "x").read_bytes() == b"first"


def test_a_fresh_name_lies_beside_hidden_and_is_another_each_time(tmp_path: Path) -> None:
    names = {disk.temp_path(tmp_path / "x.json") for _ in range(50)}
    assert len(names) == 50
    assert all(name.parent == tmp_path for name in names)
    assert all(name.name.startswith(".x.json.") and name.name.endswith(".tmp") for name in names)


def test_nothing_is_left_where_a_file_could_not_be_put(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "inside").write_bytes(b"")
    with pytest.raises(OSError):
        disk.write_atomically(tmp_path / "x", b"content")
    assert [path.name for path in tmp_path.iterdir()] == ["x"]


def test_a_missing_file_is_none_and_an_empty_one_is_not(tmp_path: Path) -> None:
    assert disk.read(tmp_path / "x") is None
    (tmp_path / "x").write_bytes(b"")
    assert disk.read(tmp_path / "x") == b""


def test_each_kind_of_refusal_has_its_own_next_step() -> None:
    def step(number: int | None) -> str:
        fault = OSError(number, "") if number is not None else OSError("")
        return disk.output_error(Path("x"), fault).next_step

    full = {step(number) for number in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)}
    refused = {step(number) for number in (errno.EACCES, errno.EPERM, errno.EROFS)}
    assert len(full) == len(refused) == 1
    assert len(full | refused | {step(errno.EIO)}) == 3
    assert isinstance(disk.output_error(Path("x"), OSError("")), OutputError)


@linux_only("folders are synced")
@pytest.mark.parametrize(
    ("error", "refused"), [(errno.EINVAL, False), (errno.ENOTSUP, False), (errno.EIO, True)]
)
def test_a_file_system_without_a_sync_of_folders_is_no_fault_and_a_disk_error_is(
    error: int, refused: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_handle: int) -> None:
        raise OSError(error, "")

    monkeypatch.setattr(os, "fsync", fail)
    if refused:
        with pytest.raises(OSError):
            disk.sync_folder(tmp_path)
    else:
        disk.sync_folder(tmp_path)


def test_a_path_that_is_too_long_is_not_blamed_on_the_disk() -> None:
    told = disk.output_error(Path("x"), OSError(errno.ENAMETOOLONG, ""))
    assert "quá dài" in told.what
    assert "ngắn hơn" in told.next_step
