"""Which files the window takes when they are dropped."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.gui import dropping


def data_of(*names: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(f"/tmp/{name}") for name in names])
    return data


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("kế hoạch.docx", "plan"),
        ("KH.PDF", "plan"),
        ("mẫu.zip", "pack"),
        ("góp ý.phieu", "slip"),
        ("xã.ttdn", "sent"),
        ("ảnh.png", None),
        ("ttdn", None),
    ],
)
def test_a_file_is_known_by_its_suffix(name: str, kind: str | None) -> None:
    assert dropping.kind_of(Path(name)) == kind


@pytest.mark.parametrize(
    ("names", "count"),
    [
        (("kh.docx",), 1),
        (("kh.docx", "kh2.docx"), 2),
        (("kh.docx", "kh2.pdf"), 0),
        (("kh.docx", "mẫu.zip"), 0),
        (("ảnh.png",), 0),
        (("a.ttdn", "b.ttdn"), 2),
        (("a.ttdn", "thư mục"), 2),
    ],
)
def test_one_file_is_taken_or_all_that_communes_sent(names: tuple[str, ...], count: int) -> None:
    assert len(dropping.accepted_paths(data_of(*names))) == count


def test_an_address_of_another_machine_is_no_file() -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/kh.docx")])
    assert dropping.local_paths(data) == ()
    assert dropping.accepted_paths(data) == ()


def test_files_named_at_a_start_are_those_that_can_be_dropped(tmp_path: Path) -> None:
    paths = tuple(tmp_path / name for name in ("a.ttdn", "b.ttdn"))
    for path in paths:
        path.write_bytes(b"")
    assert dropping.openable(paths) == paths
    assert dropping.openable(paths[:1]) == paths[:1]


@pytest.mark.parametrize(
    ("names", "made", "said"),
    [
        (("không có.docx",), (), "Không tìm thấy tệp “.*không có.docx”"),
        (("a" * 5000 + ".docx",), (), "Không tìm thấy tệp"),
        (("ảnh.png",), ("ảnh.png",), "Chương trình không mở được “ảnh.png”"),
        (("ttdn",), ("ttdn",), "Chương trình không mở được “ttdn”"),
        (("a.docx", "b.pdf"), ("a.docx", "b.pdf"), "nhiều tệp như vậy"),
        (("a.ttdn", "b.ttdn"), ("a.ttdn",), "b.ttdn"),
    ],
)
def test_what_cant_be_opened_is_refused_by_name(
    tmp_path: Path, names: tuple[str, ...], made: tuple[str, ...], said: str
) -> None:
    for name in made:
        (tmp_path / name).write_bytes(b"")
    with pytest.raises(InputError, match=said) as refused:
        dropping.openable(tuple(tmp_path / name for name in names))
    assert refused.value.next_step


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "mẫu.zip").mkdir()
    with pytest.raises(InputError, match=r"không mở được “mẫu.zip”"):
        dropping.openable((tmp_path / "mẫu.zip",))


def test_a_folder_and_several_word_files_are_checked_together(tmp_path: Path) -> None:
    (tmp_path / "văn bản").mkdir()
    (tmp_path / "a.docx").write_bytes(b"")
    folder, word = tmp_path / "văn bản", tmp_path / "a.docx"
    assert dropping.are_checked_together((folder,))
    assert dropping.are_checked_together((word, folder))
    assert not dropping.are_checked_together((word,))
    assert not dropping.are_checked_together((folder, tmp_path / "a.ttdn"))
    assert not dropping.are_checked_together(())
