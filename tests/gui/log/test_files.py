"""The log from and to files."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from tests.gui.following import following, many
from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.log.import_dialog import LogImportDialog
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.workspace.log import sheets

SHEET = """Bảng kê việc đã làm
Ngày;Hoạt động;Nội dung;Số lượng;ĐVT
06/5/2019;a1;Phát thanh về biển, đảo;2;tin, bài
01/01/2019;;Phát thanh số 0;1;tin, bài
07/5/2019;Hoạt động lạ;Tiếp khách;1;đoàn
32/13/2019;a1;Không có ngày;1;tin
"""


def test_a_sheet_comes_in_row_by_row_as_one_step(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = following(window, many(1))
    sheet = tmp_path / "việc đã làm.csv"
    sheet.write_text(SHEET, encoding="utf-8-sig")
    shown: list[LogImportDialog] = []

    def choose(dialog: LogImportDialog) -> int:
        shown.append(dialog)
        QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        rows = [dialog.model.index(row, 1).data() for row in range(dialog.model.rowCount())]
        assert rows == ["✔ mới", "● trùng", "▲ nghi vấn", "✖ không đọc được"]
        ticks = [dialog.model.index(row, 0).data(Qt.ItemDataRole.CheckStateRole) for row in range(4)]
        assert ticks == [Qt.CheckState.Checked, Qt.CheckState.Unchecked, Qt.CheckState.Unchecked, None]
        assert "không có trong kế hoạch" in dialog.model.index(2, 6).data()
        assert dialog.take.text() == "Đưa 1 dòng vào nhật ký"
        doubtful = dialog.model.index(2, 0)
        dialog.model.setData(doubtful, Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
        return 1

    monkeypatch.setattr(LogImportDialog, "exec", choose)
    page.files.read(sheet)
    qtbot.waitUntil(lambda: bool(shown) and len(page.session.dossier.log) == 3, timeout=10_000)
    assert [entry.title for entry in page.session.dossier.log[1:]] == [
        "Phát thanh về biển, đảo",
        "Tiếp khách",
    ]
    page.undo()
    assert page.session.dossier.log == many(1)


def test_a_file_that_is_no_sheet_is_told_and_nothing_changes(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = following(window, many(1))
    errors: list[ClerkError] = []
    monkeypatch.setattr(messages, "show_error", lambda _parent, fault: errors.append(fault))
    broken = tmp_path / "hỏng.xlsx"
    broken.write_bytes(b"PK\x03\x04 no sheet")
    page.files.read(broken)
    qtbot.waitUntil(lambda: bool(errors), timeout=10_000)
    assert "hỏng.xlsx" in errors[0].what
    assert page.session.dossier.log == many(1)


def test_the_log_goes_out_to_excel_and_comes_back_the_same_and_dues_go_to_a_calendar(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = following(window, many(5))
    target = tmp_path / "nhật ký.xlsx"
    monkeypatch.setattr(messages, "ask_save_path", lambda *_: target)
    offered: list[Path] = []
    monkeypatch.setattr(messages, "offer_folder", lambda _parent, path: offered.append(path))
    page.sheet_button.click()
    qtbot.waitUntil(lambda: offered == [target], timeout=10_000)
    target = tmp_path / "lịch.ics"
    page.calendar_button.click()
    qtbot.waitUntil(lambda: offered[-1] == target, timeout=10_000)
    assert target.read_bytes().startswith(b"BEGIN:VCALENDAR")
    found = sheets.preview(page.session.dossier, offered[0])
    assert [row.state for row in found.rows] == ["same"] * 5
