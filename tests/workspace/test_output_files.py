import errno
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.held_files import Held
from tests.systems import link_or_skip, linux_only, windows_only
from ttdn_desktop.basics import patience, windows_paths
from ttdn_desktop.basics.errors import ClerkError, InputError, OutputError
from ttdn_desktop.workspace import output_files
from ttdn_desktop.workspace.output_files import (
    read_beginning,
    read_input,
    refuse_same,
    write_all,
    write_with_folders,
)


def test_all_files_are_written(tmp_path: Path) -> None:
    write_all({tmp_path / "a": b"1", tmp_path / "b": b"2"})
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"a": b"1", "b": b"2"}


def test_when_one_place_is_unusable_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(OutputError, match="Không ghi được"):
        write_all({tmp_path / "a": b"new", tmp_path / "missing" / "b": b"2"})
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"a": b"old"}


def test_folders_are_made_for_results_and_gone_again_where_one_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    with pytest.raises(OutputError, match="là thư mục"):
        write_with_folders({tmp_path / "ra" / "con" / "a": b"1", tmp_path / "x": b"2"})
    assert [p.name for p in tmp_path.iterdir()] == ["x"]

    write_with_folders({tmp_path / "ra" / "con" / "a": b"1", tmp_path / "ra" / "b": b"2"})
    assert (tmp_path / "ra" / "con" / "a").read_bytes() == b"1"
    assert (tmp_path / "ra" / "b").read_bytes() == b"2"


def test_a_file_in_a_folders_place_is_named_and_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"")
    with pytest.raises(OutputError, match="là tệp, không phải thư mục"):
        write_with_folders({tmp_path / "ra" / "a": b"1", tmp_path / "x" / "b": b"2"})
    assert [p.name for p in tmp_path.iterdir()] == ["x"]


def test_a_folder_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    with pytest.raises(OutputError, match="là thư mục"):
        write_all({tmp_path / "x": b"1"})
    assert [p.name for p in tmp_path.iterdir()] == ["x"]


@pytest.mark.parametrize("name", ["no-such-file", "bad\0name", "x" * 300])
def test_an_input_that_cannot_be_read_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError):
        read_input(tmp_path / name)


@linux_only("pipes are no files of Windows")
def test_what_is_no_plain_file_is_left_as_it_is(tmp_path: Path) -> None:
    pipe = tmp_path / "ong"
    os.mkfifo(pipe)
    with pytest.raises(OutputError, match="không phải tệp thường"):
        write_all({pipe: b"x"})
    assert pipe.is_fifo()


def test_the_file_named_twice_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"xa\.json"):
        refuse_same(tmp_path / "xa.json", None, tmp_path / "." / "xa.json")


def lying_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


case_tells = linux_only("Windows' paths are equal whatever their case: told by refuse_same alone")

OLD = {"a.docx": b"old", "b.xlsx": b"old", "c.json": b"old"}
NEW = {"a.docx": b"new", "b.xlsx": b"new", "c.json": b"new"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, content in OLD.items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def write_new(folder: Path) -> None:
    write_all({folder / name: content for name, content in NEW.items()})


@pytest.mark.parametrize("name", NEW)
def test_a_result_held_for_a_second_comes_through(name: str, folder: Path, held: Held) -> None:
    held.until[name] = 1.0
    write_new(folder)
    assert lying_in(folder) == NEW
    assert 1.0 <= held.now < 1.1


@pytest.mark.parametrize("name", NEW)
def test_one_result_held_for_long_leaves_all_as_they_were(name: str, folder: Path, held: Held) -> None:
    held.until[name] = 60.0
    before = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    with pytest.raises(OutputError, match="đang mở ở chương trình khác") as caught:
        write_new(folder)
    assert name in caught.value.what
    assert "Excel" in caught.value.next_step
    assert lying_in(folder) == OLD
    assert {path.name: path.stat().st_mtime_ns for path in folder.iterdir()} == before
    assert 3.0 <= held.now < 3.2


@windows_only("an open file can be replaced elsewhere")
def test_with_the_old_workbook_really_open_nothing_is_left_and_all_are_old(folder: Path) -> None:
    with (folder / "b.xlsx").open("rb"):
        started = time.monotonic()
        with pytest.raises(OutputError, match="đang mở"):
            write_new(folder)
        assert 3.0 <= time.monotonic() - started < 4.0
        assert lying_in(folder) == OLD

    write_new(folder)
    assert lying_in(folder) == NEW


def test_an_old_result_that_lets_nobody_read_it_is_told(
    folder: Path, held: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_paths: object, **_named: object) -> None:
        raise PermissionError(errno.EACCES, "held")

    monkeypatch.setattr(shutil, "copy2", refused)
    with pytest.raises(OutputError, match="đang mở"):
        write_new(folder)
    assert 3.0 <= held.now < 3.2
    assert lying_in(folder) == OLD


def test_what_was_not_there_is_taken_away_again(folder: Path, held: Held) -> None:
    (folder / "a.docx").unlink()
    held.until["c.json"] = 60.0
    with pytest.raises(OutputError):
        write_new(folder)
    assert lying_in(folder) == {"b.xlsx": b"old", "c.json": b"old"}


def test_a_result_that_cannot_be_taken_back_is_named_and_its_old_one_kept(
    folder: Path, held: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = patience.replace

    def opened_at_once(source: Path, target: Path) -> None:
        real(source, target)
        held.until[target.name] = 600.0

    monkeypatch.setattr(patience, "replace", opened_at_once)
    held.until["b.xlsx"] = 600.0
    with pytest.raises(OutputError) as caught:
        write_new(folder)
    kept = [name for name in lying_in(folder) if name.endswith(".ban-cu.tmp")]
    assert len(kept) == 1 and kept[0] in caught.value.what
    assert "b.xlsx" in caught.value.what and "a.docx" in caught.value.what
    assert lying_in(folder) == {**OLD, "a.docx": b"new", kept[0]: b"old"}


def test_stopped_between_two_results_all_are_as_they_were(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = patience.replace

    def stopped(source: Path, target: Path) -> None:
        real(source, target)
        if target.name == "b.xlsx" and source.name.endswith(".dang-ghi.tmp"):
            raise KeyboardInterrupt

    monkeypatch.setattr(patience, "replace", stopped)
    with pytest.raises(KeyboardInterrupt):
        write_new(folder)
    assert lying_in(folder) == OLD


KILLED = """
import os, sys
from pathlib import Path
from ttdn_desktop.basics import patience
from ttdn_desktop.workspace.output_files import write_all
left, real = int(sys.argv[2]), patience.replace
def replace(source, target):
    global left
    if left == 0:
        os._exit(9)
    left -= 1
    real(source, target)
patience.replace = replace
write_all({Path(sys.argv[1]) / name: b"new" for name in ("a.docx", "b.xlsx", "c.json")})
"""


@pytest.mark.parametrize("replaced", [0, 1, 2])
def test_killed_between_two_results_each_is_whole_and_the_old_ones_lie_beside(
    replaced: int, folder: Path
) -> None:
    done = subprocess.run([sys.executable, "-c", KILLED, folder, str(replaced)], timeout=60)
    assert done.returncode == 9
    found = lying_in(folder)
    assert [found.pop(name) for name in NEW] == [b"new"] * replaced + [b"old"] * (3 - replaced)
    kept = {name: content for name, content in found.items() if name.endswith(".ban-cu.tmp")}
    waiting = {name: content for name, content in found.items() if name.endswith(".dang-ghi.tmp")}
    assert list(kept.values()) == [b"old"] * 3
    assert list(waiting.values()) == [b"new"] * (3 - replaced)
    assert {*kept, *waiting} == set(found)
    write_new(folder)
    assert lying_in(folder) == {**found, **NEW}


@case_tells
def test_two_names_for_one_file_in_a_folder_blind_to_case_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    twins = {tmp_path / "Kế hoạch.docx": b"1", tmp_path / "KẾ HOẠCH.docx": b"2"}
    with monkeypatch.context() as patched:
        patched.setattr(output_files, "_is_case_blind", lambda _written: True)
        with pytest.raises(OutputError, match="trùng tên"):
            write_all(twins)
    assert list(tmp_path.iterdir()) == []


@case_tells
@pytest.mark.parametrize("blind", [True, False])
def test_whether_a_folder_is_blind_to_case_is_asked_of_the_folder(
    blind: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".a.tmp").write_bytes(b"")
    if blind:
        real = os.stat
        monkeypatch.setattr(
            os, "stat", lambda path, **named: real(str(path).replace(".A.TMP", ".a.tmp"), **named)
        )
    assert output_files._is_case_blind(tmp_path / ".a.tmp") == blind


@case_tells
def test_a_source_is_known_by_letters_of_another_case(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = tmp_path / "Xa.json", tmp_path / "xa.json"
    one.write_bytes(b"1")
    assert not output_files.is_same_file(one, other)
    other.write_bytes(b"2")
    assert not output_files.is_same_file(one, other)
    monkeypatch.setattr(Path, "samefile", lambda *_: True)  # what a folder blind to case answers
    assert output_files.is_same_file(one, other)
    assert not output_files.is_same_file(one, tmp_path / "x.json")
    with pytest.raises(InputError, match="trùng tên"):
        refuse_same(one, other)


@pytest.mark.parametrize("name", ["con.docx", "bao-cao:2026.docx", "a?.pdf"])
def test_a_name_that_windows_refuses_is_told_there(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(windows_paths, "WINDOWS", True)
    with pytest.raises(OutputError, match="Windows không nhận tên tệp"):
        write_all({tmp_path / name: b"x"})
    assert list(tmp_path.iterdir()) == []


def test_a_device_of_windows_is_no_file_to_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(windows_paths, "WINDOWS", True)
    with pytest.raises(InputError, match="Không tìm thấy tệp"):
        read_input(Path("con"))


def test_letters_of_another_case_are_the_same_name_where_the_system_says_so(tmp_path: Path) -> None:
    pair = tmp_path / "Xa.json", tmp_path / "XA.json"
    assert output_files.is_same_file(*pair) == (os.name == "nt")


def test_a_path_that_is_too_long_is_not_blamed_on_rights(tmp_path: Path) -> None:
    for refused in (lambda path: write_all({path: b"x"}), read_input):
        with pytest.raises(ClerkError, match="đường dẫn quá dài") as caught:
            refused(tmp_path / ("x" * 300))
        assert "ngắn hơn" in caught.value.next_step


def test_a_name_as_long_as_the_system_takes_is_written(tmp_path: Path) -> None:
    write_all({tmp_path / ("x" * 255): b"x"})
    assert [len(path.name) for path in tmp_path.iterdir()] == [255]


def test_an_input_held_for_a_second_is_read(
    tmp_path: Path, held: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "x").write_bytes(b"content")
    real = Path.read_bytes

    def read(path: Path) -> bytes:
        if held.now < 1.0:
            raise PermissionError(errno.EACCES, "held")
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", read)
    assert read_input(tmp_path / "x") == b"content"
    assert read_beginning(tmp_path / "x", 3) == b"con"


def test_a_path_whose_links_cannot_be_followed_is_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_path: Path) -> Path:
        raise OSError(errno.EINVAL, "")

    monkeypatch.setattr(Path, "resolve", refused)
    refuse_same(tmp_path / "a", tmp_path / "b")
    with pytest.raises(InputError):
        refuse_same(tmp_path / "a", tmp_path / "a")
    write_all({tmp_path / "a": b"1", tmp_path / "b": b"2"})
    assert lying_in(tmp_path) == {"a": b"1", "b": b"2"}


@linux_only("pipes are no files of Windows")
def test_a_pipe_is_no_file_to_read(tmp_path: Path) -> None:
    pipe = tmp_path / "ong.docx"
    os.mkfifo(pipe)
    for read in (read_input, lambda path: read_beginning(path, 4)):
        with pytest.raises(InputError, match="không phải tệp thường"):
            read(pipe)


def test_links_in_a_ring_are_told(tmp_path: Path) -> None:
    ring = tmp_path / "vong.docx"
    link_or_skip(ring, ring)
    refuse_same(ring, tmp_path / "ra.docx")
    with pytest.raises(InputError, match="vong"):
        read_input(ring)
    with pytest.raises(InputError):
        refuse_same(ring, ring)


@pytest.mark.parametrize("name", [".", "..", os.sep])
def test_a_path_without_a_name_is_no_result(name: str) -> None:
    with pytest.raises(OutputError, match="là thư mục"):
        write_all({Path(name): b"x"})
