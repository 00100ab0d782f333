"""A list gone through from the search line above it."""

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView

from ttdn_desktop.gui.widgets.list_keys import ListKeys
from ttdn_desktop.gui.widgets.texts import LineEdit

DOWN, UP, ENTER = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return


@pytest.mark.parametrize(
    ("rows", "keys", "chosen"),
    [
        (["a", "b", "c"], [ENTER], ["a"]),
        (["a", "b", "c"], [DOWN, DOWN, ENTER], ["b"]),
        (["a", "b", "c"], [DOWN, UP, ENTER], ["c"]),
        (["a", "b", "c"], [DOWN, DOWN, DOWN, DOWN, ENTER], ["a"]),
        ([], [DOWN, ENTER], []),
    ],
)
def test_keys_go_through_the_list_and_round(qtbot, rows: list[str], keys: list[Qt.Key], chosen: list[str]):
    search, view = LineEdit(), QListView()
    qtbot.addWidget(search)
    qtbot.addWidget(view)
    view.setModel(QStringListModel(rows, view))
    taken: list[str] = []
    ListKeys(search, view).chosen.connect(lambda index: taken.append(index.data()))

    search.setText("x")
    for key in keys:
        QTest.keyClick(search, key)
    assert taken == chosen

    QTest.keyClick(search, Qt.Key.Key_Y)
    assert search.text() == "xy"
