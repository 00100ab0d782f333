"""The log page: entries removed and edited, opened from a card, read-only, freed."""

from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from tests.gui.following import following, issued, many, stored
from tests.gui.log.keyboard import typed
from ttdn_desktop.gui.home.page import HomePage
from ttdn_desktop.gui.log.page import LIST, MONTH, PROGRESS, LogPage
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.report.page import ReportPage
from ttdn_desktop.workspace.data_folder import DataFolder


def test_a_removed_entry_comes_back_by_undo(window: MainWindow) -> None:
    page = following(window, many(3))
    page.table.selectRow(1)
    assert page.entry is not None
    gone = page.entry.id
    window.actions_by_name["remove_row"].trigger()
    assert gone not in [entry.id for entry in page.session.dossier.log]
    assert page.entry is not None
    window.actions_by_name["undo"].trigger()
    assert page.session.dossier.log == many(3)
    window.actions_by_name["redo"].trigger()
    assert len(page.session.dossier.log) == 2


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
    assert page.session.dossier.log == many(3)


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


def test_a_window_that_only_looks_says_so(qtbot: QtBot, data_folder: DataFolder) -> None:
    dossier_id = stored(data_folder, many(2))
    looking = MainWindow(DataFolder.open(data_folder.data_dir))
    qtbot.addWidget(looking)
    page = looking.follow_up.show_log_page(looking.data_folder.open_dossier(dossier_id))
    assert page is not None
    assert "Chỉ xem" in page.status.text()
    page.table.selectRow(0)
    assert not page.quick.isEnabled()
    assert not page.import_button.isEnabled()
    assert not page.panel.form.parts["title"].isEnabled()
    page.remove_row()
    assert len(page.session.dossier.log) == 2
    looking.close()


def test_an_issued_dossier_is_followed_from_its_card(window: MainWindow, tmp_path: Path) -> None:
    issued(window.data_folder, tmp_path)
    window.show_home()
    home = window.page
    assert isinstance(home, HomePage)
    (card,) = home.cards
    assert not card.follow_button.isHidden()
    record = window.data_folder.dossiers()[0]
    assert [step.name for step in record.steps if step.current] == ["Theo dõi thực hiện"]
    assert record.behind
    card.follow_wanted.emit(record.id, record.behind[0].id)
    page = window.page
    assert isinstance(page, LogPage)
    assert page.tabs.currentIndex() == PROGRESS
    assert page.writable
    page.report_button.click()
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
