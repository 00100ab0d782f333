"""Word files kept for signing: read as they were kept, or not at all."""

import hashlib
from pathlib import Path

import pytest

from ttdn_desktop.basics.errors import InputError, OutputError
from ttdn_desktop.store.word_texts import FOLDER, WordTexts


def test_a_kept_file_is_read_as_it_was_or_not_at_all(tmp_path: Path) -> None:
    texts = WordTexts(tmp_path)
    told = texts.keep(b"docx")
    assert told == hashlib.sha256(b"docx").hexdigest()
    assert texts.keep(b"docx") == told
    assert texts.read(told) == b"docx"

    (tmp_path / FOLDER / f"{told}.docx").write_bytes(b"other")
    with pytest.raises(InputError):
        texts.read(told)
    with pytest.raises(InputError):
        texts.read("0" * 64)


def test_a_window_that_only_looks_keeps_nothing(tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        WordTexts(tmp_path, read_only=True).keep(b"docx")
    assert list(tmp_path.iterdir()) == []
