"""Packs put there whole, put aside and never deleted; what a killed process left is cleared after an hour."""

import os
import time
from pathlib import Path

import pytest

from tests.held_files import Held
from ttdn_desktop.basics.errors import OutputError
from ttdn_desktop.store.packs import ASIDE, PackStore

PARTS = {"pack.json": b"{}", "plan.docx": b"docx"}


@pytest.fixture
def packs(tmp_path: Path) -> PackStore:
    return PackStore(tmp_path / "mau")


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_pack_lies_there_whole(packs: PackStore, tmp_path: Path) -> None:
    put = packs.put("a@1.0", PARTS)
    assert put == tmp_path / "mau" / "a@1.0"
    assert contents(put) == PARTS
    assert [path.name for path in (tmp_path / "mau").iterdir()] == ["a@1.0"]


def test_what_stands_under_its_name_is_put_aside_under_numbers_from_two_on(
    packs: PackStore, tmp_path: Path
) -> None:
    for number in range(4):
        packs.put("a@1.0", {"pack.json": str(number).encode()})
    assert contents(tmp_path / "mau" / "a@1.0") == {"pack.json": b"3"}
    aside = {path.name: contents(path)["pack.json"] for path in (tmp_path / ASIDE).iterdir()}
    assert aside == {"a@1.0": b"0", "a@1.0-2": b"1", "a@1.0-3": b"2"}


def test_a_pack_put_aside_is_no_longer_installed(packs: PackStore, tmp_path: Path) -> None:
    packs.put("a@1.0", PARTS)
    assert contents(packs.put_aside("a@1.0")) == PARTS
    assert list((tmp_path / "mau").iterdir()) == []
    with pytest.raises(OutputError):
        packs.put_aside("a@1.0")


def test_a_part_that_cannot_be_written_leaves_nothing(packs: PackStore, tmp_path: Path) -> None:
    packs.put("a@1.0", PARTS)
    with pytest.raises(OutputError):
        packs.put("a@1.0", {"pack.json": b"", "no/such/folder": b""})
    assert contents(tmp_path / "mau" / "a@1.0") == PARTS
    assert [path.name for path in (tmp_path / "mau").iterdir()] == ["a@1.0"]


def test_temp_folders_are_cleared_after_an_hour(packs: PackStore, tmp_path: Path) -> None:
    folder = tmp_path / "mau"
    for name, age in ((".old.tmp", 3700), (".new.tmp", 3500), ("old.tmp", 3700)):
        (folder / name).mkdir(parents=True)
        moment = time.time() - age
        os.utime(folder / name, (moment, moment))
    (folder / ".file.tmp").write_bytes(b"")
    os.utime(folder / ".file.tmp", (0, 0))
    packs.clear_stale()
    assert {path.name for path in folder.iterdir()} == {".new.tmp", "old.tmp", ".file.tmp"}


def test_the_folder_of_packs_is_made_with_the_folders_above_it(tmp_path: Path) -> None:
    assert contents(PackStore(tmp_path / "a" / "b" / "mau").put("a@1.0", PARTS)) == PARTS


@pytest.mark.parametrize("name", ["a@1.0", "*.tmp", "plan.docx"])
def test_a_pack_held_for_a_second_is_put_in_place_and_aside(
    name: str, packs: PackStore, tmp_path: Path, held: Held
) -> None:
    packs.put("a@1.0", {"pack.json": b"damaged"})
    held.until[name] = 1.0
    assert contents(packs.put("a@1.0", PARTS)) == PARTS
    held.until[name] = held.now + 1.0
    assert contents(packs.put_aside("a@1.0")) == PARTS
    assert sorted(path.name for path in (tmp_path / ASIDE).iterdir()) == ["a@1.0", "a@1.0-2"]
    assert list((tmp_path / "mau").iterdir()) == []


def test_a_pack_held_for_long_is_refused_and_nothing_is_left(
    packs: PackStore, tmp_path: Path, held: Held
) -> None:
    packs.put("a@1.0", {"pack.json": b"old"})
    held.until["a@1.0"] = 60.0
    with pytest.raises(OutputError, match="Không có quyền ghi"):
        packs.put("a@1.0", PARTS)
    assert 3.0 <= held.now < 3.2
    assert [path.name for path in (tmp_path / "mau").iterdir()] == ["a@1.0"]
