"""Which files the window takes when they are dropped."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl

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
        (("kh.docx", "kh2.docx"), 0),
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
