"""The month by keyboard."""

import datetime as dt

from PySide6.QtCore import Qt

from tests.gui.following import following, many
from tests.gui.log.keyboard import ENTER, press
from ttdn_desktop.gui.log.page import LIST, MONTH
from ttdn_desktop.gui.main_window import MainWindow


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
