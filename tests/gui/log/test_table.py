"""The log as a table: ten thousand entries."""

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.following import following, many
from tests.gui.log.keyboard import ENTER, press, typed
from ttdn_desktop.gui.main_window import MainWindow


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
    assert len(page.session.dossier.log) == 10_001
