import os
from pathlib import Path

import pytest

from tests.systems import link_or_skip, linux_only
from ttdn_desktop.basics.path_facts import is_file, is_folder, is_no_file, is_there, resolved


def test_a_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"")
    assert [is_file(file), is_folder(file), is_there(file), is_no_file(file)] == [True, False, True, False]
    assert [is_file(tmp_path), is_folder(tmp_path), is_no_file(tmp_path)] == [False, True, False]


@pytest.mark.parametrize("name", ["missing", "x" * 300, "y/" * 3_000, "zero\0byte", "\udcff"])
def test_what_no_system_finds_is_not_there(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    assert [is_file(path), is_folder(path), is_there(path)] == [False, False, False]
    assert resolved(path).is_absolute()


def test_links_in_a_ring_lead_nowhere(tmp_path: Path) -> None:
    ring = tmp_path / "vong"
    link_or_skip(ring, ring)
    assert [is_file(ring), is_folder(ring), is_there(ring)] == [False, False, False]
    assert resolved(ring) == ring.absolute()


@linux_only("pipes are no files of Windows")
def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ong")
    assert is_no_file(tmp_path / "ong")
