"""Names of files made from titles; where file dialogs begin."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

from ttdn_desktop.gui import last_folder, messages


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kế hoạch 12/KH-UBND", "Kế hoạch 12-KH-UBND"),
        ('a:b*c?d"e<f>g|h\\i', "a-b-c-d-e-f-g-h-i"),
        ("Kế hoạch  năm\n2026 ...", "Kế hoạch năm 2026"),
        ("...", "ke-hoach"),
        ("", "ke-hoach"),
    ],
)
def test_a_file_name_is_one_that_every_system_takes(text: str, name: str) -> None:
    assert messages.file_name(text) == name


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[tuple[str, str]]:
    """Where each file dialog begins and which kinds it shows; the answer lies in ``chosen``."""
    begun: list[tuple[str, str]] = []
    folder = tmp_path / "chosen"
    folder.mkdir()

    def answer(result: object, kinds_at: int = 3) -> Callable[..., object]:
        def ask(*values: str) -> object:
            begun.append((values[2], values[kinds_at] if len(values) > kinds_at else ""))
            return result

        return ask

    monkeypatch.setattr(QFileDialog, "getOpenFileName", answer((str(folder / "a.docx"), "")))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", answer(([str(folder / "a"), str(folder / "b")], "")))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer((str(folder / "a"), "")))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", answer(str(folder)))
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path))
    monkeypatch.setattr(last_folder, "_used", None)
    return begun


def test_dialogs_begin_in_documents_then_where_the_last_file_was(
    asked: list[tuple[str, str]], tmp_path: Path
) -> None:
    chosen = tmp_path / "chosen"
    assert messages.ask_save_path(None, "Ghi", "kh.docx", "Tệp Word", ".docx") == chosen / "a.docx"
    assert messages.ask_open_path(None, "Mở", "Tệp Word", ".docx") == chosen / "a.docx"
    assert messages.ask_open_paths(None, "Mở", "Ảnh (*.png)") == (chosen / "a", chosen / "b")
    assert messages.ask_folder(None, "Mở") == chosen
    assert messages.ask_open_path(None, "Mở", "Mọi tệp") == chosen / "a.docx"
    assert asked == [
        (str(tmp_path / "kh.docx"), "Tệp Word (*.docx)"),
        (str(chosen), "Tệp Word (*.docx)"),
        (str(chosen), "Ảnh (*.png)"),
        (str(chosen), ""),
        (str(chosen), "Mọi tệp (*)"),
    ]


def test_who_gives_up_moves_no_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(last_folder, "_used", tmp_path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    assert messages.ask_save_path(None, "Ghi", "kh.docx", "Tệp Word", ".docx") is None
    assert messages.ask_open_path(None, "Mở", "Tệp Word", ".docx") is None
    assert messages.ask_open_paths(None, "Mở", "Ảnh (*.png)") == ()
    assert messages.ask_folder(None, "Mở") is None
    assert last_folder.first() == tmp_path
