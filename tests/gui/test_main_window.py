"""The window: what it opens first, that pages are freed, who may write."""

import subprocess
import sys
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tests.gui.rows import row_of
from ttdn_desktop.dossier.records import Commune, Signer
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.gui.first_window import Wish
from ttdn_desktop.gui.home.page import HomePage
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.settings.page import SettingsPage
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.data_place import DriveNote

SETTINGS = CommuneSettings(
    commune=Commune(name="Vạn Thắng", kind="xã", district="Vạn Ninh", province="Khánh Hòa", code="22516"),
    signers=(Signer(name="Nguyễn Văn A"),),
    archive="VT, VHXH",
)


def test_an_empty_folder_asks_for_the_commune_first(window):
    window.start()
    assert isinstance(window.page, SettingsPage)
    assert window.page.first_run


def test_the_first_runs_answers_are_kept(window):
    window.start()
    first = window.page
    QTest.keyClicks(first.unit.search, "van thang")
    first.unit.list.activated.emit(first.unit.model.index(0))
    first.chair._name.insert("Nguyễn Văn A")
    first.save()
    assert window.data_folder.settings.commune.name == "Vạn Thắng"
    assert window.data_folder.settings.signer.name == "Nguyễn Văn A"
    assert isinstance(window.page, HomePage)


def test_the_desk_opens_empty_and_with_a_dossier(window):
    window.data_folder.save_settings(SETTINGS)
    window.show_home()
    assert window.page.cards == []
    window.data_folder.new_dossier("van-ninh-2019", 2019)
    window.show_home()
    assert len(window.page.cards) == 1


def test_every_page_is_freed_on_leaving(qtbot, window):
    window.data_folder.save_settings(SETTINGS)
    for leave_by in (window.show_home, window.show_settings, window.open_sample, window.show_home):
        old = window.page
        leave_by()
        if old is not None:
            qtbot.waitUntil(lambda old=old: not shiboken6.isValid(old))


def test_what_is_typed_is_saved_by_itself(qtbot, window, page):
    row = row_of(page, "noi-nhan", "archive")
    QTest.keyClicks(row.field.edit, "9")
    qtbot.waitUntil(lambda: window._saved.text().startswith("Đã lưu"), timeout=5_000)
    assert len(window.data_folder.dossiers()) == 1


@pytest.mark.parametrize("way", ["open", "log", "rollover"])
def test_what_isnt_saved_yet_is_there_when_the_dossier_is_opened_again(window, page, way: str):
    window.data_folder.save_settings(CommuneSettings(commune=page.session.dossier.commune))
    row = row_of(page, "noi-nhan", "archive")
    QTest.keyClicks(row.field.edit, "8")
    window.save()
    dossier_id = page.session.dossier_id
    QTest.keyClicks(row.field.edit, "9")

    if way == "open":
        window.open_stored(dossier_id)
    elif way == "log":
        window.follow_up.follow_stored(dossier_id)
    else:
        window.follow_up.roll_stored(dossier_id)

    assert window.page is not page
    assert window.dossier_page.session.dossier.plan.archive.endswith("89")


def test_a_small_screen_is_enough(page):
    hint = page.window().minimumSizeHint()
    assert hint.width() <= 1280
    assert hint.height() <= 680


def test_a_second_window_is_read_only_and_says_who_holds(qtbot, data_folder):
    from ttdn_desktop.gui.main_window import MainWindow
    from ttdn_desktop.workspace.data_folder import DataFolder

    second = MainWindow(DataFolder.open(data_folder.data_dir))
    qtbot.addWidget(second)
    second.show()
    assert second._banner.isVisible()
    second.open_sample()
    shown = second.drafting_page
    assert not any(row.field.isEnabled() for row in shown.page.rows)
    assert not second.actions_by_name["save"].isEnabled()
    second.close()


HEAVY = ("docx", "docxtpl", "jinja2", "lxml", "openpyxl", "PIL", "pypdfium2", "reportlab")
ONCE_A_YEAR = ("ttdn_desktop.first_draft.draft", "ttdn_desktop.earlier_papers.reading")
"""Rooms of some forty modules in all."""


@pytest.mark.parametrize("heavy", [HEAVY, ONCE_A_YEAR], ids=["libraries", "rooms"])
def test_the_window_starts_without_what_it_needs_later(heavy: tuple[str, ...]) -> None:
    asked = f"import sys, ttdn_desktop.gui.main_window; print([n for n in {heavy} if n in sys.modules])"
    result = subprocess.run([sys.executable, "-c", asked], capture_output=True, encoding="utf-8", check=True)
    assert result.stdout.strip() == "[]"


def test_a_drive_that_isnt_the_machines_own_is_told_once(
    data_folder: DataFolder, tmp_path: Path, shown_boxes: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    note = DriveNote("cloud", "Thư mục dữ liệu nằm trong OneDrive.\nNên chuyển.")
    monkeypatch.setattr(DataFolder, "drive_note", property(lambda _: note))
    state = QSettings(str(tmp_path / "cua-so.ini"), QSettings.Format.IniFormat)

    for _ in range(2):
        started = MainWindow(data_folder, state)
        started.start()
        started.close()
    assert shown_boxes == ["Thư mục dữ liệu nằm trong OneDrive. Nên chuyển."]

    note = DriveNote("removable", "Thư mục dữ liệu nằm trong ổ đĩa tháo rời.\nĐóng trước khi rút.")
    MainWindow(data_folder, state).start()
    assert len(shown_boxes) == 2


def test_a_file_named_at_the_start_takes_the_door_of_a_drop(
    ready: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[tuple[str, Path]] = []
    monkeypatch.setattr(ready.follow_up, "consolidate", lambda paths: opened.append(("sent", paths[0])))
    monkeypatch.setattr(ready.intake.flow, "read", lambda path: opened.append(("plan", path)))
    monkeypatch.setattr(ready.intake, "show_packs", lambda path: opened.append(("pack", path)))

    for kind, name in (("sent", "xã.ttdn"), ("plan", "kh.docx"), ("plan", "kh.PDF"), ("pack", "mẫu.zip")):
        path = tmp_path / name
        path.write_bytes(b"")
        ready.open_files((path,))
        assert opened.pop() == (kind, path)


def test_a_missing_file_is_told_with_the_window_open(ready: MainWindow, tmp_path: Path) -> None:
    ready.open_files((tmp_path / "không có.docx",))
    assert isinstance(ready.page, HomePage)
    assert ready.isVisible()
    assert len(ready.shown_messages) == 1
    assert "không có.docx" in ready.shown_messages[0]


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_a_later_start_brings_the_window_to_the_front_with_its_file(
    qtbot: QtBot, ready: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[tuple[Path, ...]] = []
    monkeypatch.setattr(ready, "open_files", opened.append)
    ready.showMinimized()
    ready.grant(Wish((str(tmp_path / "xã.ttdn"),)))
    assert not ready.isMinimized()
    assert opened == [(tmp_path / "xã.ttdn",)]
    ready.grant(Wish())
    assert len(opened) == 1
    ready.grant(Wish(sample=True))
    qtbot.waitUntil(lambda: ready.drafting_page is not None)


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_a_file_waits_until_an_open_dialog_is_closed(
    qtbot: QtBot, ready: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[tuple[Path, ...]] = []
    monkeypatch.setattr(ready, "open_files", opened.append)
    dialog = QDialog(ready)
    dialog.open()
    ready.grant(Wish((str(tmp_path / "xã.ttdn"),)))
    qtbot.wait(500)
    assert opened == []
    assert dialog.isVisible()
    dialog.close()
    qtbot.waitUntil(lambda: opened == [(tmp_path / "xã.ttdn",)])
