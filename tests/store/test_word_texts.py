"""Word files kept for signing: read as they were kept, or not at all."""

import hashlib
from pathlib import Path

import pytest

from ttdn_desktop.basics.errors import InputError, OutputError
from ttdn_desktop.store.word_texts import FOLDER, WordTexts


def test_a_kept_file_is_read_as_it_was_or_not_at_all(tmp_path: Path) -> None:
    texts = WordTexts(tmp_path)
    checksum = texts.keep(b"docx")
    assert checksum == hashlib.sha256(b"docx").hexdigest()
    assert texts.keep(b"docx") == checksum
    assert texts.read(checksum) == b"docx"

    (tmp_path / FOLDER / f"{checksum}.docx").write_bytes(b"other")
    with pytest.raises(InputError):
        texts.read(checksum)
    with pytest.raises(InputError):
        texts.read("0" * 64)


def test_a_window_that_only_looks_keeps_nothing(tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        WordTexts(tmp_path, read_only=True).keep(b"docx")
    assert list(tmp_path.iterdir()) == []
