"""The register searched and filled in; a new version made."""

import datetime as dt

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui.issued import issued
from tests.gui.signing.ready import ready_page
from ttdn_desktop.gui.drafting.page import DraftingPage
from ttdn_desktop.gui.main_window import MainWindow


def test_the_register_is_searched_and_a_version_made(qtbot: QtBot, window: MainWindow) -> None:
    page = ready_page(qtbot, window)
    page.day.setText("08/03/2019")
    shown = issued(qtbot, window, page)
    shown.search.setText("khong co gi")
    assert shown.model.rowCount() == 0
    shown.search.setText("van thang")
    assert shown.model.rowCount() == 1
    shown.table.setCurrentIndex(shown.model.index(0, 0))
    assert shown.replace.isEnabled()
    shown.replace.click()
    assert isinstance(window.page, DraftingPage)
    assert not window.page.session.read_only


def test_what_is_filled_after_sending_is_typed_in_the_register(qtbot: QtBot, window: MainWindow) -> None:
    page = ready_page(qtbot, window)
    page.day.setText("08/03/2019")
    shown = issued(qtbot, window, page)
    model = shown.model
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
    assert model.setData(model.index(0, 7), "11/3/2019")
    assert model.setData(model.index(0, 8), "Lê Thị Hoa")
    line = window.data_folder.register.lines()[0]
    assert (line.sent, line.receipt) == (dt.date(2019, 3, 11), "Lê Thị Hoa")
    assert model.data(model.index(0, 8)) == "Lê Thị Hoa"
