"""Sequences, conflicts, names of what is set aside, and when a temp file is stale: on both sides."""

import errno
import hashlib
import os
import time
from pathlib import Path

import pytest

from tests.held_files import Held
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


@pytest.mark.parametrize("name", ["x.json", "*.tmp"])
def test_a_save_waits_for_who_holds_the_file_and_leaves_an_older_copy_that_is_held(
    name: str, tmp_path: Path, held: Held
) -> None:
    path = tmp_path / "x.json"
    for body in (b"1", b"2"):
        safe_file.write(path, body, now=noon)
    held.until[name] = 1.0
    assert safe_file.write(path, b"3", now=noon).sequence == 3
    assert 1.0 <= held.now < 1.2
    for copy in generations.generations_of(path):
        held.until[copy.path.name] = 600.0
    before = held.now
    for number in range(10):
        safe_file.write(path, str(number).encode(), now=noon)
    assert held.now == before  # copies that are held go at a later save
    assert [entry.name for entry in tmp_path.iterdir() if entry.name.endswith(".tmp")] == []


def test_a_stick_without_links_keeps_and_restores_older_copies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none_here(*_paths: object, **_named: object) -> None:
        raise OSError(errno.EPERM, "FAT32 and exFAT have no links")

    monkeypatch.setattr(os, "link", none_here)
    path = tmp_path / "x.json"
    for number in range(1, 9):
        safe_file.write(path, str(number).encode(), now=noon)
    copies = generations.generations_of(path)
    assert [copy.sequence for copy in copies] == [7, 6, 5, 4, 3]  # as many as with links, and the last whole
    path.write_bytes(b"damaged")
    found = safe_file.read(path, now=noon)
    assert found is not None and found.body == b"7"
    path.unlink()
    again = safe_file.read(path, now=noon)
    assert again is not None and again.body == b"7"
    assert safe_file.write(path, b"9", now=noon).sequence == 8
    assert [each.stat().st_nlink for each in (path, *(copy.path for copy in copies))] == [1] * 6
