"""Which Word files a folder holds: in order, without locks and hidden ones, safe where links lead in a ring."""

import os
from pathlib import Path

import pytest

from tests.systems import link_or_skip
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.workspace.documents import word_files as tested
from ttdn_desktop.workspace.documents.word_files import word_files


def made(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"")
    return folder


def inside(*paths: Path) -> list[str]:
    return [entry.inside.as_posix() for entry in word_files(paths)]


def test_word_files_of_a_folder_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    made(tmp_path, "b.docx", "A.docx", "C.DOCX", "d.doc", "e.pdf", "tháng 2/y.docx", "Tháng 1/x.docx")
    assert inside(tmp_path) == ["A.docx", "b.docx", "C.DOCX", "Tháng 1/x.docx", "tháng 2/y.docx"]


def test_locks_and_hidden_ones_are_left_out(tmp_path: Path) -> None:
    made(tmp_path, "a.docx", "~$a.docx", ".b.docx", "._a.docx", ".git/c.docx")
    assert inside(tmp_path) == ["a.docx"]


def test_a_ring_of_links_ends_and_a_linked_folder_is_looked_into_once(tmp_path: Path) -> None:
    folder, other = made(tmp_path / "vào", "nhỏ/a.docx"), made(tmp_path / "khác", "b.docx")
    link_or_skip(folder / "nhỏ" / "vòng", folder)
    link_or_skip(folder / "tự", folder / "tự")
    link_or_skip(folder / "l1", other)
    link_or_skip(folder / "l2", other)
    assert inside(folder) == ["l1/b.docx", "nhỏ/a.docx"]


def test_a_link_that_leads_nowhere_is_a_file_that_cant_be_read(tmp_path: Path) -> None:
    link_or_skip(tmp_path / "mất.docx", tmp_path / "đâu.docx")
    assert inside(tmp_path) == ["mất.docx"]


def test_each_file_comes_once_and_a_file_named_stays_whatever_its_kind(tmp_path: Path) -> None:
    made(tmp_path, "a.docx", "b.docx", "c.odt")
    assert inside(tmp_path / "b.docx", tmp_path, tmp_path / "c.odt") == ["b.docx", "a.docx", "c.odt"]


def test_where_results_go_is_not_looked_into(tmp_path: Path) -> None:
    made(tmp_path, "a.docx", "đã sửa/a.docx")
    found = word_files([tmp_path], except_below=tmp_path / "đã sửa")
    assert [entry.inside.as_posix() for entry in found] == ["a.docx"]


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the administrator reads everything"
)
def test_a_folder_that_cant_be_read_is_told_in_its_row(tmp_path: Path) -> None:
    made(tmp_path, "a.docx", "khóa/b.docx")
    (tmp_path / "khóa").chmod(0)
    first, second = word_files([tmp_path])
    (tmp_path / "khóa").chmod(0o700)
    assert first.inside.name == "a.docx"
    assert "khóa" in str(second.fault)


def test_a_folder_refused_by_the_system_is_told_in_its_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(tmp_path, "a.docx", "khóa/b.docx")
    listed = tested._listed

    def refusing(folder: Path) -> object:
        if folder.name == "khóa":
            raise PermissionError
        return listed(folder)

    monkeypatch.setattr(tested, "_listed", refusing)
    first, second = word_files([tmp_path])
    assert (first.inside.as_posix(), first.fault) == ("a.docx", None)
    assert "khóa" in str(second.fault)


def test_a_whole_disk_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tested, "_MOST_FILES", 2)
    made(tmp_path, "a.docx", "b.docx", "c.docx")
    with pytest.raises(InputError, match="hơn 2 tệp"):
        word_files([tmp_path])
