"""Sequences, conflicts, names of what is set aside, and when a temp file is stale: on both sides."""

import hashlib
import os
import time
from pathlib import Path

import pytest

from tests.store.store_faults import noon
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.store import envelope, generations, safe_file


def write(path: Path, body: bytes, known: int | None = None) -> safe_file.Written:
    return safe_file.write(path, body, now=noon, known=known)


def test_saves_are_counted_from_one(tmp_path: Path) -> None:
    path = tmp_path / "x"
    assert [write(path, b"a").sequence for _ in range(3)] == [1, 2, 3]
    content = safe_file.read(path, now=noon)
    assert content is not None
    assert (content.sequence, content.saved, content.notices) == (3, noon(), ())


def test_the_count_goes_on_where_the_file_was_lost(tmp_path: Path) -> None:
    path = tmp_path / "x"
    for _ in range(3):
        write(path, b"a")
    path.unlink()
    # the copies go up to the second save; the first save is copied at once
    assert write(path, b"b").sequence == 3
    other = tmp_path / "y"
    write(other, b"a")
    other.unlink()
    assert write(other, b"b").sequence == 2


def test_the_first_save_alone_is_copied_at_once(tmp_path: Path) -> None:
    path = tmp_path / "x"
    write(path, b"a")
    assert [one.sequence for one in generations.generations_of(path)] == [1]
    write(path, b"b")
    assert [one.sequence for one in generations.generations_of(path)] == [1]
    write(path, b"c")
    assert [one.sequence for one in generations.generations_of(path)] == [2, 1]


@pytest.mark.parametrize(("known", "conflicts"), [(None, False), (2, True), (3, False), (4, False)])
def test_a_later_sequence_than_the_known_one_is_a_conflict(
    tmp_path: Path, known: int | None, conflicts: bool
) -> None:
    path = tmp_path / "x"
    for _ in range(3):
        write(path, b"theirs")
    if conflicts:
        with pytest.raises(safe_file.ConflictError):
            write(path, b"ours", known)
        content = safe_file.read(path, now=noon)
        assert content is not None
        assert content.body == b"theirs"
    else:
        assert write(path, b"ours", known).sequence == 4


def test_over_a_damaged_file_there_is_no_conflict(tmp_path: Path) -> None:
    path = tmp_path / "x"
    for _ in range(3):
        write(path, b"theirs")
    path.write_bytes(b"damaged")
    assert write(path, b"ours", known=0).notices


def test_what_is_set_aside_within_a_second_is_numbered_from_two_on(tmp_path: Path) -> None:
    path = tmp_path / "x"
    aside: list[str] = []
    for _ in range(3):
        path.write_bytes(b"damaged")
        aside.append(safe_file.set_aside(path, noon()).name)
    base = "x.hong-20261123T120000"
    assert aside == [base, f"{base}-2", f"{base}-3"]


def test_a_temp_file_is_cleared_after_an_hour(tmp_path: Path) -> None:
    older = generations.folder_of(tmp_path / "x")
    older.mkdir()
    for folder in (tmp_path, older):
        for name, age in ((".old.tmp", 3700), (".new.tmp", 3500), ("old.tmp", 3700), (".old.txt", 3700)):
            (folder / name).write_bytes(b"")
            moment = time.time() - age
            os.utime(folder / name, (moment, moment))
    safe_file.clear_stale(tmp_path)
    for folder in (tmp_path, older):
        assert {path.name for path in folder.iterdir() if path.is_file()} == {
            ".new.tmp",
            "old.tmp",
            ".old.txt",
        }
    assert safe_file.STALE_AFTER == 3600


def test_only_looking_repairs_nothing(tmp_path: Path) -> None:
    path = tmp_path / "x"
    write(path, b"a")
    write(path, b"b")
    path.write_bytes(b"damaged")
    content = safe_file.read(path, now=noon, repair=False)
    assert content is not None
    assert (content.body, content.sequence, len(content.notices)) == (b"a", 1, 1)
    assert path.read_bytes() == b"damaged"


def test_the_first_read_of_nothing_is_none(tmp_path: Path) -> None:
    assert safe_file.read(tmp_path / "x", now=noon) is None
    (tmp_path / "x").write_bytes(b"")
    with pytest.raises(InputError):
        safe_file.read(tmp_path / "x", now=noon)


@pytest.mark.parametrize(("version", "whole"), [(0, True), (1, True), (2, False)])
def test_a_newer_version_is_left_alone(tmp_path: Path, version: int, whole: bool) -> None:
    path = tmp_path / "x"
    good = envelope.seal(b"body", sequence=1, saved=noon())
    line, _, body = good.partition(b"\n")
    covered = line[75:].replace(b'"version":1', b'"version":%d' % version) + b"\n" + body
    path.write_bytes(b'{"sha256":"' + checksum_of(covered) + covered)
    if whole:
        content = safe_file.read(path, now=noon)
        assert content is not None
        assert content.body == b"body"
    else:
        with pytest.raises(InputError, match="phiên bản mới hơn"):
            safe_file.read(path, now=noon)


def checksum_of(covered: bytes) -> bytes:
    return hashlib.sha256(covered).hexdigest().encode()
