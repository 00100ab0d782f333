"""Several files checked together: one that can't be used stops no other, copies go over no original."""

import re
from pathlib import Path

import pytest

from tests.format_rules import corpus
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.workspace.documents import check_files as tested
from ttdn_desktop.workspace.documents.check_files import (
    CheckedFile,
    check_file,
    files_to_check,
    mended_targets,
)
from ttdn_desktop.workspace.documents.word_files import WordFileEntry


def entry(path: Path, inside: str = "") -> WordFileEntry:
    return WordFileEntry(path, Path(inside or path.name))


def test_a_file_that_cant_be_used_is_told_with_its_reason(tmp_path: Path) -> None:
    (tmp_path / "hỏng.docx").write_bytes(b"PK")
    checked, examined = check_file(entry(tmp_path / "hỏng.docx"))
    assert examined is None
    assert checked.report is None
    assert "Không đọc được" in str(checked.fault)
    assert check_file(entry(tmp_path / "mất.docx"))[0].fault is not None


def test_a_fault_of_ours_stops_no_other_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> None:
        raise ZeroDivisionError

    (tmp_path / "a.docx").write_bytes(corpus.clean("mau-nd30"))
    monkeypatch.setattr(tested, "examine", failing)
    checked, examined = check_file(entry(tmp_path / "a.docx"))
    assert examined is None
    assert "chưa lường trước" in str(checked.fault)


def test_a_folder_without_word_files_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=re.escape(str(tmp_path))):
        files_to_check([tmp_path])


def test_none_usable_is_refused_and_one_usable_is_enough(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(corpus.clean("mau-nd30"))
    good, bad = check_file(entry(tmp_path / "a.docx"))[0], check_file(entry(tmp_path / "b.docx"))[0]
    tested.refuse_if_none_usable([good, bad])
    with pytest.raises(InputError, match=r"tệp nào trong 2 tệp.*b\.docx"):
        tested.refuse_if_none_usable([bad, bad])


def test_copies_keep_their_names_and_two_of_one_name_are_numbered(tmp_path: Path) -> None:
    entries = (
        entry(tmp_path / "x/a.docx"),
        entry(tmp_path / "y/A.docx"),
        entry(tmp_path / "z/a.docx", "z/a.docx"),
    )
    targets = mended_targets(entries, tmp_path / "ra")
    assert [target.relative_to(tmp_path / "ra").as_posix() for target in targets.values()] == [
        "a.docx",
        "A (2).docx",
        "z/a.docx",
    ]


def test_a_copy_over_an_original_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"")
    with pytest.raises(InputError, match="ghi đè lên tệp gốc"):
        mended_targets((entry(tmp_path / "a.docx"),), tmp_path / "con" / "..")


def test_the_total_counts_every_file_once(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(corpus.clean("mau-nd30"))
    good = check_file(entry(tmp_path / "a.docx"))[0]
    assert tested.summary([good, CheckedFile(entry(tmp_path / "b.docx"))]) == (
        "Đã kiểm tra 2 tệp: 0 tệp có lỗi phải sửa, 1 tệp không có lỗi, 1 tệp không kiểm tra được."
    )
