"""A file written once: read as it was kept, or refused with the words of what it was kept as."""

import hashlib
from pathlib import Path
from typing import Literal

import pytest

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.store.stored_file import StoredFile


def kept(path: Path, kept_as: Literal["issued", "word_text"], content: bytes = b"docx") -> StoredFile:
    return StoredFile(path, hashlib.sha256(content).hexdigest(), kept_as)


@pytest.mark.parametrize("kept_as", ["issued", "word_text"])
def test_the_bytes_are_those_that_were_kept(kept_as: Literal["issued", "word_text"], tmp_path: Path) -> None:
    (tmp_path / "x.docx").write_bytes(b"docx")
    assert kept(tmp_path / "x.docx", kept_as).read() == b"docx"


@pytest.mark.parametrize(
    ("kept_as", "gone", "changed"),
    [
        ("issued", "Không đọc được", "không còn đúng bản đã ban hành"),
        ("word_text", "không còn trên máy này", "không còn trên máy này"),
    ],
)
def test_a_file_gone_and_a_file_changed_are_refused(
    kept_as: Literal["issued", "word_text"], gone: str, changed: str, tmp_path: Path
) -> None:
    file = kept(tmp_path / "x.docx", kept_as)
    with pytest.raises(InputError, match=gone):
        file.read()
    file.path.write_bytes(b"docX")
    with pytest.raises(InputError, match=changed):
        file.read()
