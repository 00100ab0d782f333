"""The page for following up, as a clerk uses it by keyboard."""

import datetime as dt
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.following import dossier_of, following, issued, many, stored
from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.dossier.records import Evidence, LogEntry, PressMatter
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.home.page import HomePage
from ttdn_desktop.gui.log.import_dialog import LogImportDialog
from ttdn_desktop.gui.log.page import LIST, MONTH, PROGRESS, LogPage
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.report.page import ReportPage
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.log import sheets
from ttdn_desktop.workspace.log.recording import Filter

ENTER, F6 = Qt.Key.Key_Return, Qt.Key.Key_F6


def press(key: Qt.Key, to: QWidget | None = None) -> None:
    widget = to or QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key)


def typed(words: str) -> None:
    """Type where the focus is; letters with accents too, which ``QTest`` has no keys for."""
    widget = QApplication.focusWidget()
    assert widget is not None
    for letter in words:
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(widget, event)


def test_an_entry_is_made_by_keyboard_and_lies_on_the_disk(window: MainWindow) -> None:
    page = following(window)
    page.quick.form.day.setFocus()
    page.quick.form.day.edit.selectAll()
    typed("5/3")
    press(Qt.Key.Key_Up)
    press(ENTER)
    typed("phat thanh")
    press(ENTER)
    typed("3")
    press(ENTER)
    assert QApplication.focusWidget() is page.quick.form.activity.edit
    (entry,) = dossier_of(page).log
    assert (entry.date, entry.activity, entry.quantity) == (dt.date(2019, 3, 6), "a1", 3)
    assert (entry.channel, entry.unit, entry.by) == ("radio", "tin, bài", "Đài Truyền thanh xã")
    assert page.quick.form.day.value() == dt.date(2019, 3, 6)
    assert page.quick.form.activity.value() is None


def test_what_the_plan_does_not_have_is_entered_under_its_own_title(window: MainWindow) -> None:
    page = following(window)
    typed("Đón đoàn nhà báo Lào")
    press(ENTER)
    press(ENTER)
    (entry,) = page.drafting.dossier.log
    assert (entry.activity, entry.title, entry.quantity) == (None, "Đón đoàn nhà báo Lào", 1)
    assert "ngoài kế hoạch" in page.model.index(0, 2).data()


def test_an_entry_without_activity_or_with_an_unreadable_day_is_not_added(window: MainWindow) -> None:
    page = following(window)
    press(ENTER)
    assert page.drafting.dossier.log == ()
    assert "Chưa chọn hoạt động" in page.quick.told.text()
    typed("phat thanh")
    press(ENTER)
    page.quick.form.day.edit.setText("32/13/2019")
    press(ENTER)
    assert page.drafting.dossier.log == ()
    assert "Chưa đọc được ngày" in page.quick.told.text()
    assert QApplication.focusWidget() is page.quick.form.day.edit


def test_typing_is_never_touched_and_escape_brings_the_choice_back(window: MainWindow) -> None:
    page = following(window)
    field = page.quick.form.activity
    typed("bang ron")
    assert field.edit.text() == "bang ron"
    assert field.model.index(0).data().startswith("Treo băng rôn")
    press(Qt.Key.Key_Escape)
    assert field.list.isHidden()
    field.commit()
    assert field.edit.text() == ""


def test_a_removed_entry_comes_back_by_undo(window: MainWindow) -> None:
    page = following(window, many(3))
    page.table.selectRow(1)
    assert page.entry is not None
    gone = page.entry.id
    window.actions_by_name["remove_row"].trigger()
    assert gone not in [entry.id for entry in page.drafting.dossier.log]
    assert page.entry is not None
    window.actions_by_name["undo"].trigger()
    assert page.drafting.dossier.log == many(3)
    window.actions_by_name["redo"].trigger()
    assert len(page.drafting.dossier.log) == 2


def test_typing_in_one_part_is_one_step_and_the_entry_stays_in_hand(window: MainWindow) -> None:
    page = following(window, many(3))
    page.filter.search.setText("so 1")
    page.table.selectRow(0)
    title = page.panel.form.parts["title"]
    title.setFocus()
    typed(" sửa")
    title.edit.selectAll()
    typed("Tin mới")
    assert page.model.rowCount() == 0, "the filter no longer finds it"
    assert page.entry is not None
    assert page.entry.title == "Tin mới"
    window.actions_by_name["undo"].trigger()
    assert page.drafting.dossier.log == many(3)


def test_the_filter_needs_no_accents_and_tells_what_is_shown(window: MainWindow) -> None:
    page = following(window, many(40))
    typed_into = page.filter.search
    QTest.keyClicks(typed_into, "phat so 12")
    assert [entry.id for entry in page.model.entries] == ["l12"]
    assert page.filter.told.text().startswith("1 trong 40 mục  ·  2 lượt người")
    typed_into.clear()
    page.filter.unplanned.click()
    assert {entry.activity for entry in page.model.entries} == {None}
    page.filter.show_value(Filter(month=2))
    assert {entry.date.month for entry in page.model.entries} == {2}


def test_a_contact_with_the_press_has_fields_of_its_own(window: MainWindow) -> None:
    page = following(window)
    typed("bao chi")
    press(ENTER)
    assert not page.quick.form.press.isHidden()
    press(ENTER)
    assert page.quick.form.isHidden()
    form = page.panel.form
    assert not form.press.isHidden()
    assert page.quick.form.press.isHidden()
    for name, words in (("outlet", "Báo Khánh Hòa"), ("matter", "Hỏi về cảng cá"), ("answered", "7/5")):
        form.press_parts[name].setFocus()
        typed(words)
    (entry,) = dossier_of(page).log
    assert entry.press == PressMatter(
        outlet="Báo Khánh Hòa", matter="Hỏi về cảng cá", answered=dt.date(2019, 5, 7)
    )
    form.parts["channel"].combo.setCurrentIndex(0)
    form.parts["channel"].combo.activated.emit(0)
    assert form.press.isHidden()


def test_what_is_odd_is_told_in_the_row_and_beside_the_entry(window: MainWindow) -> None:
    odd = LogEntry(
        id="l1", date=dt.date(2018, 5, 6), activity="a1", channel="radio", title="Phát", unit="tin"
    )
    page = following(window, (odd,))
    page.table.selectRow(0)
    assert page.model.index(0, 0).data().startswith("▲")
    for words in ("ngoài năm 2019", "bằng 0", "khác đơn vị"):
        assert words in page.panel.faults.text()


def test_another_activity_brings_its_channel_and_unit_but_keeps_the_clerks_title(window: MainWindow) -> None:
    page = following(window, many(2))
    page.table.selectRow(1)
    page.panel.form.activity.setFocus()
    page.panel.form.activity.edit.selectAll()
    typed("bang ron")
    press(ENTER)
    entry = page.entry
    assert entry is not None
    assert (entry.activity, entry.channel, entry.unit) == ("a4", "visual", "băng rôn")
    assert entry.title.startswith("Phát thanh số")


def test_dropped_files_links_and_papers_become_evidence(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = following(window, many(1))
    photo = tmp_path / "ảnh buổi họp.jpg"
    photo.write_bytes(b"\xff\xd8\xff photo")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photo))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPointF(5, 5).toPoint(), Qt.DropAction.CopyAction, data, buttons, keys)
    entering.ignore()
    page.dragEnterEvent(entering)
    assert entering.isAccepted()
    page.attach([photo])
    assert "chọn hoặc ghi một mục" in page.told.text(), "nothing is in hand yet"
    page.table.selectRow(0)
    page.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))
    qtbot.waitUntil(lambda: bool(page.drafting.dossier.log[0].evidence), timeout=10_000)
    panel = page.panel.evidence
    panel.words.setText("khanhhoa.gov.vn/tin")
    panel.add_link.click()
    panel.words.setText("Báo cáo số 12/BC-UBND ngày 05/6/2019")
    panel.add_paper.click()
    panel.words.setText("không phải liên kết")
    panel.add_link.click()
    assert panel.told.isVisible()
    photo.unlink()
    kept, link, paper = dossier_of(page).log[0].evidence
    assert (kept.kind, kept.text) == ("file", "ảnh buổi họp.jpg")
    assert link == Evidence(kind="link", text="https://khanhhoa.gov.vn/tin")
    assert paper.kind == "paper"
    panel.list.setCurrentIndex(panel.model.index(0))
    panel.remove_button.click()
    assert page.drafting.dossier.log[0].evidence == (link, paper)
    window.actions_by_name["undo"].trigger()
    assert page.drafting.dossier.log[0].evidence == (kept, link, paper)


def test_the_month_view_goes_by_keys_and_begins_an_entry_on_its_day(window: MainWindow) -> None:
    page = following(window, many(60))
    page.tabs.setCurrentIndex(MONTH)
    page.month.go_to(dt.date(2019, 1, 31))
    page.month.grid.setFocus()
    press(Qt.Key.Key_Right)
    assert page.month.title.text() == "Tháng 2 năm 2019"
    press(Qt.Key.Key_PageUp)
    press(Qt.Key.Key_Down)
    assert page.month.day == dt.date(2019, 1, 8)
    press(ENTER)
    assert page.tabs.currentIndex() == LIST
    assert page.quick.form.day.value() == dt.date(2019, 1, 8)
    assert page.entry is not None
    assert page.entry.date == dt.date(2019, 1, 8)
    assert {entry.date.month for entry in page.model.entries} == {1}


def test_plan_against_done_is_told_in_words_with_a_chart(qtbot: QtBot, window: MainWindow) -> None:
    page = following(window, many(8))
    page.show_activity("a5")
    model = page.progress.model
    assert page.progress.table.currentIndex().row() == 4
    assert "chưa đạt" in model.index(4, 4).data()
    qtbot.waitUntil(lambda: not page.progress.chart.image.isNull(), timeout=20_000)
    for by, rows in (("duty", 3), ("channel", 5)):
        page.progress.show_by(by)
        assert model.rowCount() == rows
    page.progress.show_by("activity")
    page.progress.table.activated.emit(model.index(1, 0))
    assert page.tabs.currentIndex() == LIST
    assert {entry.activity for entry in page.model.entries} == {"a2"}


def test_ten_thousand_entries_are_shown_sorted_and_found(window: MainWindow) -> None:
    page = following(window, many(10_000))
    assert page.model.rowCount() == 10_000
    page.table.horizontalHeader().setSortIndicator(0, Qt.SortOrder.AscendingOrder)
    assert page.model.entries[0].date == dt.date(2019, 1, 1)
    QTest.keyClicks(page.filter.search, "so 9999")
    assert [entry.id for entry in page.model.entries] == ["l9999"]
    typed("phat thanh")
    page.quick.form.activity.setFocus()
    typed("phat thanh")
    press(ENTER)
    press(ENTER)
    assert len(page.drafting.dossier.log) == 10_001


def test_models_keep_qts_rules_while_entries_come_and_go(window: MainWindow) -> None:
    page = following(window, many(5))
    models = (page.model, page.month.model, page.progress.model, page.panel.evidence.model)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(model, mode) for model in (*models, page.quick.form.activity.model)]
    page.table.selectRow(0)
    for tab in (MONTH, PROGRESS, LIST):
        page.tabs.setCurrentIndex(tab)
    page.remove_row()
    page.model.sort(1, Qt.SortOrder.DescendingOrder)
    page.model.sort(-1)
    page.undo()
    assert len(testers) == 5


def test_a_window_that_only_looks_says_so(qtbot: QtBot, desk: DataFolder) -> None:
    dossier_id = stored(desk, many(2))
    looking = MainWindow(DataFolder.open(desk.data_dir))
    qtbot.addWidget(looking)
    page = looking.year.show_following(looking.desk.open_dossier(dossier_id))
    assert page is not None
    assert "Chỉ xem" in page.told.text()
    page.table.selectRow(0)
    assert not page.quick.isEnabled()
    assert not page.take_in.isEnabled()
    assert not page.panel.form.parts["title"].isEnabled()
    page.remove_row()
    assert len(page.drafting.dossier.log) == 2
    looking.close()


def test_an_issued_dossier_is_followed_from_its_card(window: MainWindow, tmp_path: Path) -> None:
    issued(window.desk, tmp_path)
    window.show_home()
    home = window.page
    assert isinstance(home, HomePage)
    (card,) = home.cards
    assert not card.follow_button.isHidden()
    record = window.desk.dossiers()[0]
    assert [step.name for step in record.steps if step.current] == ["Theo dõi thực hiện"]
    assert record.behind
    card.follow_wanted.emit(record.id, record.behind[0].id)
    page = window.page
    assert isinstance(page, LogPage)
    assert page.tabs.currentIndex() == PROGRESS
    assert page.writable
    page.report.click()
    assert isinstance(window.page, ReportPage)
    window.open_stored(record.id)
    assert window.drafting_page is not None
    assert "đã khóa" in window.drafting_page.banner.text()


@pytest.mark.parametrize("tab", [LIST, MONTH, PROGRESS])
def test_the_page_is_freed_on_leaving(qtbot: QtBot, window: MainWindow, tab: int) -> None:
    page = following(window, many(3))
    page.tabs.setCurrentIndex(tab)
    typed("phat")
    page.back.click()
    assert window.drafting_page is not None
    qtbot.waitUntil(lambda: not shiboken6.isValid(page))


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
    qtbot.waitUntil(lambda: bool(shown) and len(page.drafting.dossier.log) == 3, timeout=10_000)
    assert [entry.title for entry in page.drafting.dossier.log[1:]] == [
        "Phát thanh về biển, đảo",
        "Tiếp khách",
    ]
    page.undo()
    assert page.drafting.dossier.log == many(1)


def test_a_file_that_is_no_sheet_is_told_and_nothing_changes(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = following(window, many(1))
    told: list[ClerkError] = []
    monkeypatch.setattr(messages, "show_error", lambda _parent, fault: told.append(fault))
    broken = tmp_path / "hỏng.xlsx"
    broken.write_bytes(b"PK\x03\x04 no sheet")
    page.files.read(broken)
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    assert "hỏng.xlsx" in told[0].what
    assert page.drafting.dossier.log == many(1)


def test_the_log_goes_out_to_excel_and_comes_back_the_same_and_dues_go_to_a_calendar(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = following(window, many(5))
    target = tmp_path / "nhật ký.xlsx"
    monkeypatch.setattr(messages, "ask_save_path", lambda *_: target)
    offered: list[Path] = []
    monkeypatch.setattr(messages, "offer_folder", lambda _parent, path: offered.append(path))
    page.sheet_out.click()
    qtbot.waitUntil(lambda: offered == [target], timeout=10_000)
    target = tmp_path / "lịch.ics"
    page.calendar_out.click()
    qtbot.waitUntil(lambda: offered[-1] == target, timeout=10_000)
    assert target.read_bytes().startswith(b"BEGIN:VCALENDAR")
    found = sheets.preview(page.drafting.dossier, offered[0])
    assert [row.state for row in found.rows] == ["same"] * 5
