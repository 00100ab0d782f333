"""Where file dialogs begin: Documents, then the folder used last, also after a new start."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QStandardPaths

from ttdn_desktop.gui import last_folder


@pytest.fixture(autouse=True)
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    folder = tmp_path / "Tài liệu"
    folder.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(folder))
    last_folder.keep_in(None)
    yield folder
    last_folder.keep_in(None)


def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "cua-so.ini"), QSettings.Format.IniFormat)


def test_a_dialog_begins_in_documents(documents: Path) -> None:
    assert last_folder.first() == documents


def test_the_folder_used_last_is_kept_for_the_next_start(tmp_path: Path) -> None:
    used = tmp_path / "Kế hoạch, 2026"
    used.mkdir()
    last_folder.keep_in(settings(tmp_path))
    last_folder.use(used)
    assert last_folder.first() == used
    last_folder.keep_in(settings(tmp_path))
    assert last_folder.first() == used


def test_a_folder_that_is_gone_is_documents_again(tmp_path: Path, documents: Path) -> None:
    last_folder.use(tmp_path / "gone")
    assert last_folder.first() == documents


def test_without_documents_it_is_the_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: "")
    assert last_folder.first() == Path.home()


def test_without_settings_nothing_is_kept(tmp_path: Path, documents: Path) -> None:
    last_folder.use(tmp_path)
    assert last_folder.first() == tmp_path
    last_folder.keep_in(None)
    assert last_folder.first() == documents
