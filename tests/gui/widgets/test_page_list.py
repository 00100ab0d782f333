"""Pages beside their list of titles."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ttdn_desktop.gui.widgets.page_list import PageList


def test_the_list_shows_its_pages_by_keys_too(qtbot: QtBot) -> None:
    pages = PageList("Các phần")
    qtbot.addWidget(pages)
    first, second = QLabel("một"), QLabel("hai")
    pages.add_page(first, "Một")
    pages.add_page(second, "Hai")
    pages.set_title(1, "Hai (3)")
    assert pages.current_page() is first

    with qtbot.waitSignal(pages.changed):
        qtbot.keyClick(pages.titles, Qt.Key.Key_Down)
    assert pages.current_page() is second
    assert [pages.title(place) for place in range(pages.count())] == ["Một", "Hai (3)"]
    pages.show_page(0)
    assert pages.current_page() is first
