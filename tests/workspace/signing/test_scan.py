"""A signed paper that comes after the paper was issued."""

from pathlib import Path

import pytest

from tests.workspace.issued import issued
from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.signing.scan import add_signed, has_signed


def signed(folder: Path, name: str = "bản ký.pdf", content: bytes = b"%PDF-1.7 signed") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_a_signed_copy_is_added_once_beside_what_was_issued(data_folder: DataFolder, tmp_path: Path) -> None:
    issued(data_folder)
    (line,) = data_folder.register.lines()
    assert not has_signed(line)

    whole = add_signed(data_folder, line, signed(tmp_path))
    assert has_signed(whole)
    assert data_folder.register.lines() == (whole,)
    assert whole.files[: len(line.files)] == line.files
    assert data_folder.register.file_bytes(whole, "ban-ky.pdf") == b"%PDF-1.7 signed"

    for known in (whole, line):  # it has one; it is no longer as it was read
        with pytest.raises(ClerkError, match="đã thay đổi"):
            add_signed(data_folder, known, signed(tmp_path, "khác.pdf", b"%PDF-1.7 other"))
    assert data_folder.register.file_bytes(whole, "ban-ky.pdf") == b"%PDF-1.7 signed"


def test_a_renamed_word_file_is_no_signed_copy(data_folder: DataFolder, tmp_path: Path) -> None:
    issued(data_folder)
    (line,) = data_folder.register.lines()
    with pytest.raises(ClerkError, match="không phải PDF"):
        add_signed(data_folder, line, signed(tmp_path, content=b"PK\x03\x04"))
    assert data_folder.register.lines() == (line,)
